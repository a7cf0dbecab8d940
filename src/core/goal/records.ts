import type {Day, EntryId} from '../ids.ts'
import {type Corrected, correctedOf} from './corrections.ts'
import type {CheckIn, GoalTerms} from './goal.ts'

/**
 * `superseded`: another one of its day, or of its milestone, counts. `early`: of a day before the start. `to-come`: of a
 * day after today. `void`: taken out of the count. `unknown`: of no milestone that the goal has.
 */
export type RecordState =
  'counts' | 'superseded' | 'early' | 'to-come' | 'void' | 'unknown'

export type RecordGroup = Corrected & {readonly state: RecordState}

export type ReadingPoint = {
  readonly on: Day
  readonly value: number
  /** The check-in's entry; of a day with several increments the last. */
  readonly id: EntryId
}

/** A goal's check-ins, sorted into what counts and what is only shown: everything else is computed from it. */
export type Records = {
  /** Every record, by (on, at, id) of what stands. */
  readonly groups: readonly RecordGroup[]
  /** One point for each day with a number that counts. `sum` and `milestones`: what the day came to. */
  readonly series: readonly ReadingPoint[]
  /** The milestones that are done, each with its earliest day. */
  readonly doneOn: ReadonlyMap<string, Day>
}

/** What counts of the check-ins until `today`; the same for the same set in any order. Source: goals.md 2.2. */
export function recordsOf(
  terms: GoalTerms,
  checkIns: readonly CheckIn[],
  today: Day,
): Records {
  const corrected = correctedOf(checkIns)
  const states = statesOf(terms, corrected, today)
  const groups = corrected.map(({root, standing, history}, index) => ({
    root,
    standing,
    history,
    state: states[index]!,
  }))
  const counting = groups.filter(({state}) => state === 'counts')
  const counted = counting.map(({standing}) => standing)
  return {
    groups,
    series: seriesOf(terms, counted),
    doneOn: terms.kind === 'milestones' ? doneOnOf(counted) : NOTHING_DONE,
  }
}

/** Of two readings of a day the last counts, of two reports of one milestone the first. */
function statesOf(
  terms: GoalTerms,
  groups: readonly Corrected[],
  today: Day,
): readonly RecordState[] {
  const states = groups.map(({standing}) => stateAlone(terms, standing, today))
  if (terms.kind === 'sum') return states
  const isLatest = terms.kind === 'latest'
  const taken = new Set<string>()
  for (let step = 0; step < groups.length; step++) {
    const index = isLatest ? groups.length - 1 - step : step
    if (states[index] !== 'counts') continue
    const {on, milestone = ''} = groups[index]!.standing
    const place = isLatest ? on : milestone
    if (taken.has(place)) states[index] = 'superseded'
    taken.add(place)
  }
  return states
}

function stateAlone(
  {kind, start, milestones}: GoalTerms,
  {void: isVoid, on, milestone}: CheckIn,
  today: Day,
): RecordState {
  if (isVoid) return 'void'
  if (on > today) return 'to-come'
  if (on < start) return 'early'
  const isKnown = kind !== 'milestones' || milestones.some(({id}) => id === milestone)
  return isKnown ? 'counts' : 'unknown'
}

function seriesOf(
  terms: GoalTerms,
  counted: readonly CheckIn[],
): readonly ReadingPoint[] {
  const next = runningValue(terms)
  return counted
    .map(checkIn => ({on: checkIn.on, value: next(checkIn), id: checkIn.id}))
    .filter(({on}, index) => counted[index + 1]?.on !== on)
}

/** The goal's number after each check-in that counts, when asked for one after the other. */
export function runningValue(terms: GoalTerms): (counted: CheckIn) => number {
  switch (terms.kind) {
    case 'latest':
      return ({value}) => value
    case 'sum': {
      let total = terms.baseline
      return ({value}) => (total += value)
    }
    case 'milestones': {
      const weights = new Map(terms.milestones.map(({id, weight}) => [id, weight]))
      const all = terms.milestones.reduce((sum, {weight}) => sum + weight, 0)
      let done = 0
      return ({milestone = ''}) => {
        done += weights.get(milestone) ?? 0
        return (FULL * done) / all
      }
    }
  }
}

/** Milestones count up to a hundred, whatever their weights. */
const FULL = 100
const NOTHING_DONE: ReadonlyMap<string, Day> = new Map()

const doneOnOf = (counted: readonly CheckIn[]): ReadonlyMap<string, Day> =>
  new Map(counted.map(({milestone = '', on}) => [milestone, on]))

/** What stands and is not void, of days until today; shown, whether it counts or not. Source: goals.md 2.2. */
export const effectiveIn = (groups: readonly RecordGroup[]): readonly CheckIn[] =>
  groups
    .filter(({state}) => state !== 'void' && state !== 'to-come')
    .map(({standing}) => standing)

/** What the goal's number was at the end of that day; the baseline while nothing counts. */
export const valueOn = (
  terms: GoalTerms,
  series: readonly ReadingPoint[],
  day: Day,
): number => series.findLast(({on}) => on <= day)?.value ?? terms.baseline
