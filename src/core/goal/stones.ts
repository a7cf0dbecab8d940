import type {Day} from '../ids.ts'
import {addDays, daysBetween} from '../text/dates.ts'
import type {GoalTerms} from './goal.ts'
import {keepOf, periodOf} from './keep.ts'
import {TOLERANCE, isReached, progressOf} from './progress.ts'
import type {ReadingPoint} from './records.ts'

export const STONES = 7

/** 0–7; the last one lies only when the goal has got what it wants. To keep and to stay under: for the time that was kept so far. */
export function stonesOn(
  terms: GoalTerms,
  series: readonly ReadingPoint[],
  today: Day,
): number {
  if (terms.mode === 'reach')
    return stonesOf(progressOf(terms, series.at(-1)?.value ?? terms.baseline))
  const isOver = today >= terms.due
  if (terms.mode === 'keep') {
    const {inRange, met} = keepOf(terms, series, today)
    return isOver && met ? STONES : stonesFor(inRange / (periodOf(terms, terms.due) + 1))
  }
  return stonesUnder(terms, series, today, isOver)
}

/** Of the way. */
export const stonesOf = (progress: number): number =>
  isReached(progress) ? STONES : stonesFor(progress)

/** Days pass under the cap until one exceeds it; silence counts for one rhythm. */
function stonesUnder(
  terms: GoalTerms,
  series: readonly ReadingPoint[],
  today: Day,
  isOver: boolean,
): number {
  const last = series.at(-1)
  const beyond = series.find(({value}) => progressOf(terms, value) > 1 + TOLERANCE)
  if (!last) return 0
  if (isOver && !beyond) return STONES
  const until = beyond?.on ?? addDays(last.on, terms.cadence)
  const days = daysBetween(terms.start, until < today ? until : today)
  return stonesFor(days / daysBetween(terms.start, terms.due))
}

/** The nearest whole number; of a goal that takes no time at all, none. */
const stonesFor = (share: number) =>
  Math.min(STONES - 1, Math.max(0, Math.round(STONES * share) || 0))
