import {checkRecord, type RecordWarning} from '../../core/goal/check-record.ts'
import {numberProblem, type NumberProblem} from '../../core/goal/check-number.ts'
import type {CheckIn} from '../../core/goal/goal.ts'
import {readGoal, type GoalReading} from '../../core/goal/reading.ts'
import {NOTE_MAX_POINTS} from '../../core/room/limits.ts'
import {readDay} from '../../core/text/dates.ts'
import {countGraphemes} from '../../core/text/graphemes.ts'
import {readNumber} from '../../core/text/numbers.ts'
import type {GoalNow} from '../goal-now.ts'
import type {RecordDraft} from './record-draft.ts'

/** `other-unit`: a number, but not one of this goal's. */
export type NumberWrong = NumberProblem | 'other-unit'

/** Why a draft cannot be kept, by field. */
export type Wrong = {
  readonly value: NumberWrong | undefined
  readonly on: 'no-day' | 'day-to-come' | undefined
  readonly done: 'nothing-done' | undefined
  /** Graphemes too many. */
  readonly note: number | undefined
  readonly reason: number | undefined
  readonly guards: readonly (NumberWrong | undefined)[]
  readonly leads: readonly (NumberWrong | undefined)[]
}

export type DraftCheck = {
  /** Undefined when the draft can be kept. */
  readonly wrong: Wrong | undefined
  /** What to look at once more; it can be kept all the same. */
  readonly warnings: readonly RecordWarning[]
}

/** Source: goals.md 2.8. `corrects` is the record that the draft takes the place of. */
export function checkDraft(
  now: GoalNow,
  draft: RecordDraft,
  corrects?: CheckIn,
): DraftCheck {
  const {terms, today} = now
  const on = readDay(draft.on)
  const hasNumber = terms.kind !== 'milestones'
  const text = hasNumber ? draft.value : '1'
  const reading = corrects ? readingWithout(now, corrects) : now.reading
  const record = {text, on: on ?? today}
  const {refusals, warnings} = checkRecord(terms, reading, record, today)
  const wrong: Wrong = {
    value: hasNumber ? valueWrong(draft, terms.unit) : undefined,
    on: !on ? 'no-day' : refusals.find(refusal => refusal === 'day-to-come'),
    done: hasNumber || corrects || draft.done.length > 0 ? undefined : 'nothing-done',
    note: noteTooLongBy(draft.note),
    reason: noteTooLongBy(draft.reason),
    guards: terms.guardrails.map(({unit}, index) => sideWrong(draft.guards[index], unit)),
    leads: terms.leads.map(({unit}, index) => sideWrong(draft.leads[index], unit)),
  }
  return {wrong: isFine(wrong) ? undefined : wrong, warnings}
}

/** As if the record that is set right had never been. */
function readingWithout({terms, checkIns, reading, today}: GoalNow, gone: CheckIn) {
  const group = reading.groups.find(({history}) => history.some(({id}) => id === gone.id))
  const ids = new Set(group?.history.map(({id}) => id))
  const others = checkIns.filter(({id}) => !ids.has(id))
  return readGoal(terms, others, today) satisfies GoalReading
}

function valueWrong({value, picked}: RecordDraft, unit: string): NumberWrong | undefined {
  const isPicked = picked?.text === value && value !== ''
  return isPicked && picked.unit !== unit ? 'other-unit' : numberWrong(value, unit)
}

function numberWrong(text: string, unit: string): NumberWrong | undefined {
  const problem = numberProblem(text, unit)
  const [, number = '', rest] = text.trim().match(NUMBER_AND_UNIT) ?? []
  const isOther = problem === 'not-a-number' && rest && readNumber(number) !== undefined
  return isOther ? 'other-unit' : problem
}

/** 2.4時間: a number, and letters after it. */
const NUMBER_AND_UNIT = /^(.*[\d０-９])\s*(\p{L}[\p{L}\p{M}]*)$/u

/** To say nothing is fine. */
const sideWrong = (text = '', unit: string): NumberWrong | undefined =>
  text.trim() === '' ? undefined : numberWrong(text, unit)

/** In graphemes. A received note is measured in code points, at five to a grapheme: what is refused there is refused here. */
export function noteTooLongBy(text: string): number | undefined {
  const written = text.trim()
  const over = Math.max(
    countGraphemes(written) - NOTE_MAX,
    Math.ceil(([...written].length - NOTE_MAX_POINTS) / POINTS_EACH),
  )
  return over > 0 ? over : undefined
}

const NOTE_MAX = 280
const POINTS_EACH = NOTE_MAX_POINTS / NOTE_MAX

const isFine = ({guards, leads, ...fields}: Wrong): boolean =>
  [...Object.values(fields), ...guards, ...leads].every(wrong => wrong === undefined)
