import type {GoalTerms} from '../../core/goal/goal.ts'
import {isMeasurable} from '../../core/goal/measurable.ts'
import {isOpen, OPEN_GOALS_MAX} from '../../core/goal/open-goals.ts'
import type {EntryId} from '../../core/ids.ts'
import {refuse, type Result} from '../../core/result.ts'
import type {NotSaved} from '../ports.ts'
import type {RoomSession} from '../session.ts'

/** Another goal for the room. Two devices apart may set one too many: both stay, since neither is wrong. */
export async function setGoal(
  session: RoomSession,
  terms: GoalTerms,
): Promise<Result<EntryId, NotSaved | 'bad-goal' | 'too-many'>> {
  if (!isMeasurable(terms)) return refuse('bad-goal')
  const open = [...session.state.value.goals.values()].filter(isOpen)
  if (open.length >= OPEN_GOALS_MAX) return refuse('too-many')
  return session.append({kind: 'goal-set', terms})
}
