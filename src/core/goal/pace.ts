import type {Day} from '../ids.ts'
import {daysBetween} from '../text/dates.ts'
import type {GoalTerms} from './goal.ts'
import {TOLERANCE} from './progress.ts'

/** How much of the way the plan has on that day, 0 to 1, in whole days; nobody is late on the first. Source: goals.md 2.4. */
export function paceOn(terms: GoalTerms, day: Day): number {
  if (day >= terms.due) return 1
  if (day <= terms.start) return 0
  return daysBetween(terms.start, day) / daysBetween(terms.start, terms.due)
}

/** The value that the pace line has on that day. */
export const expectedOn = (terms: GoalTerms, day: Day): number =>
  terms.baseline + (terms.target - terms.baseline) * paceOn(terms, day)

/** Whole days that the progress is ahead of the plan today; negative is behind. */
export function daysAhead(terms: GoalTerms, progress: number, today: Day): number {
  const planned = progress * daysBetween(terms.start, terms.due)
  const ahead = planned - daysBetween(terms.start, today)
  // Adding 0 makes −0 a plain 0.
  return Math.trunc(ahead + Math.sign(ahead) * TOLERANCE) + 0
}

/** How much the value must move each week from today on; undefined from the due date on. */
export function neededPerWeek(
  terms: GoalTerms,
  value: number,
  today: Day,
): number | undefined {
  if (today >= terms.due) return undefined
  return (terms.target - value) / (daysBetween(today, terms.due) / DAYS_PER_WEEK)
}

const DAYS_PER_WEEK = 7
