import type {Body} from './entry.ts'

/** Each kind's number on the wire. A number is never given to a second kind. */
export const KINDS = {
  founded: 1,
  joined: 2,
  renamed: 3,
  'room-renamed': 4,
  left: 5,
  said: 6,
  'goal-set': 7,
  agreed: 8,
  'checked-in': 9,
  withdrew: 10,
  carried: 11,
  corrected: 12,
  'goal-revised': 13,
  'goal-closed': 14,
  'goal-rested': 15,
  'win-marked': 16,
  'day-off-set': 17,
  removed: 18,
  'meeting-set': 19,
} as const satisfies Record<Body['kind'], number>

const names = new Map(
  Object.entries(KINDS).map(([kind, number]) => [number, kind]),
) as ReadonlyMap<number, Body['kind']>

export const kindOf = (number: number): Body['kind'] | undefined => names.get(number)
