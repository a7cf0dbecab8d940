import type {Day} from '../ids.ts'
import {addDays, daysBetween, weekdayOf} from '../text/dates.ts'
import type {GoalTerms} from './goal.ts'

export const DAYS_PER_WEEK = 7

/** How many days after `from` and until `to` are worked: in the goal's week and none of its holidays. */
export function workdaysBetween(
  {workweek, holidays}: Pick<GoalTerms, 'workweek' | 'holidays'>,
  from: Day,
  to: Day,
): number {
  const worked = new Set(workweek)
  const days = Math.max(0, daysBetween(from, to))
  const weeks = Math.floor(days / DAYS_PER_WEEK)
  let count = weeks * [0, 1, 2, 3, 4, 5, 6].filter(day => worked.has(day)).length
  for (let nth = weeks * DAYS_PER_WEEK + 1; nth <= days; nth++)
    if (worked.has(weekdayOf(addDays(from, nth)))) count += 1
  for (const holiday of new Set(holidays))
    if (holiday > from && holiday <= to && worked.has(weekdayOf(holiday))) count -= 1
  return count
}
