import type {CheckedIn, Corrected, DayOffSet, Said} from '../entry/entry.ts'
import type {CheckIn} from '../goal/goal.ts'
import type {Millis} from '../ids.ts'
import type {Draft} from './draft.ts'
import type {Line} from './room.ts'

export function say(room: Draft, {id, by, seq, at}: Line, {text}: Said): void {
  // Written out, since most of a log is this line: a spread takes ten times as long.
  room.addMoment({id, by, seq, at, kind: 'said', text})
}

/** Kept under its goal's id, whether the goal has arrived or not. `at` is the order time: of one day, the later counts. */
export function checkIn(
  room: Draft,
  {id, by, seq, at: shown}: Line,
  body: CheckedIn | Corrected,
  at: Millis,
): void {
  // The body whole, its kind too: to leave one field out takes a third of all the time of folding a record.
  const checkIn: CheckIn = {...body, id, by, at}
  room.addCheckIn(checkIn)
  room.addMoment({id, by, seq, at: shown, kind: body.kind, checkIn})
}

/** The last word on a day stands. */
export function setDayOff(room: Draft, line: Line, {on, off}: DayOffSet): void {
  if (room.daysOff.get(on) === off) return
  room.putDayOff(on, off)
  room.addMoment({...line, kind: 'day-off-set', on, off})
}
