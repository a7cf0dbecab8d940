import type {Day} from '../ids.ts'
import type {Goal} from './goal.ts'
import type {Status} from './status.ts'

/** How one goal stands, as far as it decides where its room is listed. */
export type GoalStanding = {
  readonly state: Goal['state']
  readonly status: Status
  readonly stale: boolean
  readonly due: Day
}

export type OverviewRow = {
  readonly id: string
  /** Of the room's neediest goal; undefined while none has arrived. */
  readonly standing: GoalStanding | undefined
  /** The room was left. */
  readonly left: boolean
}

/** Compares rooms by what needs a hand first, then by due date. How much is said in a room never matters (product.md, flow 8). */
export const byNeed = (a: OverviewRow, b: OverviewRow): number =>
  compareStandings(a, b) || compare(a.id, b.id)

/** The goal for which its room is listed where it is: of those equal the one that comes first. */
export const neediest = <Goal_ extends GoalStanding>(
  goals: readonly Goal_[],
): Goal_ | undefined =>
  goals.toSorted((a, b) =>
    compareStandings({standing: a, left: false}, {standing: b, left: false}),
  )[0]

/** Put to rest, finished or left: nothing waits for a hand. */
export const isResting = (row: Omit<OverviewRow, 'id'>): boolean =>
  placeOf(row) >= RANKS.indexOf('finished')

function compareStandings(
  a: Omit<OverviewRow, 'id'>,
  b: Omit<OverviewRow, 'id'>,
): number {
  return (
    placeOf(a) - placeOf(b) ||
    compare(a.standing?.due ?? LAST_DAY, b.standing?.due ?? LAST_DAY)
  )
}

const RANKS = [
  'wrap-up',
  'offTrack',
  'atRisk',
  'stale',
  'noData',
  'onTrack',
  'notStarted',
  'not-here-yet',
  'finished',
  'resting',
  'left',
] as const

const placeOf = (row: Omit<OverviewRow, 'id'>) => RANKS.indexOf(needOf(row))

function needOf({standing, left}: Omit<OverviewRow, 'id'>): (typeof RANKS)[number] {
  if (left) return 'left'
  if (!standing) return 'not-here-yet'
  const {state, status, stale} = standing
  if (state === 'archived') return 'resting'
  if (state === 'closed') return 'finished'
  if (status === 'reached' || status === 'ended') return 'wrap-up'
  return stale ? 'stale' : status
}

const LAST_DAY = '9999-12-31'
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
