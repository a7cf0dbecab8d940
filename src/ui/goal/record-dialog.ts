import {html, nothing, type TemplateResult} from 'lit'
import {customElement, query, state} from 'lit/decorators.js'
import type {GoalTerms} from '../../core/goal/goal.ts'
import type {Day} from '../../core/ids.ts'
import {NOTE_MAX_POINTS} from '../../core/room/limits.ts'
import {readDay} from '../../core/text/dates.ts'
import {countGraphemes} from '../../core/text/graphemes.ts'
import {readNumber} from '../../core/text/numbers.ts'
import {record} from '../../app/commands/record.ts'
import type {NotSaved} from '../../app/ports.ts'
import {Ask} from '../ask.ts'
import {roomContext} from '../context.ts'
import {isComposing} from '../elements/composing.ts'
import {openDialog} from '../elements/dialog.ts'
import {LightElement} from '../elements/light.ts'
import {goalNow, type GoalNow} from '../goal-now.ts'
import {dayInSentence, quantityOf} from '../goal-words.ts'
import {Select} from '../select.ts'
import {recordIn, type RecordWords} from '../words/record.ts'
import {Speaking} from '../words/words.ts'
import './record-dialog.css'

const NOTE_MAX = 280

/** In graphemes. A received note is measured in code points, at five to a grapheme: what is refused there is refused here. */
const tooLongBy = (note: string): number =>
  Math.max(
    countGraphemes(note) - NOTE_MAX,
    Math.ceil(([...note].length - NOTE_MAX_POINTS) / POINTS_EACH),
  )
const POINTS_EACH = NOTE_MAX_POINTS / NOTE_MAX

/** Asks for one number, its day and a note. What is typed stays until it is saved. */
@customElement('cairn-record-dialog')
export class CairnRecordDialog extends LightElement {
  /** What the number was read as, once the field is left. */
  @state() private read: number | undefined
  @state() private noteOver = 0
  @state() private dayMissing = false

  @query('dialog') private readonly dialog!: HTMLDialogElement
  @query('#record-value') private readonly value!: HTMLInputElement
  @query('#record-day') private readonly day!: HTMLInputElement
  @query('#record-note') private readonly note!: HTMLInputElement

  readonly #say = new Speaking(this)
  readonly #ask = new Ask<NotSaved | 'not-a-number' | 'too-big' | 'day-to-come'>(this)
  readonly #goal = new Select(
    this,
    roomContext,
    session => session.state,
    (room, session) => goalNow(room, session.today()),
  )

  async open(): Promise<void> {
    await this.updateComplete
    if (!this.#goal.value) return
    if (!this.value.value) this.day.value = this.#goal.value.today
    openDialog(this.dialog)
    this.value.focus()
  }

  override render() {
    const now = this.#goal.value
    if (!now) return nothing
    const words = this.#words
    return html`<dialog aria-labelledby="record-heading">
      <form
        class="dialog-body"
        novalidate
        @keydown=${this.#pressed}
        @submit=${this.#submit}
      >
        <h2 class="dialog-title" id="record-heading">${words.title}</h2>
        ${this.#valueField(now)} ${this.#dayField(now.today)} ${this.#noteField()}
        ${this.#notSaved()}
        <div class="dialog-actions">
          <button class="button" type="button" @click=${this.#close}>
            ${words.cancel}
          </button>
          <button class="button primary" type="submit" ?disabled=${this.#ask.pending}>
            ${words.save}
          </button>
        </div>
      </form>
    </dialog>`
  }

  #valueField(now: GoalNow): TemplateResult {
    const words = this.#words
    const {terms} = now.goal
    const {refusal} = this.#ask
    const wrong =
      refusal === 'not-a-number' || refusal === 'too-big' ? words.refused[refusal] : ''
    return html`<div class="field">
      <label for="record-value">${words.value[terms.kind]}</label>
      <div class="record-value">
        <input
          class="input"
          id="record-value"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          aria-describedby="record-hint record-read record-wrong"
          aria-invalid=${wrong ? 'true' : nothing}
          @blur=${this.#readBack}
          @input=${this.#valueTyped}
        />
        <span class="record-unit" dir="auto">${terms.unit}</span>
      </div>
      <p class="hint" id="record-hint">${this.#before(now)}</p>
      <p class="hint" id="record-read" role="status">${this.#readWords(terms)}</p>
      <p class="error" id="record-wrong" role="alert">${wrong}</p>
    </div>`
  }

  #dayField(today: Day): TemplateResult {
    const words = this.#words
    const wrong = this.dayMissing
      ? words.refused['no-day']
      : this.#ask.refusal === 'day-to-come'
        ? words.refused['day-to-come']
        : ''
    return html`<div class="field">
      <label for="record-day">${words.day}</label>
      <input
        class="record-day"
        id="record-day"
        type="date"
        max=${today}
        aria-describedby="record-day-wrong"
        aria-invalid=${wrong ? 'true' : nothing}
      />
      <p class="error" id="record-day-wrong" role="alert">${wrong}</p>
    </div>`
  }

  #noteField(): TemplateResult {
    const words = this.#words
    const wrong = this.noteOver > 0 ? words.refused['note-too-long'](this.noteOver) : ''
    return html`<div class="field">
      <label for="record-note">${words.note}</label>
      <input
        id="record-note"
        type="text"
        dir="auto"
        autocomplete="off"
        placeholder=${words.notePlaceholder}
        aria-describedby="record-note-wrong"
        aria-invalid=${wrong ? 'true' : nothing}
      />
      <p class="error" id="record-note-wrong" role="alert">${wrong}</p>
    </div>`
  }

  #notSaved() {
    const {refusal} = this.#ask
    if (refusal !== 'storage-full' && refusal !== 'storage-blocked') return nothing
    return html`<p class="error" role="alert">
      ${this.#say.words.goal.notSaved[refusal]}
    </p>`
  }

  get #words(): RecordWords {
    return recordIn[this.#say.language]
  }

  #before({goal: {terms}, reading, today}: GoalNow): string {
    const words = this.#words
    const value = quantityOf(this.#say, terms, reading.value)
    if (!reading.lastOn) return words.first(value)
    if (terms.kind === 'sum') return words.total(value)
    return words.last(value, dayInSentence(this.#say, reading.lastOn, today))
  }

  #readWords(terms: GoalTerms): string {
    return this.read === undefined
      ? ''
      : this.#words.readAs(quantityOf(this.#say, terms, this.read))
  }

  /** Said only where what was typed looks otherwise: full width, 万, ▲. The field itself is left as typed. */
  #readBack = () => {
    const typed = this.value.value.trim()
    const number = this.#number()
    this.read = String(number) === typed ? undefined : number
  }

  #valueTyped = () => {
    this.read = undefined
  }

  #number(): number | undefined {
    return readNumber(this.value.value, this.#goal.value?.goal.terms.unit)
  }

  /** Safari would save with the Enter that ends a composition. */
  #pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
  }

  #submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const on = readDay(this.day.value)
    const note = this.note.value.trim()
    this.noteOver = tooLongBy(note)
    this.dayMissing = on === undefined
    if (on && this.noteOver <= 0) await this.#save(on, note)
    await this.updateComplete
    this.querySelector<HTMLElement>('dialog [aria-invalid="true"]')?.focus()
  }

  async #save(on: Day, note: string): Promise<void> {
    const {source, value: now} = this.#goal
    if (!source || !now) return
    const goal = now.goal.id
    const {value} = this.value
    const saved = await this.#ask.run(() => record(source, {goal, value, on, note}))
    if (saved === undefined) return
    this.value.value = ''
    this.note.value = ''
    this.read = undefined
    this.dialog.close()
  }

  #close = () => this.dialog.close()
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-record-dialog': CairnRecordDialog
  }
}
