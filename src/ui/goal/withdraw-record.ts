import {html, nothing} from 'lit'
import {customElement, query, state} from 'lit/decorators.js'
import type {CheckIn} from '../../core/goal/goal.ts'
import {voidRecord} from '../../app/commands/record.ts'
import type {NotSaved} from '../../app/ports.ts'
import {Ask} from '../ask.ts'
import {roomContext} from '../context.ts'
import {isComposing} from '../elements/composing.ts'
import {openDialog} from '../elements/dialog.ts'
import {LightElement} from '../elements/light.ts'
import {goalNow, type GoalNow} from '../goal-now.ts'
import {dayInSentence} from '../goal-words.ts'
import {roomFileOffer} from '../room-file-offer.ts'
import {Select} from '../select.ts'
import {recordIn, type RecordWords} from '../words/record.ts'
import {Speaking} from '../words/words.ts'
import {noteTooLongBy} from './check-draft.ts'
import {lineField} from './record-fields.ts'
import {saidOf} from '../record-said.ts'

export class WithdrawnEvent extends Event {
  readonly record: CheckIn

  constructor(record: CheckIn) {
    super('withdrawn', {bubbles: true, composed: true})
    this.record = record
  }
}

/** Asks once before a record is taken out of the count. Fires `withdrawn`. */
@customElement('cairn-withdraw-record')
export class CairnWithdrawRecord extends LightElement {
  @state() private record: CheckIn | undefined
  @state() private reason = ''
  @state() private over: number | undefined

  @query('dialog') private readonly dialog!: HTMLDialogElement

  readonly #say = new Speaking(this)
  readonly #saving = new Ask<NotSaved>(this)
  readonly #room = new Select(
    this,
    roomContext,
    session => session.state,
    room => room,
  )

  async open(record: CheckIn): Promise<void> {
    if (record.id !== this.record?.id) this.reason = ''
    this.record = record
    this.over = undefined
    await this.updateComplete
    openDialog(this.dialog)
  }

  override render() {
    const {record} = this
    const now = record && this.#nowOf(record)
    const words = this.#words
    return html`<dialog
      aria-labelledby="withdraw-heading"
      aria-describedby="withdraw-body"
    >
      ${
        now
          ? html`<form
              class="dialog-body"
              novalidate
              @input=${this.#typed}
              @keydown=${this.#pressed}
              @submit=${this.#submit}
            >
              <h2 class="dialog-title" id="withdraw-heading">${words.withdraw.title}</h2>
              <p id="withdraw-body">${this.#body(now, record)}</p>
              ${lineField({
                id: 'withdraw-reason',
                label: words.withdraw.reason,
                optional: words.optional,
                placeholder: words.withdraw.reasonPlaceholder,
                value: this.reason,
                wrong:
                  this.over === undefined
                    ? ''
                    : words.refused['reason-too-long'](this.over),
              })}
              ${this.#notSaved()}
              <div class="dialog-actions">
                <button class="button" type="button" @click=${this.#close}>
                  ${words.cancel}
                </button>
                <button
                  class="button danger"
                  type="submit"
                  ?disabled=${this.#saving.pending}
                >
                  ${words.withdraw.action}
                </button>
              </div>
            </form>`
          : nothing
      }
    </dialog>`
  }

  #body(now: GoalNow, record: CheckIn): string {
    const day = dayInSentence(this.#say, record.on, now.today)
    return this.#words.withdraw.body(saidOf(this.#say, now.terms, record), day)
  }

  #notSaved() {
    const {refusal} = this.#saving
    return refusal
      ? html`<p class="error" role="alert">${this.#say.words.goal.notSaved[refusal]}</p>
          ${roomFileOffer(refusal)}`
      : nothing
  }

  get #words(): RecordWords {
    return recordIn[this.#say.language]
  }

  #nowOf({goal}: CheckIn): GoalNow | undefined {
    const {source, value: room} = this.#room
    return source && room && goalNow(room, source.today(), goal)
  }

  #typed = (event: Event) => {
    this.reason = (event.target as HTMLInputElement).value
  }

  #pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
  }

  #submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const {record} = this
    const {source} = this.#room
    this.over = noteTooLongBy(this.reason)
    if (!source || !record || this.over !== undefined) return
    const done = await this.#saving.run(() => voidRecord(source, record, this.reason))
    if (done === undefined) return
    this.reason = ''
    this.dialog.close()
    this.dispatchEvent(new WithdrawnEvent(record))
  }

  #close = () => this.dialog.close()
}

declare global {
  interface HTMLElementEventMap {
    withdrawn: WithdrawnEvent
  }
  interface HTMLElementTagNameMap {
    'cairn-withdraw-record': CairnWithdrawRecord
  }
}
