import {applyChange} from '../../core/goal/apply-change.ts'
import type {TermsChange} from '../../core/goal/goal.ts'
import {isMeasurable} from '../../core/goal/measurable.ts'
import type {EntryId, GoalId} from '../../core/ids.ts'
import {refuse, type Result} from '../../core/result.ts'
import {REASON_MIN_POINTS} from '../../core/room/limits.ts'
import {countGraphemes} from '../../core/text/graphemes.ts'
import type {NotSaved} from '../ports.ts'
import type {RoomSession} from '../session.ts'
import {isOpen} from '../../core/goal/open-goals.ts'

export type NotRevised = NotSaved | 'no-reason' | 'no-change' | 'bad-goal' | 'finished'

/** Changes a goal in sight of everybody, with a reason. Nothing old is deleted. */
export async function reviseGoal(
  session: RoomSession,
  id: GoalId,
  change: TermsChange,
  reason: string,
): Promise<Result<EntryId, NotRevised>> {
  const goal = session.state.value.goals.get(id)
  if (!goal || !isOpen(goal)) return refuse('finished')
  if (Object.keys(change).length === 0) return refuse('no-change')
  if (countGraphemes(reason.trim()) < REASON_MIN_POINTS) return refuse('no-reason')
  if (!isMeasurable(applyChange(goal.terms, change))) return refuse('bad-goal')
  const on = session.today()
  return session.append({
    kind: 'goal-revised',
    goal: id,
    on,
    change,
    reason: reason.trim(),
  })
}
