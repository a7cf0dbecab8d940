import type {GoalTerms} from '../../../core/goal/goal.ts'
import {paceOn, planOf} from '../../../core/goal/pace.ts'
import type {Day} from '../../../core/ids.ts'
import {addDays, daysBetween} from '../../../core/text/dates.ts'

type Corner = {readonly on: Day; readonly pace: number}

/** Where the pace line turns: twice when it is straight, at each weekend or holiday when workdays are counted. */
export function paceCorners(terms: GoalTerms): readonly Corner[] {
  const days = daysBetween(terms.start, terms.due)
  if (terms.pace !== 'workdays' || days === 0) return planOf(terms)
  const step = Math.ceil(days / DAYS_AT_MOST)
  const count = Math.ceil(days / step)
  const all = Array.from({length: count + 1}, (_, nth) => {
    const on = nth === count ? terms.due : addDays(terms.start, nth * step)
    return {on, pace: paceOn(terms, on)}
  })
  return all.filter((corner, nth) => turnsAt(all[nth - 1], corner, all[nth + 1]))
}

/** A longer goal is drawn more coarsely; nobody sees a day of it. */
const DAYS_AT_MOST = 400

function turnsAt(before: Corner | undefined, at: Corner, after: Corner | undefined) {
  if (!before || !after) return true
  const slope = (from: Corner, to: Corner) =>
    (to.pace - from.pace) / daysBetween(from.on, to.on)
  return Math.abs(slope(before, at) - slope(at, after)) > STRAIGHT
}

const STRAIGHT = 1e-9
