import type {MemberId, RoomId} from '../core/ids.ts'
import type {Moment, RoomState} from '../core/room/room.ts'
import {keys} from './preference-keys.ts'
import type {Preferences} from './ports.ts'

/** Per author, the highest seq that was seen here. By feed and not by time, so that what arrives late is unread too. */
export type ReadMarks = ReadonlyMap<MemberId, number>

export function readMarks(preferences: Preferences, room: RoomId): ReadMarks {
  const stored = preferences.get(keys.read(room))
  return new Map(stored ? (parsePairs(stored) ?? []) : [])
}

/** Remembers that all of the room's moments have been seen. */
export function markRead(preferences: Preferences, room: RoomId, state: RoomState): void {
  const marks = new Map(readMarks(preferences, room))
  for (const {by, seq} of state.moments) marks.set(by, Math.max(seq, marks.get(by) ?? 0))
  const value = JSON.stringify([...marks])
  if (value !== preferences.get(keys.read(room))) preferences.set(keys.read(room), value)
}

/** What others said or recorded and was not seen here yet. */
export const isUnread = (moment: Moment, marks: ReadMarks, me: MemberId): boolean =>
  moment.by !== me &&
  (moment.kind === 'said' || moment.kind === 'checked-in') &&
  moment.seq > (marks.get(moment.by) ?? 0)

export const unreadIn = (state: RoomState, marks: ReadMarks, me: MemberId): number =>
  state.moments.filter(moment => isUnread(moment, marks, me)).length

function parsePairs(json: string): [MemberId, number][] | undefined {
  try {
    const pairs: unknown = JSON.parse(json)
    return Array.isArray(pairs) ? pairs.filter(isMark) : undefined
  } catch {
    return undefined
  }
}

const isMark = (pair: unknown): pair is [MemberId, number] =>
  Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'number'
