import type {Day} from '../ids.ts'
import {type Forecast, forecastOf} from './forecast.ts'
import type {Confidence, GoalTerms} from './goal.ts'
import {
  type Disagreement,
  type GuardReading,
  type LeadReading,
  disagreementOf,
  guardsOf,
  leadsOf,
} from './guards.ts'
import type {GoalReading} from './reading.ts'
import {effectiveIn} from './records.ts'

/** What a goal's own page says beyond its reading. It is loaded with that page, not with every list of goals. */
export type Outlook = {
  /** Undefined while it may not be shown. After the due date it is that of a day which has passed: not for views. */
  readonly forecast: Forecast | undefined
  readonly guards: readonly GuardReading[]
  readonly leads: readonly LeadReading[]
  /** Of the newest record that says one. */
  readonly confidence: Confidence | undefined
  /** None while the numbers are old: then there is nothing to disagree with. */
  readonly disagreement: Disagreement | undefined
}

/** `reading` is that of the same day. */
export function outlookOf(terms: GoalTerms, reading: GoalReading, today: Day): Outlook {
  const {series, groups, status, stale} = reading
  const counted = effectiveIn(groups).filter(({on}) => on >= terms.start)
  const confidence = counted.findLast(given => given.confidence)?.confidence
  return {
    forecast: forecastOf(terms, series, today),
    guards: guardsOf(terms, counted),
    leads: leadsOf(terms, counted, today),
    confidence,
    disagreement: stale ? undefined : disagreementOf(status, confidence),
  }
}
