import type {Day} from '../ids.ts'
import type {Status} from './status.ts'

export type OverviewRow = {
  readonly id: string
  /** Undefined while the room's goal has not arrived. */
  readonly status: Status | undefined
  readonly stale: boolean
  readonly due: Day | undefined
  /** Left, or put to rest. */
  readonly resting: boolean
}

/** Compares rooms by what needs a hand first, then by due date. How much is said in a room never matters (product.md, flow 8). */
export function byNeed(a: OverviewRow, b: OverviewRow): number {
  return (
    placeOf(a) - placeOf(b) ||
    compare(a.due ?? LAST_DAY, b.due ?? LAST_DAY) ||
    compare(a.id, b.id)
  )
}

const ORDER = [
  'wrap-up',
  'offTrack',
  'atRisk',
  'stale',
  'noData',
  'onTrack',
  'notStarted',
  'not-here-yet',
  'resting',
] as const

const placeOf = (row: OverviewRow) => ORDER.indexOf(needOf(row))

function needOf({status, stale, resting}: OverviewRow): (typeof ORDER)[number] {
  if (resting) return 'resting'
  if (status === undefined) return 'not-here-yet'
  if (status === 'reached' || status === 'ended') return 'wrap-up'
  return stale ? 'stale' : status
}

const LAST_DAY = '9999-12-31'
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
