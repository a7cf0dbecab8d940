import type {Goal, GoalTerms, TermsChange} from '../../core/goal/goal.ts'
import {changeBetween} from '../../core/goal/terms-change.ts'
import type {Day} from '../../core/ids.ts'
import {REASON_MIN_POINTS} from '../../core/room/limits.ts'
import {countGraphemes} from '../../core/text/graphemes.ts'
import type {Formats} from '../words/format.ts'
import type {GoalFields} from './goal-fields.ts'
import {problemsIn, termsIn, type FormProblem} from './goal-form.ts'
import {fieldsOf, followed} from './terms-fields.ts'

/** The form of a revision as it begins: the goal as it is. */
export const revisionFields = (goal: Goal, format: Formats): GoalFields => ({
  ...fieldsOf(goal.terms, format),
  seen: newest(goal),
})

/** The form after somebody else's revision: what was typed stays, the rest follows. The very same while nothing came. */
export function followGoal(typed: GoalFields, goal: Goal, format: Formats): GoalFields {
  const seen = newest(goal)
  if (typed.seen === seen) return typed
  const known = goal.revisions.find(({id}) => id === typed.seen)
  const before = fieldsOf(known?.after ?? goal.first, format)
  return {
    ...followed(typed, before, fieldsOf(goal.terms, format)),
    ...ofTheForm(typed),
    seen,
  }
}

/** Not of the goal. */
const ofTheForm = ({reason, more, ways}: GoalFields) => ({reason, more, ways})

const newest = ({revisions}: Goal): string => revisions.at(-1)?.id ?? ''

/** What stands in the way of the revision; at last its reason. */
export function revisionProblems(
  fields: GoalFields,
  today: Day,
  terms: GoalTerms,
): readonly FormProblem[] {
  const problem = reasonProblem(fields.reason)
  const reason = problem ? [{field: 'reason', problem} as const] : []
  return [...problemsIn(fields, today, terms), ...reason]
}

function reasonProblem(reason: string) {
  const length = countGraphemes(reason.trim())
  if (length === 0) return 'missing'
  if (length < REASON_MIN_POINTS) return 'too-short'
  return length > REASON_MAX ? 'too-long' : undefined
}

/** As long as a record's note. */
const REASON_MAX = 280

/** Only what was changed in the form; undefined while the form is no goal. */
export function changeIn(
  fields: GoalFields,
  today: Day,
  terms: GoalTerms,
  format: Formats,
): TermsChange | undefined {
  const after = termsIn(fields, today, terms)
  if (!after.ok) return undefined
  // What the form cannot say of the goal is not changed by filling it in.
  const before = termsIn(fieldsOf(terms, format), today, terms)
  return changeBetween(before.ok ? before.value : terms, after.value)
}
