import type {Day, EntryId} from '../ids.ts'
import {daysBetween} from '../text/dates.ts'
import type {CheckIn, GoalTerms} from './goal.ts'
import {daysAhead, expectedOn, neededPerWeek} from './pace.ts'
import {
  TOLERANCE,
  effective,
  isReached,
  percentOf,
  progressOf,
  runningValues,
} from './progress.ts'
import {type Judgement, statusOf} from './status.ts'

export const STONES = 7

/** Everything that a view shows of a goal on one day. Numbers and names of states only, no words. */
export type GoalReading = Judgement & {
  readonly value: number
  /** 0 at the baseline, 1 at the target, not clamped. */
  readonly progress: number
  /** Whole percent, rounded down, not clamped. */
  readonly percent: number
  /** How many of the seven stones lie, 0–7; the last one only when the target is reached. */
  readonly stones: number
  /** Until the due date; negative after it. */
  readonly daysLeft: number
  /** Whole days ahead of the plan; negative is behind. */
  readonly daysAhead: number
  /** Undefined when reached or from the due date on. */
  readonly neededPerWeek: number | undefined
  /** What the pace line says today. */
  readonly expected: number
  /** One point for each day with a number that counts. `sum`: the running total of the day. */
  readonly series: readonly ReadingPoint[]
  /** Same-day readings that another one has replaced. */
  readonly superseded: readonly ReadingPoint[]
}

export type ReadingPoint = {
  readonly on: Day
  readonly value: number
  /** The check-in's entry; of a day with several increments the last. */
  readonly id: EntryId
}

export function readGoal(
  terms: GoalTerms,
  checkIns: readonly CheckIn[],
  today: Day,
): GoalReading {
  const {counted, superseded} = effective(terms, checkIns, today)
  const series = seriesOf(terms, counted)
  const value = series.at(-1)?.value ?? terms.baseline
  const progress = progressOf(terms, value)
  return {
    ...statusOf(terms, checkIns, today),
    value,
    progress,
    percent: percentOf(progress),
    stones: stonesOf(progress),
    daysLeft: daysBetween(today, terms.due),
    daysAhead: daysAhead(terms, progress, today),
    neededPerWeek: isReached(progress) ? undefined : neededPerWeek(terms, value, today),
    expected: expectedOn(terms, today),
    series,
    superseded: superseded.map(({on, value: read, id}) => ({on, value: read, id})),
  }
}

function seriesOf(
  terms: GoalTerms,
  counted: readonly CheckIn[],
): readonly ReadingPoint[] {
  const values = runningValues(terms, counted)
  return counted
    .map(({on, id}, index) => ({on, value: values[index] ?? terms.baseline, id}))
    .filter((point, index) => counted[index + 1]?.on !== point.on)
}

/** The nearest whole number of stones; the last one is kept for the target itself. */
export function stonesOf(progress: number): number {
  if (progress >= 1 - TOLERANCE) return STONES
  return Math.min(STONES - 1, Math.max(0, Math.round(STONES * progress)))
}
