import type {Day} from '../ids.ts'
import {addDays, daysBetween} from '../text/dates.ts'
import type {GoalTerms} from './goal.ts'
import {TOLERANCE, directionOf} from './progress.ts'
import type {ReadingPoint} from './records.ts'
import {studentCdf, studentQuantile} from './student-t.ts'

/** Where the numbers lead by the due date, if they go on as they went. */
export type Forecast = {
  /** Increments that it is made from; `rough` (参考) while they are few. */
  readonly n: number
  readonly rough: boolean
  readonly perWeek: number
  /** Of the steps, per square root of a day. */
  readonly sigma: number
  /** On the due date, with its standard deviation. */
  readonly mean: number
  readonly sd: number
  /** Four in five end in between. Not clamped to possible values: see `possibleRange`. */
  readonly low80: number
  readonly high80: number
  /** The probability that the value gets to the target by then. A budget wants the rest of it. */
  readonly chance: number
  /** The day on which the target is met at this rate; undefined when it leads the other way, or beyond the calendar. */
  readonly eta: Day | undefined
  /** The last point, from which the range opens. */
  readonly from: {readonly on: Day; readonly value: number}
}

/**
 * Brownian motion with drift, its range by Student's t; undefined when there is too little to go by, or nothing left to
 * forecast. Source: goals.md 2.6.
 */
export function forecastOf(
  terms: GoalTerms,
  series: readonly ReadingPoint[],
  today: Day,
): Forecast | undefined {
  const direction = directionOf(terms)
  if (terms.mode === 'keep' || direction === 0) return undefined
  const points = pointsOf(terms, series, today)
  const n = points.length - 1
  const first = points[0]!
  const from = points[n]!
  const days = daysBetween(first.on, from.on)
  const left = daysBetween(from.on, terms.due)
  if (n < INCREMENTS_MIN || days < DAYS_MIN || left <= 0) return undefined
  const drift = (from.value - first.value) / days
  const sigma = sigmaOf(points, drift)
  const mean = from.value + drift * left
  const sd = sigma * Math.sqrt(left * (1 + left / days))
  const reach = studentQuantile(UPPER_OF_80, n - 1) * sd
  return {
    n,
    rough: n < INCREMENTS_SURE,
    perWeek: drift * DAYS_PER_WEEK,
    sigma,
    mean,
    sd,
    low80: mean - reach,
    high80: mean + reach,
    chance: chanceOf(terms, mean, sd, n - 1),
    eta: direction * drift > 0 ? etaOf(terms, from, drift) : undefined,
    from,
  }
}

type Point = Forecast['from']

/** The baseline at the start, then one a day; a number of the first day takes its place. Of a running total quiet days are information, too. */
function pointsOf(
  terms: GoalTerms,
  series: readonly ReadingPoint[],
  today: Day,
): readonly Point[] {
  const points: Point[] = series.map(({on, value}) => ({on, value}))
  if (points[0]?.on !== terms.start)
    points.unshift({on: terms.start, value: terms.baseline})
  const last = points.at(-1)!
  if (terms.kind === 'sum' && today > last.on) points.push({on: today, value: last.value})
  return points
}

/** Of what the steps differ from the drift, each weighed by the days it took. */
function sigmaOf(points: readonly Point[], drift: number): number {
  let sum = 0
  for (let nth = 1; nth < points.length; nth++) {
    const [before, after] = [points[nth - 1]!, points[nth]!]
    const gap = daysBetween(before.on, after.on)
    const off = after.value - before.value - drift * gap
    sum += (off * off) / gap
  }
  return Math.sqrt(sum / (points.length - 2))
}

function chanceOf(terms: GoalTerms, mean: number, sd: number, df: number): number {
  const span = Math.abs(terms.target - terms.baseline)
  const beyond = directionOf(terms) * (mean - terms.target)
  // Steps that are all alike leave a spread of rounding errors only.
  if (sd <= TOLERANCE * span) return beyond >= -TOLERANCE * span ? 1 : 0
  return studentCdf(beyond / sd, df)
}

function etaOf(terms: GoalTerms, from: Point, drift: number): Day | undefined {
  const days = Math.ceil((terms.target - from.value) / drift - TOLERANCE)
  return daysBetween(from.on, LAST_DAY) >= days ? addDays(from.on, days) : undefined
}

/** The range within the metric's possible values, for display. */
export function possibleRange(
  {min = -Infinity, max = Infinity}: Pick<GoalTerms, 'min' | 'max'>,
  {low80, high80}: Forecast,
): {readonly low: number; readonly high: number} {
  const possible = (value: number) => Math.min(max, Math.max(min, value))
  return {low: possible(low80), high: possible(high80)}
}

const INCREMENTS_MIN = 3
const INCREMENTS_SURE = 6
const DAYS_MIN = 14
const UPPER_OF_80 = 0.9
const DAYS_PER_WEEK = 7
const LAST_DAY = '9999-12-31' as Day
