import type {Day} from '../ids.ts'
import {daysBetween, weekdayOf} from '../text/dates.ts'
import type {GoalTerms} from './goal.ts'

export const DAYS_PER_WEEK = 7

/** How many days after the start and until a day are worked: in the goal's week and none of its holidays. */
export function workdaysOf({
  workweek,
  holidays,
  start,
}: Pick<GoalTerms, 'workweek' | 'holidays' | 'start'>): (until: Day) => number {
  const worked = new Set(workweek)
  const off = [...new Set(holidays)].filter(
    day => day > start && worked.has(weekdayOf(day)),
  )
  // How many of the first days after the start are worked, up to a whole week.
  const first = weekdayOf(start)
  const soFar = [0]
  for (let nth = 1; nth <= DAYS_PER_WEEK; nth++)
    soFar.push(soFar[nth - 1]! + Number(worked.has((first + nth) % DAYS_PER_WEEK)))
  return until => {
    const days = Math.max(0, daysBetween(start, until))
    const weeks = Math.floor(days / DAYS_PER_WEEK)
    const inWeek = weeks * soFar[DAYS_PER_WEEK]! + soFar[days % DAYS_PER_WEEK]!
    return inWeek - off.filter(day => day <= until).length
  }
}
