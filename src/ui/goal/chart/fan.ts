import {type Forecast, possibleRange} from '../../../core/goal/forecast.ts'
import type {GoalTerms} from '../../../core/goal/goal.ts'
import {daysBetween} from '../../../core/text/dates.ts'
import {limitsOf} from '../../reading-words.ts'

/** The 80 % range so many days after the start. */
export type FanRib = {
  readonly day: number
  readonly low: number
  readonly high: number
  readonly mean: number
}

/** How the range opens from the last point to the due date, within what is possible. Its last rib is the forecast's own. */
export function fanOf(terms: GoalTerms, forecast: Forecast): readonly FanRib[] {
  const known = daysBetween(terms.start, forecast.from.on)
  const left = daysBetween(forecast.from.on, terms.due)
  const ribs = Math.min(RIBS, left)
  const whole = spreadAfter(left, known)
  return Array.from({length: ribs + 1}, (_, nth) => {
    const days = (left * nth) / ribs
    const middle = forecast.from.value + (forecast.perWeek / 7) * days
    const share = whole > 0 ? spreadAfter(days, known) / whole : 0
    const reach = (forecast.high80 - forecast.mean) * share
    const range = {...forecast, low80: middle - reach, high80: middle + reach}
    const {low, high} = possibleRange(limitsOf(terms), range)
    return {day: known + days, low, high, mean: Math.min(high, Math.max(low, middle))}
  })
}

/** The forecast's standard deviation after so many days, but for its σ. Source: goals.md 2.6. */
const spreadAfter = (days: number, known: number): number =>
  Math.sqrt(days * (1 + days / known))

/** Enough for a curve on any screen. */
const RIBS = 12
