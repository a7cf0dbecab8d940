import {html, nothing, type TemplateResult} from 'lit'
import {live} from 'lit/directives/live.js'
import type {RecordWarning} from '../../core/goal/check-record.ts'
import type {GoalTerms} from '../../core/goal/goal.ts'
import type {Day} from '../../core/ids.ts'
import {icon} from '../elements/icons.ts'
import {dayInSentence} from '../goal-words.ts'
import type {RecordWords} from '../words/record.ts'
import type {Wording} from '../words/words.ts'
import type {NumberWrong, Wrong} from './check-draft.ts'
import type {RecordDraft} from './record-draft.ts'

export type Fields = {
  readonly say: Pick<Wording, 'words' | 'format'>
  readonly words: RecordWords
  readonly draft: RecordDraft
  readonly wrong: Wrong | undefined
  readonly warnings: readonly RecordWarning[]
}

type ValueHints = {
  readonly hint: string
  readonly readAs: string
  /** Another way to give it. */
  readonly beside: unknown
}

/** The number, with what it follows on and what it was read as. */
export function valueField(
  {words, draft, wrong, warnings}: Fields,
  {kind, unit}: GoalTerms,
  {hint, readAs, beside}: ValueHints,
): TemplateResult {
  const warning = warnings.find(
    given => given === 'slipped-digit' || given === 'reversal',
  )
  return html`<div class="field">
    <label for="record-value">${words.value[kind]}</label>
    <div class="record-value">
      <input
        class="input"
        id="record-value"
        name="value"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        aria-describedby="record-hint record-read record-wrong record-warned"
        aria-invalid=${wrong?.value ? 'true' : nothing}
        .value=${live(draft.value)}
      />
      <span class="record-unit" dir="auto">${unit}</span>
      ${beside}
    </div>
    <p class="hint" id="record-hint">${hint}</p>
    <p class="hint record-read" id="record-read" role="status">${readAs}</p>
    <p class="error" id="record-wrong" role="alert">
      ${numberWords(words, wrong?.value, unit)}
    </p>
    ${warned('record-warned', warning && words.warned[warning])}
  </div>`
}

export function dayField(fields: Fields, terms: GoalTerms, today: Day): TemplateResult {
  const {words, draft, wrong} = fields
  return html`<div class="field">
    <label for="record-day">${words.day}</label>
    <input
      class="record-day"
      id="record-day"
      name="on"
      type="date"
      max=${today}
      aria-describedby="record-day-wrong record-day-warned"
      aria-invalid=${wrong?.on ? 'true' : nothing}
      .value=${live(draft.on)}
    />
    <p class="error" id="record-day-wrong" role="alert">
      ${wrong?.on ? words.refused[wrong.on] : ''}
    </p>
    ${warned('record-day-warned', dayWarning(fields, terms, today))}
  </div>`
}

function dayWarning({say, words, warnings}: Fields, {start, due}: GoalTerms, today: Day) {
  if (warnings.includes('before-start'))
    return words.warned['before-start'](dayInSentence(say, start, today))
  return warnings.includes('after-due')
    ? words.warned['after-due'](dayInSentence(say, due, today))
    : undefined
}

/** Beside the field that it speaks of. It stops nobody. */
const warned = (id: string, sentence: string | undefined): TemplateResult =>
  html`<p class="record-warned" id=${id} role="alert">
    ${sentence ? html`${icon('triangle-alert')} <span>${sentence}</span>` : nothing}
  </p>`

export const noteField = ({words, draft, wrong}: Fields): TemplateResult =>
  lineField({
    id: 'note',
    label: words.note,
    placeholder: words.notePlaceholder,
    value: draft.note,
    wrong: wrong?.note === undefined ? '' : words.refused['note-too-long'](wrong.note),
  })

export const reasonField = ({words, draft, wrong}: Fields): TemplateResult =>
  lineField({
    id: 'reason',
    label: words.reason,
    optional: words.optional,
    placeholder: words.reasonPlaceholder,
    value: draft.reason,
    wrong:
      wrong?.reason === undefined ? '' : words.refused['reason-too-long'](wrong.reason),
  })

type LineField = {
  /** Also the name of the draft's field. */
  readonly id: string
  readonly label: string
  readonly optional?: string
  readonly placeholder?: string
  readonly hint?: string
  readonly unit?: string
  readonly value: string
  readonly wrong: string
}

/** A line of words, or with a unit a number. */
export function lineField(field: LineField): TemplateResult {
  const {id, label, optional, placeholder = '', hint, unit, value, wrong} = field
  return html`<div class="field">
    <label for="record-${id}"
      >${label}${optional ? html` <span class="hint">${optional}</span>` : nothing}</label
    >
    <span class=${unit === undefined ? 'record-line' : 'record-value record-side'}>
      <input
        class="input"
        id="record-${id}"
        name=${id}
        type="text"
        dir=${unit === undefined ? 'auto' : nothing}
        inputmode=${unit === undefined ? nothing : 'decimal'}
        autocomplete="off"
        placeholder=${placeholder}
        aria-describedby="record-${id}-hint record-${id}-wrong"
        aria-invalid=${wrong ? 'true' : nothing}
        .value=${live(value)}
      />
      ${unit ? html`<span class="record-unit" dir="auto">${unit}</span>` : nothing}
    </span>
    <p class="hint record-read" id="record-${id}-hint">${hint ?? ''}</p>
    <p class="error" id="record-${id}-wrong" role="alert">${wrong}</p>
  </div>`
}

export function numberWords(
  words: RecordWords,
  wrong: NumberWrong | undefined,
  unit: string,
): string {
  if (wrong === undefined) return ''
  return wrong === 'other-unit' ? words.refused['other-unit'](unit) : words.refused[wrong]
}
