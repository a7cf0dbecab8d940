import {ContextConsumer} from '@lit/context'
import {html, nothing} from 'lit'
import {customElement, query, state} from 'lit/decorators.js'
import {say} from '../../app/commands/say.ts'
import {isOpen} from '../../core/goal/open-goals.ts'
import type {NotSaved} from '../../app/ports.ts'
import {keys} from '../../app/preference-keys.ts'
import {Ask} from '../ask.ts'
import {cairnContext, roomContext} from '../context.ts'
import {hueOf} from '../elements/hue.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {RecordEvent} from '../elements/record-event.ts'
import {isOldNews} from '../elements/standing.ts'
import {goalNow} from '../goal-now.ts'
import {lazily} from '../lazily.ts'
import {Select} from '../select.ts'
import {Speaking} from '../words/words.ts'
import {enterAction} from './enter-rule.ts'
import {messageSize} from './message-size.ts'
import './composer.css'

/** Where a message is written. What is typed is kept on this device until it stands in the talk. */
@customElement('cairn-composer')
export class CairnComposer extends LightElement {
  @state() private text = ''
  @query('textarea') private readonly field!: HTMLTextAreaElement

  readonly #say = new Speaking(this)
  readonly #cairn = new ContextConsumer(this, {context: cairnContext})
  readonly #name = new Select(
    this,
    roomContext,
    session => session.state,
    room => room.name,
  )
  readonly #goal = new Select(
    this,
    roomContext,
    session => session.state,
    (room, session) => goalNow(room, session.today()),
  )
  readonly #ask = new Ask<NotSaved | 'empty' | 'too-long'>(this)

  protected override firstUpdated(): void {
    this.text = this.#preferences?.get(this.#draftKey) ?? ''
    this.field.value = this.text
    this.#grow()
  }

  protected override updated(): void {
    const room = this.#name.source?.room.id ?? ''
    this.style.setProperty('--room-hue', String(hueOf(room)))
  }

  override render() {
    const {talk, goal} = this.#say.words
    const refused = this.#isRefused
    return html`${refused ? this.#alarm() : nothing}
      <form
        class="composer ${refused ? 'refused' : ''} ${this.text ? 'written' : ''}"
        @submit=${this.#submit}
      >
        <p class="composer-room">
          <span class="composer-colour" aria-hidden="true"></span>
          ${talk.writeIn[0]}<strong dir="auto">${this.#roomName}</strong>${
            talk.writeIn[1]
          }
        </p>
        <textarea
          rows="1"
          dir="auto"
          aria-label=${talk.writeTo(this.#roomName)}
          aria-describedby="composer-size"
          aria-invalid=${refused ? 'true' : nothing}
          placeholder=${this.#question()}
          @input=${this.#typed}
          @keydown=${this.#pressed}
        ></textarea>
        <p class="composer-size" id="composer-size" role="status">${this.#size()}</p>
        <div class="composer-actions" @mousedown=${this.#stayInField}>
          ${
            this.#goal.value && isOpen(this.#goal.value.goal)
              ? html`<button class="button quiet" type="button" @click=${this.#record}>
                  ${icon('stones')} <span class="composer-word">${goal.record}</span>
                </button>`
              : nothing
          }
          <label class="check composer-enter">
            <input
              type="checkbox"
              .checked=${this.#enterSends}
              @change=${this.#chooseEnter}
            />
            <span>${talk.enterSends}</span>
          </label>
          <button
            class="button primary composer-send"
            type="submit"
            title=${talk.howToSend}
            ?disabled=${this.#ask.pending}
          >
            ${icon('send')} <span class="composer-word">${talk.send}</span>
          </button>
        </div>
      </form>`
  }

  #alarm() {
    lazily(() => import('./composer-alarm.ts'))
    return html`<cairn-composer-alarm
      .refusal=${this.#ask.refusal}
      .characters=${this.#characters}
    ></cairn-composer-alarm>`
  }

  /** Nothing written is nothing to complain about, and what was shortened is no longer too long. */
  get #isRefused(): boolean {
    const {refusal} = this.#ask
    if (refusal === undefined || refusal === 'empty') return false
    return !this.#isSize || messageSize(this.text).fit === 'over'
  }

  get #isSize(): boolean {
    return this.#ask.refusal === 'too-long'
  }

  #size(): string {
    const {fit} = messageSize(this.text)
    if (fit === 'well') return ''
    const {talk} = this.#say.words
    if (fit === 'near') return talk.remaining(this.#characters)
    // Once it was refused, the alarm says so.
    return this.#isSize ? '' : talk.tooLong(this.#characters)
  }

  get #characters(): string {
    const size = messageSize(this.text)
    return size.fit === 'well' ? '' : this.#say.format.number(size.characters, 0)
  }

  /** A question about this goal as it stands: "write anything" is the hardest thing to answer. */
  #question(): string {
    const {talk} = this.#say.words
    const now = this.#goal.value
    if (!now) return talk.message
    const {status, stale} = now.reading
    return talk.ask[isOldNews(status, stale) ? 'stale' : status](now.goal.terms.metric)
  }

  get #roomName(): string {
    return (
      this.#name.value ??
      (this.#name.source?.room.card.room || this.#say.words.talk.title)
    )
  }

  get #preferences() {
    return this.#cairn.value?.ports.preferences
  }

  get #draftKey(): string {
    const room = this.#name.source?.room.id
    return room ? keys.messageDraft(room) : ''
  }

  get #enterSends(): boolean {
    const chosen = this.#preferences?.get(keys.enterSends)
    return chosen === undefined ? this.#say.language === 'en' : chosen === 'yes'
  }

  #chooseEnter = (event: Event) => {
    const {checked} = event.target as HTMLInputElement
    this.#preferences?.set(keys.enterSends, checked ? 'yes' : 'no')
    this.requestUpdate()
  }

  #typed = () => {
    this.text = this.field.value
    this.#keep()
    this.#grow()
  }

  #keep(): void {
    this.#preferences?.set(this.#draftKey, this.text || undefined)
  }

  #grow(): void {
    const {field} = this
    field.style.blockSize = 'auto'
    field.style.blockSize = `${field.scrollHeight}px`
  }

  #pressed = (event: KeyboardEvent) => {
    const touch = matchMedia('(pointer: coarse)').matches
    if (enterAction(event, {enterSends: this.#enterSends, touch}) !== 'send') return
    event.preventDefault()
    void this.#send()
  }

  #submit = (event: SubmitEvent) => {
    event.preventDefault()
    void this.#send()
  }

  /** The field is emptied only when the message is safe on this device. */
  async #send(): Promise<void> {
    const {source} = this.#name
    const text = this.field.value
    if (!source) return
    const sent = await this.#ask.run(() => say(source, text))
    if (sent === undefined) return
    const {value} = this.field
    // What was typed while the message was being saved is the next one.
    this.field.value = value.startsWith(text) ? value.slice(text.length) : value
    this.#typed()
    this.field.focus()
  }

  /** A press leaves the field's focus, and so the composer's height, as it is: what is pressed must not move away. */
  #stayInField = (event: Event) => event.preventDefault()

  #record = () => this.dispatchEvent(new RecordEvent())
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-composer': CairnComposer
  }
}
