import {html, nothing, type TemplateResult} from 'lit'
import type {CheckIn, GoalTerms} from '../core/goal/goal.ts'
import type {RecordGroup} from '../core/goal/records.ts'
import type {Day, MemberId} from '../core/ids.ts'
import {dayInSentence} from './goal-words.ts'
import {saidOf} from './record-said.ts'
import type {LineWords} from './words/lines.ts'
import type {Wording} from './words/words.ts'
import './record-history.css'

export type HistoryOf = {
  readonly say: Pick<Wording, 'words' | 'format'>
  readonly words: LineWords
  readonly terms: GoalTerms
  readonly today: Day
  readonly nameOf: (member: MemberId) => string
}

/** What a record has been, step by step, folded away; nothing for one that nobody has set right. */
export function recordHistory(
  of: HistoryOf,
  {history, standing}: Pick<RecordGroup, 'history' | 'standing'>,
): TemplateResult | typeof nothing {
  if (history.length < 2) return nothing
  const {words} = of
  return html`<details class="record-history">
    <summary>${standing.void ? words.history : words.corrected}</summary>
    <ol aria-label=${words.history}>
      ${history.map(step => html`<li dir="auto">${stepWords(of, step)}</li>`)}
    </ol>
  </details>`
}

/** Who did what to a record, and why. */
export function stepWords(of: HistoryOf, step: CheckIn): string {
  const {say, words, terms, today, nameOf} = of
  const name = nameOf(step.by)
  const said = saidOf(say, terms, step)
  const day = dayInSentence(say, step.on, today)
  const what = step.void
    ? words.withdrawal(name)
    : step.corrects
      ? words.correction(name, said, day)
      : words.first(name, said, day)
  return step.reason ? `${what} ${words.because(step.reason)}` : what
}
