import type {CheckIn} from '../../core/goal/goal.ts'
import {NUMBER_MAX} from '../../core/room/limits.ts'
import type {Day, EntryId, GoalId} from '../../core/ids.ts'
import {ok, refuse, type Result} from '../../core/result.ts'
import {readNumber} from '../../core/text/numbers.ts'
import type {NotSaved} from '../ports.ts'
import type {RoomSession} from '../session.ts'

/** A number as it was typed, with what may be told beside it. */
export type Record = Beside & {
  readonly goal: GoalId
  /** With or without the goal's unit. */
  readonly value: string
  readonly on: Day
  readonly note: string
}

type Beside = Pick<CheckIn, 'confidence' | 'guards' | 'leads' | 'source'>
type NotRecorded = NotSaved | 'not-a-number' | 'too-big' | 'day-to-come'

export async function record(
  session: RoomSession,
  {value: typed, on, note, ...rest}: Record,
): Promise<Result<EntryId, NotRecorded>> {
  const value = readTyped(session, rest.goal, typed)
  if (!value.ok) return value
  if (on > session.today()) return refuse('day-to-come')
  return session.append({
    ...rest,
    kind: 'checked-in',
    value: value.value,
    on,
    note: note.trim(),
  })
}

/** One of the goal's milestones is done. */
export async function recordMilestone(
  session: RoomSession,
  {goal, milestone, on, note}: Milestone,
): Promise<Result<EntryId, NotSaved | 'day-to-come'>> {
  if (on > session.today()) return refuse('day-to-come')
  return session.append({
    kind: 'checked-in',
    goal,
    milestone,
    value: 1,
    on,
    note: note.trim(),
  })
}

type Milestone = Pick<CheckIn, 'goal' | 'on' | 'note'> &
  Required<Pick<CheckIn, 'milestone'>>

/** Another number in a record's place; the old one is kept and shown. */
export async function correct(
  session: RoomSession,
  corrected: CheckIn,
  {value: typed, on, note, reason}: Correction,
): Promise<Result<EntryId, NotRecorded>> {
  const value = readTyped(session, corrected.goal, typed)
  if (!value.ok) return value
  if (on > session.today()) return refuse('day-to-come')
  return session.append({
    ...toldOf(corrected),
    kind: 'corrected',
    corrects: corrected.id,
    value: value.value,
    on,
    note: note.trim(),
    reason: reason.trim(),
  })
}

type Correction = {
  readonly value: string
  readonly on: Day
  readonly note: string
  /** May be empty. */
  readonly reason: string
}

/** Takes a record out of the count; it stays in the list, struck through. */
export const voidRecord = (
  session: RoomSession,
  record: CheckIn,
  reason: string,
): Promise<Result<EntryId, NotSaved>> =>
  session.append({
    ...toldOf(record),
    kind: 'corrected',
    corrects: record.id,
    void: true,
    reason: reason.trim(),
  })

/** All that a record says, without what makes it an entry of its own. */
function toldOf({goal, value, on, note, milestone, ...rest}: CheckIn) {
  const {confidence, guards, leads, source} = rest
  return {
    goal,
    value,
    on,
    note,
    ...(milestone !== undefined && {milestone}),
    ...(confidence && {confidence}),
    ...(guards && {guards}),
    ...(leads && {leads}),
    ...(source && {source}),
  }
}

function readTyped(
  session: RoomSession,
  goal: GoalId,
  typed: string,
): Result<number, 'not-a-number' | 'too-big'> {
  const number = readNumber(typed, session.state.value.goals.get(goal)?.terms.unit)
  if (number === undefined) return refuse('not-a-number')
  return Math.abs(number) > NUMBER_MAX ? refuse('too-big') : ok(number)
}
