import type {Day} from '../ids.ts'
import {daysBetween} from '../text/dates.ts'
import type {GoalTerms} from './goal.ts'
import {TOLERANCE, progressOf} from './progress.ts'
import {DAYS_PER_WEEK, workdaysBetween} from './workdays.ts'

/** How much of the way the plan has on that day, 0 to 1; nobody is late on the first. Source: goals.md 2.4. */
export function paceOn(terms: GoalTerms, day: Day): number {
  if (day >= terms.due) return 1
  if (day <= terms.start) return 0
  switch (terms.pace) {
    case 'linear':
      return byDays(terms, day)
    case 'workdays': {
      const all = workdaysBetween(terms, terms.start, terms.due)
      return all === 0
        ? byDays(terms, day)
        : workdaysBetween(terms, terms.start, day) / all
    }
    case 'checkpoints':
      return byCheckpoints(terms, day)
  }
}

const byDays = ({start, due}: GoalTerms, day: Day) =>
  daysBetween(start, day) / daysBetween(start, due)

function byCheckpoints(terms: GoalTerms, day: Day): number {
  const points = planOf(terms)
  const next = points.findIndex(({on}) => on >= day)
  const [from, to] = [points[next - 1]!, points[next]!]
  const share = daysBetween(from.on, day) / daysBetween(from.on, to.on)
  return from.pace + (to.pace - from.pace) * share
}

/** The corners of the pace line, each with its share of the way: the start, the checkpoints that lie inside, the due date. */
export function planOf(terms: GoalTerms): readonly {on: Day; pace: number}[] {
  const {start, due, pace, checkpoints} = terms
  const inside = new Map<Day, number>()
  if (pace === 'checkpoints')
    for (const {on, value} of checkpoints)
      if (on > start && on < due) inside.set(on, progressOf(terms, value))
  const corners = [...inside].sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    {on: start, pace: 0},
    ...corners.map(([on, share]) => ({on, pace: share})),
    {on: due, pace: 1},
  ]
}

/** The value that the pace line has where the plan has that much of the way. */
export const expectedAt = ({baseline, target}: GoalTerms, pace: number): number =>
  baseline + (target - baseline) * pace

/** Whole days that the progress is ahead of a linear plan today; negative is behind. */
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
