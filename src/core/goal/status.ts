import type {Day} from '../ids.ts'
import {addDays, daysBetween} from '../text/dates.ts'
import type {GoalTerms} from './goal.ts'
import {isInRange, periodOf} from './keep.ts'
import {paceOf} from './pace.ts'
import {TOLERANCE, isReached, progressOf} from './progress.ts'
import {type ReadingPoint, valueOn} from './records.ts'

export type Status =
  'notStarted' | 'noData' | 'reached' | 'ended' | 'onTrack' | 'atRisk' | 'offTrack'

export type Judgement = {
  readonly status: Status
  /** The last number is older than a rhythm and a half: shown grey, with its date, in place of its colour. */
  readonly stale: boolean
  /** The day that is judged: at most one rhythm after the last number, so that silence alone never turns red. */
  readonly asOf: Day
  /** The day of the last number that counts. */
  readonly lastOn: Day | undefined
}

/** How the plan stands. Source: goals.md 2.5, in its order. */
export function statusOf(
  terms: GoalTerms,
  series: readonly ReadingPoint[],
  today: Day,
): Judgement {
  const lastOn = series.at(-1)?.on
  const asOf = lastOn ? earlier(today, addDays(lastOn, terms.cadence)) : today
  const stale =
    lastOn !== undefined &&
    today <= terms.due &&
    daysBetween(lastOn, today) > STALE_RHYTHMS * terms.cadence
  return {status: statusAsOf(terms, series, today, asOf), stale, asOf, lastOn}
}

function statusAsOf(
  terms: GoalTerms,
  series: readonly ReadingPoint[],
  today: Day,
  asOf: Day,
): Status {
  if (today < terms.start) return 'notStarted'
  if (series.length === 0) return today > terms.due ? 'ended' : 'noData'
  if (terms.mode === 'reach') {
    const inTime = valueOn(terms, series, earlier(today, terms.due))
    if (isReached(progressOf(terms, inTime))) return 'reached'
  }
  if (today > terms.due) return 'ended'
  return judge(terms, series)(series.length - 1, asOf)
}

/** Judges the plan as a point of the series left it, on a day. */
export function judge(
  terms: GoalTerms,
  series: readonly ReadingPoint[],
): (last: number, asOf: Day) => 'onTrack' | 'atRisk' | 'offTrack' {
  if (terms.mode === 'keep') return last => judgedByRange(terms, series, last)
  const paceAt = paceOf(terms)
  const judged = terms.mode === 'budget' ? judgedByCap : judgedByPace
  return (last, asOf) =>
    judged(progressOf(terms, series[last]?.value ?? terms.baseline), paceAt(asOf))
}

function judgedByPace(progress: number, pace: number) {
  const isWithin = (share: number, gap: number) =>
    progress >= share * pace - TOLERANCE || progress - pace >= -gap - TOLERANCE
  if (isWithin(ON_TRACK_SHARE, ON_TRACK_GAP)) return 'onTrack'
  return isWithin(AT_RISK_SHARE, AT_RISK_GAP) ? 'atRisk' : 'offTrack'
}

function judgedByCap(used: number, pace: number) {
  if (used > 1 + TOLERANCE) return 'offTrack'
  const isWithin = (share: number, gap: number) =>
    used <= share * pace + TOLERANCE || used <= pace + gap + TOLERANCE
  if (isWithin(2 - ON_TRACK_SHARE, ON_TRACK_GAP)) return 'onTrack'
  return isWithin(2 - AT_RISK_SHARE, AT_RISK_GAP) ? 'atRisk' : 'offTrack'
}

function judgedByRange(terms: GoalTerms, series: readonly ReadingPoint[], last: number) {
  const now = series[last]
  if (!now || isInRange(terms, now.value)) return 'onTrack'
  let other = last - 1
  const period = periodOf(terms, now.on)
  while (other >= 0 && periodOf(terms, series[other]!.on) === period) other -= 1
  const before = series[other]
  return before && !isInRange(terms, before.value) ? 'offTrack' : 'atRisk'
}

/** Amoeboids' OKR bands of the pace; for a cap the same distance on its other side. */
const ON_TRACK_SHARE = 0.95
const AT_RISK_SHARE = 0.75
/** Of the whole way, not of the pace: by share alone, 2 % against 5 % on day 3 would be at risk. */
const ON_TRACK_GAP = 0.05
const AT_RISK_GAP = 0.15
/** One missed rhythm may be a holiday; half of the next is silence. */
const STALE_RHYTHMS = 1.5

const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
