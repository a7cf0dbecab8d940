import type {Day, GoalId} from '../ids.ts'
import {utf8} from '../bytes.ts'
import {addDays, daysBetween} from '../text/dates.ts'
import type {GoalTerms} from './goal.ts'
import {TOLERANCE, directionOf} from './progress.ts'
import type {GoalReading} from './reading.ts'
import {valueOn} from './records.ts'

/** The day until which so many of a hundred simulated ways arrive; undefined when they take longer than two years. */
export type Arrival = {readonly percent: 50 | 70 | 85 | 95; readonly on: Day | undefined}

/**
 * When a running total gets to its target if weeks go on like those that were: whole past weeks, drawn with replacement.
 * Seeded by what it is about, so that every device draws the same. Undefined with fewer than four full weeks, without
 * any movement, or when there is nothing left to do. Source: goals.md 2.6, after Monte-Carlo "when" forecasts.
 */
export function weeksToGo(
  goal: GoalId,
  terms: GoalTerms,
  reading: Pick<GoalReading, 'series' | 'value'>,
  today: Day,
): readonly Arrival[] | undefined {
  if (terms.kind !== 'sum' || terms.mode !== 'reach') return undefined
  const direction = directionOf(terms)
  const weeks = fullWeeks(terms, reading, today).map(moved => direction * moved)
  const remaining = direction * (terms.target - reading.value)
  const isStill = weeks.every(moved => moved === 0)
  if (weeks.length < WEEKS_MIN || isStill || remaining <= TOLERANCE) return undefined
  const random = mulberry32(fnv1a32(utf8(`${goal}|${weeks.join(',')}|${remaining}`)))
  const runs = Float64Array.from({length: RUNS}, () =>
    run(weeks, remaining, random),
  ).sort()
  return PERCENTS.map(percent => {
    const taken = runs[Math.ceil((percent / 100) * RUNS) - 1]!
    return {percent, on: taken > WEEKS_MAX ? undefined : addDays(today, 7 * taken)}
  })
}

const PERCENTS = [50, 70, 85, 95] as const
const WEEKS_MIN = 4
const RUNS = 10_000
/** A goal of a room ends within a year; twice that is never. */
const WEEKS_MAX = 104

/** What each week since the start added, as far as weeks are over. */
function fullWeeks(
  terms: GoalTerms,
  {series}: Pick<GoalReading, 'series'>,
  today: Day,
): readonly number[] {
  const count = Math.max(0, Math.floor(daysBetween(terms.start, today) / 7))
  const ends = Array.from({length: count}, (_, nth) => addDays(terms.start, 7 * nth + 6))
  const totals = ends.map(end => valueOn(terms, series, end))
  return totals.map((total, nth) => total - (totals[nth - 1] ?? terms.baseline))
}

function run(weeks: readonly number[], remaining: number, random: () => number): number {
  let left = remaining
  let taken = 0
  while (left > TOLERANCE && taken <= WEEKS_MAX) {
    left -= weeks[Math.floor(random() * weeks.length)]!
    taken += 1
  }
  return taken
}

/** FNV-1a with 32 bits. */
function fnv1a32(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

/** Even numbers from 0 to 1, the same for the same seed. Source: mulberry32 (public domain). */
function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
