import type {EntryId, GoalId} from '../../core/ids.ts'
import type {Result} from '../../core/result.ts'
import type {NotSaved} from '../ports.ts'
import type {RoomSession} from '../session.ts'

/** 「この目標でいく」 */
export const agree = (
  session: RoomSession,
  goal: GoalId,
): Promise<Result<EntryId, NotSaved>> =>
  session.append({kind: 'agreed', goal, alone: false})

/** 「まず自分だけで始める」: counts only from the goal's maker. */
export const startAlone = (
  session: RoomSession,
  goal: GoalId,
): Promise<Result<EntryId, NotSaved>> =>
  session.append({kind: 'agreed', goal, alone: true})
