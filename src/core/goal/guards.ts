import type {Day} from '../ids.ts'
import {addDays, weekdayOf} from '../text/dates.ts'
import type {CheckIn, Confidence, GoalTerms} from './goal.ts'
import {isInRange} from './keep.ts'
import {TOLERANCE} from './progress.ts'
import type {Status} from './status.ts'

/** How one of the goal's 守る数字 stands, by its index in the terms. */
export type GuardReading = {
  readonly guardrail: number
  /** The last value that a record gave, and its day. */
  readonly value: number | undefined
  readonly on: Day | undefined
  /** The last known value is out of the limits. */
  readonly isBreached: boolean
}

/** `counted`: what stands of days from the start on, by (on, at, id). */
export const guardsOf = (
  terms: GoalTerms,
  counted: readonly CheckIn[],
): readonly GuardReading[] =>
  terms.guardrails.map((limits, guardrail) => {
    const last = counted.findLast(({guards}) => guards?.[guardrail] !== undefined)
    const value = last?.guards?.[guardrail]
    const isBreached = value !== undefined && !isInRange(limits, value)
    return {guardrail, value, on: last?.on, isBreached}
  })

/** How much of a 先行指標 was done this week, by its index in the terms. Weeks begin on Monday. */
export type LeadReading = {
  readonly lead: number
  readonly thisWeek: number
  readonly isMet: boolean
}

export function leadsOf(
  terms: GoalTerms,
  counted: readonly CheckIn[],
  today: Day,
): readonly LeadReading[] {
  const monday = mondayOf(today)
  const week = terms.leads.length > 0 ? counted.filter(({on}) => on >= monday) : []
  return terms.leads.map(({perWeek}, lead) => {
    const thisWeek = week.reduce((sum, {leads}) => sum + (leads?.[lead] ?? 0), 0)
    return {lead, thisWeek, isMet: isLeadMet(thisWeek, perWeek)}
  })
}

export const isLeadMet = (done: number, perWeek: number): boolean =>
  done >= perWeek - TOLERANCE

export const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7))

/** What the numbers and the team say differently: worth a question. Source: goals.md 2.11. */
export type Disagreement = 'low-though-on-track' | 'high-though-off-track'

export function disagreementOf(
  status: Status,
  confidence: Confidence | undefined,
): Disagreement | undefined {
  if (status === 'onTrack' && confidence === 'low') return 'low-though-on-track'
  if (status === 'offTrack' && confidence === 'high') return 'high-though-off-track'
  return undefined
}
