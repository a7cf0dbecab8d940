import {addDays} from '../text/dates.ts'
import type {Day} from '../ids.ts'
import type {GoalTerms} from './goal.ts'
import {mondayOf} from './guards.ts'
import type {GoalReading} from './reading.ts'
import {valueOn} from './records.ts'

/** What a week did to a goal's number, from Monday until today. */
export type WeekFacts = {
  readonly from: Day
  /** At the end of the Sunday before, and now. */
  readonly before: number
  readonly now: number
  readonly change: number
  /** Days of this week with a number that counts. */
  readonly days: number
}

export function weekFacts(terms: GoalTerms, reading: GoalReading, today: Day): WeekFacts {
  const from = mondayOf(today)
  const before = valueOn(terms, reading.series, addDays(from, -1))
  const now = reading.value
  const days = reading.series.filter(({on}) => on >= from).length
  return {from, before, now, change: now - before, days}
}
