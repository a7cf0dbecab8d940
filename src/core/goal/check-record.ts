import type {Day} from '../ids.ts'
import {readNumber} from '../text/numbers.ts'
import {type NumberProblem, numberProblem} from './check-number.ts'
import type {GoalTerms} from './goal.ts'
import {directionOf} from './progress.ts'
import type {GoalReading} from './reading.ts'

/** A record as it is being typed. */
export type RecordDraft = {
  readonly text: string
  readonly on: Day
}

export type RecordRefusal = NumberProblem | 'day-to-come'
/** `slipped-digit`: far from all that was said of this goal. `reversal`: takes something back from a running total. */
export type RecordWarning = 'slipped-digit' | 'reversal' | 'before-start' | 'after-due'

export type RecordCheck = {
  /** Undefined when the text is no number that can be kept. */
  readonly value: number | undefined
  /** Why it cannot be kept; none when it can. */
  readonly refusals: readonly RecordRefusal[]
  /** What to look at once more; it can be kept all the same. */
  readonly warnings: readonly RecordWarning[]
}

/** Source: goals.md 2.8. `reading` is of the goal without the record that is corrected, if any. */
export function checkRecord(
  terms: GoalTerms,
  reading: Pick<GoalReading, 'series' | 'groups' | 'value'>,
  {text, on}: RecordDraft,
  today: Day,
): RecordCheck {
  const problem = numberProblem(text, terms.unit)
  const value = problem ? undefined : readNumber(text, terms.unit)
  const refusals: RecordRefusal[] = [
    ...(problem ? [problem] : []),
    ...(on > today ? ['day-to-come' as const] : []),
  ]
  return {
    value,
    refusals,
    warnings: [
      ...(value === undefined ? [] : warningsOfValue(terms, reading, value)),
      ...(on < terms.start ? ['before-start' as const] : []),
      ...(on > terms.due ? ['after-due' as const] : []),
    ],
  }
}

function warningsOfValue(
  terms: GoalTerms,
  reading: Pick<GoalReading, 'series' | 'groups' | 'value'>,
  value: number,
): RecordWarning[] {
  switch (terms.kind) {
    case 'latest':
      return isFar(terms, reading.series, value) ? ['slipped-digit'] : []
    case 'sum': {
      const total = reading.value + value
      if (isFar(terms, reading.series, total) || isTenfold(reading.groups, value))
        return ['slipped-digit']
      return value * (directionOf(terms) || 1) < 0 ? ['reversal'] : []
    }
    case 'milestones':
      return []
  }
}

/**
 * Further outside of baseline, target and readings than these are apart. Limits to keep take the place of the first two;
 * a single one says nothing of how far values are apart: half of it, then.
 */
function isFar(terms: GoalTerms, series: GoalReading['series'], value: number): boolean {
  const ends =
    terms.mode === 'keep'
      ? [terms.lower, terms.upper].filter(limit => limit !== undefined)
      : [terms.baseline, terms.target]
  const known = [...ends, ...series.map(point => point.value)]
  const low = known.reduce((a, b) => Math.min(a, b))
  const high = known.reduce((a, b) => Math.max(a, b))
  const least = ends.length === 1 ? Math.abs(ends[0]!) / 2 : 0
  const span = Math.max(high - low, least)
  return span > 0 && (value < low - span || value > high + span)
}

/** An increment that is nearly ten times any other one, small though it may be beside the total. */
function isTenfold(groups: GoalReading['groups'], value: number): boolean {
  const sizes = groups
    .filter(({state}) => state === 'counts')
    .map(({standing}) => Math.abs(standing.value))
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0)
  return (
    sizes.length >= SIZES_MIN && largest > 0 && Math.abs(value) >= NEARLY_TEN * largest
  )
}

/** Fewer say nothing of what is usual. */
const SIZES_MIN = 3
const NEARLY_TEN = 8
