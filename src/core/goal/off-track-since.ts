import type {EntryId} from '../ids.ts'
import type {GoalTerms} from './goal.ts'
import type {GoalReading} from './reading.ts'
import {judge} from './status.ts'

/**
 * The record since which the plan is 要見直し: the first of the last run of them, each judged on its own day; the last one
 * where only the days since made it so. Undefined while it is not, or while the numbers are too old to say so.
 */
export function offTrackSince(
  terms: GoalTerms,
  {status, stale, series}: Pick<GoalReading, 'status' | 'stale' | 'series'>,
): EntryId | undefined {
  if (status !== 'offTrack' || stale) return undefined
  const judged = judge(terms, series)
  let since = series.at(-1)?.id
  for (let nth = series.length - 1; nth >= 0; nth--) {
    const {on, id} = series[nth]!
    if (judged(nth, on) !== 'offTrack') break
    since = id
  }
  return since
}
