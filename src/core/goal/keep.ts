import type {Day} from '../ids.ts'
import {daysBetween} from '../text/dates.ts'
import type {GoalTerms} from './goal.ts'
import {TOLERANCE, percentOf} from './progress.ts'
import type {ReadingPoint} from './records.ts'

/** How well a goal that keeps within limits is kept. A period is one rhythm from the start on; its last value counts. */
export type KeepReading = {
  /** The share of valued periods in range; undefined while none has a value. */
  readonly adherence: number | undefined
  /** The same in whole percent, rounded down. */
  readonly percent: number | undefined
  readonly inRange: number
  readonly valued: number
  /** Periods begun until today, the due date at most. */
  readonly started: number
  /** Enough of them in range, and at least half of all valued. */
  readonly met: boolean
}

/** Source: goals.md 2.3. What is dated after the due date does not count. */
export function keepOf(
  terms: GoalTerms,
  series: readonly ReadingPoint[],
  today: Day,
): KeepReading {
  const end = today < terms.due ? today : terms.due
  const lastOf = new Map<number, boolean>()
  for (const {on, value} of series)
    if (on <= end) lastOf.set(periodOf(terms, on), isInRange(terms, value))
  const valued = lastOf.size
  const inRange = [...lastOf.values()].filter(Boolean).length
  const started = end < terms.start ? 0 : periodOf(terms, end) + 1
  const adherence = valued === 0 ? undefined : inRange / valued
  return {
    adherence,
    percent: adherence === undefined ? undefined : percentOf(adherence),
    inRange,
    valued,
    started,
    met:
      adherence !== undefined &&
      adherence >= terms.keepRate - TOLERANCE &&
      valued / started >= COVERAGE_MIN - TOLERANCE,
  }
}

/** Which rhythm of the goal a day is in, from 0. */
export const periodOf = ({start, cadence}: GoalTerms, on: Day): number =>
  Math.floor(daysBetween(start, on) / cadence)

/** The limits themselves are in range. */
export const isInRange = (
  {lower, upper}: {readonly lower?: number; readonly upper?: number},
  value: number,
): boolean =>
  value >= (lower ?? -Infinity) - TOLERANCE && value <= (upper ?? Infinity) + TOLERANCE

/** With fewer numbers than that nobody knows whether it was kept. */
const COVERAGE_MIN = 0.5
