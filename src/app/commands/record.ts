import {NUMBER_MAX} from '../../core/room/limits.ts'
import type {Day, EntryId, GoalId} from '../../core/ids.ts'
import {refuse, type Result} from '../../core/result.ts'
import {readNumber} from '../../core/text/numbers.ts'
import type {NotSaved} from '../ports.ts'
import type {RoomSession} from '../session.ts'

export type Record = {
  readonly goal: GoalId
  /** The number as typed, with or without the goal's unit. */
  readonly value: string
  readonly on: Day
  readonly note: string
}

export async function record(
  session: RoomSession,
  {goal, value, on, note}: Record,
): Promise<Result<EntryId, NotSaved | 'not-a-number' | 'too-big' | 'day-to-come'>> {
  const unit = session.state.value.goals.get(goal)?.terms.unit
  const number = readNumber(value, unit)
  if (number === undefined) return refuse('not-a-number')
  if (Math.abs(number) > NUMBER_MAX) return refuse('too-big')
  if (on > session.today()) return refuse('day-to-come')
  return session.append({kind: 'checked-in', goal, value: number, on, note: note.trim()})
}
