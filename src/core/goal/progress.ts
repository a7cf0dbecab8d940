import type {Day} from '../ids.ts'
import type {CheckIn, GoalTerms} from './goal.ts'

/** Floats that differ by less are equal: it keeps 29 of 100 from reading 28 %. */
export const TOLERANCE = 1e-9

export type Effective = {
  /** What the goal is computed from, by (on, at, id). `latest`: one a day. */
  readonly counted: readonly CheckIn[]
  /** Other readings of a day that has a later one; kept and shown, not counted. */
  readonly superseded: readonly CheckIn[]
}

/** The check-ins that count until `today`: not those before the start, nor of days to come. Source: goals.md 2.2. */
export function effective(
  terms: GoalTerms,
  checkIns: readonly CheckIn[],
  today: Day,
): Effective {
  const inTime = checkIns.filter(({on}) => on >= terms.start && on <= today).sort(byDay)
  if (terms.kind === 'sum') return {counted: inTime, superseded: []}
  const isLastOfDay = (checkIn: CheckIn, index: number) =>
    inTime[index + 1]?.on !== checkIn.on
  return {
    counted: inTime.filter(isLastOfDay),
    superseded: inTime.filter((checkIn, index) => !isLastOfDay(checkIn, index)),
  }
}

/** What the goal's number was at the end of that day; the baseline while nothing counts. */
export function valueOn(
  terms: GoalTerms,
  checkIns: readonly CheckIn[],
  day: Day,
): number {
  return (
    runningValues(terms, effective(terms, checkIns, day).counted).at(-1) ?? terms.baseline
  )
}

/** The goal's number after each counted check-in: the reading, or the baseline and all increments so far. */
export function runningValues(
  terms: GoalTerms,
  counted: readonly CheckIn[],
): readonly number[] {
  if (terms.kind === 'latest') return counted.map(({value}) => value)
  let total = terms.baseline
  return counted.map(({value}) => (total += value))
}

/** 0 at the baseline, 1 at the target, not clamped. A goal without a way to go is reached or not begun. */
export function progressOf(terms: GoalTerms, value: number): number {
  const span = terms.target - terms.baseline
  if (span === 0) return value === terms.target ? 1 : 0
  return (value - terms.baseline) / span
}

/** Whole percent, rounded down: 99.9 % is not 100 %. Not clamped. */
export const percentOf = (progress: number): number =>
  Math.floor(100 * progress + TOLERANCE)

export const isReached = (progress: number): boolean => progress >= 1 - TOLERANCE

export function byDay(a: CheckIn, b: CheckIn): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  if (a.at !== b.at) return a.at - b.at
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
