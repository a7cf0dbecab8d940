import type {Outcome, RetroItem} from '../../core/goal/goal.ts'
import type {EntryId, GoalId} from '../../core/ids.ts'
import type {Result} from '../../core/result.ts'
import type {NotSaved} from '../ports.ts'
import type {RoomSession} from '../session.ts'

type Written = Promise<Result<EntryId, NotSaved>>

export type Wrapup = {
  readonly outcome: Outcome
  /** The goal's number now. */
  readonly value: number
  readonly reason: string
  readonly retro: readonly RetroItem[]
}

/** しめくくり: any member may, and once more: the later word on the outcome stands, what was learned is kept of both. */
export function closeGoal(
  session: RoomSession,
  goal: GoalId,
  {outcome, value, reason, retro}: Wrapup,
): Written {
  return session.append({
    kind: 'goal-closed',
    goal,
    on: session.today(),
    outcome,
    value,
    reason: reason.trim(),
    retro: retro
      .map(({kind, text}) => ({kind, text: text.trim()}))
      .filter(({text}) => text !== ''),
  })
}

/** 休ませる */
export const putToRest = (session: RoomSession, goal: GoalId): Written =>
  session.append({kind: 'goal-rested', goal, rests: true})

/** 再開する */
export const reopen = (session: RoomSession, goal: GoalId): Written =>
  session.append({kind: 'goal-rested', goal, rests: false})
