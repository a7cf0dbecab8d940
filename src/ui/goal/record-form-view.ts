import {html, nothing, type TemplateResult} from 'lit'
import type {CheckIn, Confidence, GoalTerms} from '../../core/goal/goal.ts'
import type {GoalId} from '../../core/ids.ts'
import {readNumber} from '../../core/text/numbers.ts'
import type {GoalNow} from '../goal-now.ts'
import {dayInSentence, quantityOf} from '../goal-words.ts'
import {besideFields} from './record-beside.ts'
import {goalChoice, milestoneChoice} from './record-choices.ts'
import {
  dayField,
  noteField,
  reasonField,
  valueField,
  type Fields,
} from './record-fields.ts'
import {saidOf} from '../record-said.ts'

export type RecordForm = Fields & {
  readonly now: GoalNow
  /** The goals that a record can be of. */
  readonly open: readonly GoalNow[]
  readonly corrects: CheckIn | undefined
  /** The text of the message that the number stands in. */
  readonly quoted: string | undefined
  /** What the number was read as, where that is not what stands in the field. */
  readonly read: number | undefined
  readonly isPending: boolean
  readonly on: {
    turnTo(goal: GoalId): void
    mark(milestone: string, isDone: boolean): void
    feel(confidence: Confidence | undefined): void
    noChange(): void
    close(): void
  }
}

/** All that the dialog of a record holds; events of its fields are heard on the form around it. */
export function recordForm(form: RecordForm, trouble: unknown): TemplateResult {
  const {words, now, open, corrects, quoted, warnings, on} = form
  const {goal, terms, today} = now
  return html`<h2 class="dialog-title" id="record-heading">${titleOf(form)}</h2>
    ${
      quoted === undefined
        ? nothing
        : html`<p class="record-quote" dir="auto">${words.from(quoted)}</p>`
    }
    ${corrects ? nothing : goalChoice(form, open, goal.id, on.turnTo)} ${whatField(form)}
    ${dayField(form, terms, today)} ${noteField(form)}
    ${corrects ? reasonField(form) : nothing} ${besideFields(form, terms, on.feel)}
    ${trouble}
    <div class="dialog-actions">
      <button class="button" type="button" @click=${on.close}>${words.cancel}</button>
      <button class="button primary" type="submit" ?disabled=${form.isPending}>
        ${warnings.length > 0 ? words.saveAnyway : words.save}
      </button>
    </div>`
}

function titleOf({words, now, corrects}: RecordForm): string {
  if (corrects) return words.correctTitle
  return now.terms.kind === 'milestones' ? words.titleDone : words.title
}

function whatField(form: RecordForm): TemplateResult {
  const {say, now, corrects, on} = form
  const {terms} = now
  if (terms.kind !== 'milestones') return numberField(form)
  return corrects
    ? html`<p dir="auto">${saidOf(say, terms, corrects)}</p>`
    : milestoneChoice(form, now, on.mark)
}

function numberField(form: RecordForm): TemplateResult {
  const {say, words, now, read} = form
  const {terms} = now
  const readAs = read === undefined ? '' : words.readAs(quantityOf(say, terms, read))
  return valueField(form, terms, {hint: hintOf(form), readAs, beside: unchanged(form)})
}

/** What the number follows on. */
function hintOf({say, words, draft, now, corrects}: RecordForm): string {
  const {terms, reading, today} = now
  const quantity = (value: number) => quantityOf(say, terms, value)
  if (corrects)
    return words.was(saidOf(say, terms, corrects), dayInSentence(say, corrects.on, today))
  if (terms.kind === 'sum') {
    const added = readNumber(draft.value, terms.unit)
    const total = quantity(reading.value)
    return added === undefined
      ? words.total(total)
      : words.newTotal(total, quantity(reading.value + added))
  }
  return reading.lastOn
    ? words.last(quantity(reading.value), dayInSentence(say, reading.lastOn, today))
    : words.first(quantity(terms.baseline))
}

function unchanged(form: RecordForm): TemplateResult | typeof nothing {
  const {say, words, now, corrects, on} = form
  const {terms, reading} = now
  if (!canRepeat(terms) || !reading.lastOn || corrects) return nothing
  return html`<button
    class="button small record-unchanged"
    type="button"
    ?disabled=${form.isPending}
    @click=${on.noChange}
  >
    ${words.unchanged(quantityOf(say, terms, reading.value))}
  </button>`
}

/** A reading stays what it was; an increment that is repeated is another one. */
const canRepeat = ({kind}: GoalTerms): boolean => kind === 'latest'
