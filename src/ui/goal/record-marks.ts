import {isAfterClosing} from '../../core/goal/after-closing.ts'
import type {RecordGroup} from '../../core/goal/records.ts'
import type {GoalNow} from '../goal-now.ts'
import type {LineWords} from '../words/lines.ts'

/** What there is to know of a record besides its number: why it does not count, or came too late for the outcome. */
export function marksOf(
  words: LineWords,
  {goal, terms}: Pick<GoalNow, 'goal' | 'terms'>,
  {state, standing}: RecordGroup,
): readonly string[] {
  const why = whyNot(words, terms.kind === 'milestones', state)
  return [...(why ? [why] : []), ...(isAfterClosing(goal, standing) ? [words.late] : [])]
}

function whyNot(
  words: LineWords,
  isMilestone: boolean,
  state: RecordGroup['state'],
): string | undefined {
  switch (state) {
    case 'counts':
      return undefined
    case 'superseded':
      return isMilestone ? words.supersededMilestone : words.superseded
    case 'early':
      return words.early
    case 'to-come':
      return words.toCome
    case 'void':
      return words.void
    case 'unknown':
      return words.unknown
  }
}
