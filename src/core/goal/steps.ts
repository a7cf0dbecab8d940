import type {Day, EntryId} from '../ids.ts'
import {byDays} from './by-day.ts'
import type {CheckIn, GoalTerms} from './goal.ts'
import {percentOf, progressOf} from './progress.ts'
import {type RecordState, recordsOf, runningValue} from './records.ts'
import {stonesOf} from './stones.ts'

/** What one check-in did to the goal's number. */
export type Step = {
  readonly before: number
  readonly after: number
  /** Of the way, or of the cap, after it. Keep: undefined. */
  readonly percent: number | undefined
  /** Only of a way to reach: a single record does not say how well limits are kept. */
  readonly stones: number | undefined
  /** False for what is kept and shown, but moves nothing. */
  readonly counts: boolean
  /** `corrected`: something else stands in its place. */
  readonly state: RecordState | 'corrected'
}

/** Every check-in's step, by (on, at, id), so that one that arrives late stands where it belongs. */
export function stepsOf(
  terms: GoalTerms,
  checkIns: readonly CheckIn[],
): ReadonlyMap<EntryId, Step> {
  const steps = new Map<EntryId, Step>()
  const next = runningValue(terms)
  let before = terms.baseline
  for (const {checkIn, state} of inOrder(terms, checkIns)) {
    const counts =
      state === 'counts' || (state === 'superseded' && terms.kind === 'latest')
    const after = counts ? next(checkIn) : wouldBe(terms, checkIn, before)
    const progress = progressOf(terms, after)
    steps.set(checkIn.id, {
      before,
      after,
      percent: terms.mode === 'keep' ? undefined : percentOf(progress),
      stones: terms.mode === 'reach' ? stonesOf(progress) : undefined,
      counts,
      state,
    })
    if (counts) before = after
  }
  return steps
}

/** Those that something stands in the place of among them. */
function inOrder(terms: GoalTerms, checkIns: readonly CheckIn[]) {
  const all: {checkIn: CheckIn; state: Step['state']}[] = []
  for (const {history, standing, state} of recordsOf(terms, checkIns, LAST_DAY).groups)
    for (const checkIn of history)
      all.push({checkIn, state: checkIn === standing ? state : 'corrected'})
  return byDays(all, ({checkIn}) => checkIn).flat()
}

/** The number that it says, though it does not count. */
function wouldBe(terms: GoalTerms, {value, void: isVoid}: CheckIn, before: number) {
  if (isVoid || terms.kind === 'milestones') return before
  return terms.kind === 'sum' ? before + value : value
}

/** A step does not depend on the day on which it is looked at. */
const LAST_DAY = '9999-12-31' as Day
