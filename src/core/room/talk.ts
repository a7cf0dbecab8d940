import type {CheckedIn, Corrected, DayOffSet, Said} from '../entry/entry.ts'
import type {CheckIn} from '../goal/goal.ts'
import type {Millis} from '../ids.ts'
import type {Draft} from './draft.ts'
import type {Line, Moment} from './room.ts'

export type Message = Extract<Moment, {readonly kind: 'said'}>

/** Written out, since most of a log is this line: a spread takes ten times as long. */
export const messageOf = ({id, by, seq, at}: Line, {text}: Said): Message => ({
  id,
  by,
  seq,
  at,
  kind: 'said',
  text,
})

/** Kept under its goal's id, whether the goal has arrived or not. `at` is the order time: of one day, the later counts. */
export function checkIn(
  room: Draft,
  {id, by, seq, at: shown}: Line,
  body: CheckedIn | Corrected,
  at: Millis,
): void {
  const checkIn = checkInOf(body, id, by, at)
  room.addCheckIn(checkIn)
  room.addMoment({id, by, seq, at: shown, kind: body.kind, checkIn})
}

type Writable<Value> = {-readonly [Field in keyof Value]: Value[Field]}

/** Written out as well: to leave the kind out of a spread takes more than half of the time of folding a record. */
function checkInOf(
  body: CheckedIn | Corrected,
  id: CheckIn['id'],
  by: CheckIn['by'],
  at: Millis,
): CheckIn {
  const {goal, value, on, note} = body
  const numbers: Writable<Omit<CheckIn, 'id' | 'by' | 'at'>> = {goal, value, on, note}
  if (body.milestone !== undefined) numbers.milestone = body.milestone
  if (body.confidence) numbers.confidence = body.confidence
  if (body.guards) numbers.guards = body.guards
  if (body.leads) numbers.leads = body.leads
  if (body.source) numbers.source = body.source
  if (body.kind === 'corrected') {
    numbers.corrects = body.corrects
    if (body.void) numbers.void = body.void
    numbers.reason = body.reason
  }
  return {...numbers, id, by, at}
}

/** The last word on a day stands. */
export function setDayOff(room: Draft, line: Line, {on, off}: DayOffSet): void {
  if (room.daysOff.get(on) === off) return
  room.putDayOff(on, off)
  room.addMoment({...line, kind: 'day-off-set', on, off})
}
