import {html, nothing} from 'lit'
import {customElement, query, state} from 'lit/decorators.js'
import {isOpen} from '../../core/goal/open-goals.ts'
import type {Confidence} from '../../core/goal/goal.ts'
import type {GoalId} from '../../core/ids.ts'
import {readNumber} from '../../core/text/numbers.ts'
import {Ask} from '../ask.ts'
import {roomContext} from '../context.ts'
import {isComposing} from '../elements/composing.ts'
import {openDialog} from '../elements/dialog.ts'
import {LightElement} from '../elements/light.ts'
import type {RecordAsk} from '../elements/record-event.ts'
import {goalsNow, type GoalNow} from '../goal-now.ts'
import {quantityOf} from '../goal-words.ts'
import {roomFileOffer} from '../room-file-offer.ts'
import {Select} from '../select.ts'
import {recordIn, type RecordWords} from '../words/record.ts'
import {Speaking} from '../words/words.ts'
import {typedInto} from './record-draft.ts'
import {recordForm} from './record-form-view.ts'
import {RecordWriting} from './record-writing.ts'
import type {CairnWithdrawRecord, WithdrawnEvent} from './withdraw-record.ts'
import {writeDraft, type NotWritten} from './write-draft.ts'
import './withdraw-record.ts'
import './record-dialog.css'

/** Asks for one number, its day and a note, or for what is to stand in a record's place. What is typed stays until it is saved. */
@customElement('cairn-record-dialog')
export class CairnRecordDialog extends LightElement {
  /** What the number was read as, once the field is left. */
  @state() private read: number | undefined
  @state() private announced = ''

  @query('.record-form') private readonly dialog!: HTMLDialogElement
  @query('cairn-withdraw-record') private readonly withdrawal!: CairnWithdrawRecord

  readonly #say = new Speaking(this)
  readonly #saving = new Ask<NotWritten>(this)
  readonly #writing = new RecordWriting(this)
  readonly #goals = new Select(
    this,
    roomContext,
    session => session.state,
    (room, session) => goalsNow(room, session.today()),
  )
  /** What is quoted goes when it is withdrawn. */
  readonly #moments = new Select(
    this,
    roomContext,
    session => session.state,
    ({moments}) => moments,
  )

  async open(asked: RecordAsk = {}): Promise<void> {
    await this.updateComplete
    if ('withdraws' in asked) return this.withdrawal.open(asked.withdraws)
    const now = this.#nowFor(asked)
    if (!now) return
    const {format} = this.#say
    this.#writing.begin(asked, now, value => format.value(value, now.terms.decimals))
    this.#saving.refusal = undefined
    this.read = undefined
    await this.updateComplete
    openDialog(this.dialog)
    this.dialog.querySelector<HTMLElement>(FIRST)?.focus()
  }

  override render() {
    return html`<dialog class="record-form" aria-labelledby="record-heading">
        <form
          class="dialog-body"
          novalidate
          @input=${this.#typed}
          @focusout=${this.#readBack}
          @keydown=${this.#pressed}
          @submit=${this.#submit}
        >
          ${this.#form()}
        </form>
      </dialog>
      <cairn-withdraw-record @withdrawn=${this.#withdrawn}></cairn-withdraw-record>
      <p class="aloud" role="status">${this.announced}</p>`
  }

  #form() {
    const now = this.#now
    const {draft, wrong, warnings, corrects} = this.#writing
    if (!now || !draft) return nothing
    const form = {
      ...{say: this.#say, words: this.#words, draft, wrong, warnings},
      ...{now, open: this.#open, corrects, quoted: this.#quoted, read: this.read},
      isPending: this.#saving.pending,
      on: {
        turnTo: this.#turnTo,
        mark: this.#mark,
        feel: this.#feel,
        noChange: this.#noChange,
        close: this.#close,
      },
    }
    return recordForm(form, this.#notSaved())
  }

  #notSaved() {
    const {refusal} = this.#saving
    const sentences: Partial<Record<string, string>> = this.#say.words.goal.notSaved
    const sentence = sentences[refusal ?? '']
    return sentence
      ? html`<p class="error" role="alert">${sentence}</p>
          ${roomFileOffer(refusal)}`
      : nothing
  }

  get #words(): RecordWords {
    return recordIn[this.#say.language]
  }

  get #quoted(): string | undefined {
    const {source} = this.#writing
    const said = source && this.#moments.value?.find(({id}) => id === source)
    return said?.kind === 'said' ? said.text : undefined
  }

  get #open(): readonly GoalNow[] {
    return (this.#goals.value ?? []).filter(({goal}) => isOpen(goal))
  }

  get #now(): GoalNow | undefined {
    return this.#nowOf(this.#writing.goal)
  }

  #nowOf(id: GoalId | undefined): GoalNow | undefined {
    return this.#goals.value?.find(({goal}) => goal.id === id)
  }

  /** A record is set right also when its goal is finished; a new one is of a goal that is not. */
  #nowFor(asked: Exclude<RecordAsk, {withdraws: unknown}>): GoalNow | undefined {
    if ('corrects' in asked) return this.#nowOf(asked.corrects.goal)
    const open = this.#open
    return open.find(({goal}) => goal.id === asked.goal) ?? open[0]
  }

  #turnTo = (goal: GoalId) => {
    this.#writing.turnTo(goal)
    this.read = undefined
  }

  #mark = (milestone: string, isDone: boolean) => {
    const others = (this.#writing.draft?.done ?? []).filter(id => id !== milestone)
    this.#writing.change({done: isDone ? [...others, milestone] : others})
  }

  #feel = (confidence: Confidence | undefined) => this.#writing.change({confidence})

  #typed = (event: Event) => {
    const {name, value} = event.target as HTMLInputElement
    const {draft} = this.#writing
    if (!draft) return
    if (name === 'value') this.read = undefined
    this.#writing.change(typedInto(draft, name, value))
  }

  /** Said only where what was typed looks otherwise: full width, 万, ▲. The field itself is left as typed. */
  #readBack = (event: FocusEvent) => {
    const {name, value} = event.target as HTMLInputElement
    if (name !== 'value') return
    const number = readNumber(value, this.#now?.terms.unit)
    this.read = String(number) === value.trim() ? undefined : number
  }

  /** Safari would save with the Enter that ends a composition. */
  #pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
  }

  #noChange = () => {
    const now = this.#now
    if (!now) return
    const {value} = now.reading
    this.#writing.change({value: this.#say.format.value(value, now.terms.decimals)})
    void this.#save()
  }

  #submit = (event: SubmitEvent) => {
    event.preventDefault()
    void this.#save()
  }

  async #save(): Promise<void> {
    const {source: session} = this.#goals
    const now = this.#now
    const {draft, corrects, source} = this.#writing
    if (!session || !now || !draft) return
    if (!this.#writing.isReady(now)) return this.#showWrong()
    const written = {draft, corrects, source}
    const saved = await this.#saving.run(() =>
      writeDraft(session, now, written, milestone => this.#mark(milestone, false)),
    )
    if (saved === undefined) return
    this.#writing.done()
    this.dialog.close()
    this.#announce(corrects ? this.#words.correctedTo : this.#words.saved, now.goal.id)
  }

  async #showWrong(): Promise<void> {
    await this.updateComplete
    const field = this.dialog.querySelector<HTMLElement>('[aria-invalid="true"]')
    const folded = field?.closest('details')
    if (folded) folded.open = true
    field?.focus()
  }

  #withdrawn = ({record}: WithdrawnEvent) =>
    this.#announce(this.#words.withdrawn, record.goal)

  /** For who cannot see the goal move. */
  #announce(say: RecordWords['saved'], goal: GoalId): void {
    const now = this.#nowOf(goal)
    if (!now) return
    const {reading, terms} = now
    const status = this.#say.words.goal.status[reading.status]
    this.announced = say(quantityOf(this.#say, terms, reading.value), status)
  }

  #close = () => this.dialog.close()
}

/** Where the writing begins. */
const FIRST = '[name="value"], input[type="checkbox"]:enabled'

declare global {
  interface HTMLElementTagNameMap {
    'cairn-record-dialog': CairnRecordDialog
  }
}
