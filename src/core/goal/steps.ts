import type {EntryId} from '../ids.ts'
import type {CheckIn, GoalTerms} from './goal.ts'
import {byDay, percentOf, progressOf} from './progress.ts'
import {stonesOf} from './reading.ts'

/** What one check-in did to the goal's number. */
export type Step = {
  readonly before: number
  readonly after: number
  readonly percent: number
  readonly stones: number
  /** False for a day before the goal's start: kept and shown, not counted. */
  readonly counts: boolean
}

/** Every check-in's step, by (on, at, id), so that one that arrives late stands where it belongs. */
export function stepsOf(
  terms: GoalTerms,
  checkIns: readonly CheckIn[],
): ReadonlyMap<EntryId, Step> {
  const steps = new Map<EntryId, Step>()
  let before = terms.baseline
  for (const {id, on, value} of [...checkIns].sort(byDay)) {
    const after = terms.kind === 'sum' ? before + value : value
    const counts = on >= terms.start
    const progress = progressOf(terms, after)
    steps.set(id, {
      before,
      after,
      counts,
      percent: percentOf(progress),
      stones: stonesOf(progress),
    })
    if (counts) before = after
  }
  return steps
}
