import type {Day} from '../ids.ts'
import {addDays, daysBetween} from '../text/dates.ts'
import type {CheckIn, GoalTerms} from './goal.ts'
import {paceOn} from './pace.ts'
import {TOLERANCE, effective, isReached, progressOf, valueOn} from './progress.ts'

export type Status =
  'notStarted' | 'noData' | 'reached' | 'ended' | 'onTrack' | 'atRisk' | 'offTrack'

export type Judgement = {
  readonly status: Status
  /** The judgement is older than a rhythm and a half: shown grey, with its date, in place of its colour. */
  readonly stale: boolean
  /** The day that is judged: at most one rhythm after the last number, so that silence alone never turns red. */
  readonly asOf: Day
  /** The day of the last number that counts. */
  readonly lastOn: Day | undefined
}

/** How the plan stands. Source: goals.md 2.5, in its order. */
export function statusOf(
  terms: GoalTerms,
  checkIns: readonly CheckIn[],
  today: Day,
): Judgement {
  const lastOn = effective(terms, checkIns, today).counted.at(-1)?.on
  const asOf = lastOn ? earlier(today, addDays(lastOn, terms.cadence)) : today
  const given = (status: Status): Judgement => ({status, stale: false, asOf, lastOn})
  if (today < terms.start) return given('notStarted')
  if (!lastOn) return given(today > terms.due ? 'ended' : 'noData')
  const progress = progressOf(terms, valueOn(terms, checkIns, earlier(today, terms.due)))
  if (isReached(progress)) return given('reached')
  if (today > terms.due) return given('ended')
  const stale = daysBetween(lastOn, today) > STALE_RHYTHMS * terms.cadence
  return {status: judged(progress, paceOn(terms, asOf)), stale, asOf, lastOn}
}

function judged(progress: number, pace: number): Status {
  const behind = pace - progress
  if (behind <= ON_TRACK_GAP + TOLERANCE) return 'onTrack'
  if (behind <= AT_RISK_GAP + TOLERANCE) return 'atRisk'
  return progress >= AT_RISK_SHARE * pace - TOLERANCE ? 'atRisk' : 'offTrack'
}

/** Of the whole way, not of the pace: by share alone, 2 % against 5 % on day 3 would be at risk. It includes Amoeboids' band of 0.95 of the pace. */
const ON_TRACK_GAP = 0.05
const AT_RISK_GAP = 0.15
/** Amoeboids' OKR band; wider than the gap once the pace is past 0.6. */
const AT_RISK_SHARE = 0.75
/** One missed rhythm may be a holiday; half of the next is silence. */
const STALE_RHYTHMS = 1.5

const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
