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

/** What may be told beside a number. */
export type Beside = Pick<CheckIn, 'confidence' | 'guards' | 'leads' | 'source'>
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
  {on, note, ...rest}: Milestone,
): Promise<Result<EntryId, NotSaved | 'day-to-come'>> {
  if (on > session.today()) return refuse('day-to-come')
  return session.append({
    ...rest,
    kind: 'checked-in',
    value: DONE,
    on,
    note: note.trim(),
  })
}

type Milestone = Beside &
  Pick<CheckIn, 'goal' | 'on' | 'note'> &
  Required<Pick<CheckIn, 'milestone'>>
/** What a milestone's record has for a number, which nobody reads. */
const DONE = 1

/** Another number in a record's place; the old one is kept and shown. What is told beside it takes the old one's place. */
export async function correct(
  session: RoomSession,
  corrected: CheckIn,
  {value: typed, on, note, reason, ...beside}: Correction,
): Promise<Result<EntryId, NotRecorded>> {
  const isNumber = corrected.milestone === undefined
  const value = isNumber ? readTyped(session, corrected.goal, typed) : ok(DONE)
  if (!value.ok) return value
  if (on > session.today()) return refuse('day-to-come')
  return session.append({
    ...lastingOf(corrected),
    ...beside,
    kind: 'corrected',
    corrects: corrected.id,
    value: value.value,
    on,
    note: note.trim(),
    reason: reason.trim(),
  })
}

type Correction = Omit<Beside, 'source'> & {
  /** Not read where a milestone is done. */
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

/** What no correction changes. */
const lastingOf = ({goal, milestone, source}: CheckIn) => ({
  goal,
  ...(milestone !== undefined && {milestone}),
  ...(source && {source}),
})

/** All that a record says, without what makes it an entry of its own. */
function toldOf(record: CheckIn) {
  const {value, on, note, confidence, guards, leads} = record
  return {
    ...lastingOf(record),
    value,
    on,
    note,
    ...(confidence && {confidence}),
    ...(guards && {guards}),
    ...(leads && {leads}),
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
