import type {Day} from '../ids.ts'
import {daysBetween} from '../text/dates.ts'
import type {GoalTerms} from './goal.ts'
import {TOLERANCE, progressOf} from './progress.ts'
import {DAYS_PER_WEEK, workdaysOf} from './workdays.ts'

/** How much of the way the plan has on that day, 0 to 1; nobody is late on the first. Source: goals.md 2.4. */
export const paceOn = (terms: GoalTerms, day: Day): number => paceOf(terms)(day)

/** The same for many days of one goal. */
export function paceOf(terms: GoalTerms): (day: Day) => number {
  const inside = paceInside(terms)
  return day => (day >= terms.due ? 1 : day <= terms.start ? 0 : inside(day))
}

function paceInside(terms: GoalTerms): (day: Day) => number {
  const {start, due, pace} = terms
  const byDays = (day: Day) => daysBetween(start, day) / daysBetween(start, due)
  switch (pace) {
    case 'linear':
      return byDays
    case 'workdays': {
      const worked = workdaysOf(terms)
      const all = worked(due)
      return all === 0 ? byDays : day => worked(day) / all
    }
    case 'checkpoints': {
      const corners = planOf(terms)
      return day => between(corners, day)
    }
  }
}

function between(corners: ReturnType<typeof planOf>, day: Day): number {
  const next = corners.findIndex(({on}) => on >= day)
  const [from, to] = [corners[next - 1]!, corners[next]!]
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
