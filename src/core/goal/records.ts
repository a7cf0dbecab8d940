import type {Day, EntryId} from '../ids.ts'
import {byDays} from './by-day.ts'
import {type History, historiesOf} from './corrections.ts'
import type {CheckIn, GoalTerms} from './goal.ts'

/**
 * `superseded`: another one of its day, or of its milestone, counts. `early`: of a day before the start. `to-come`: of a
 * day after today. `void`: taken out of the count. `unknown`: of no milestone that the goal has.
 */
export type RecordState =
  'counts' | 'superseded' | 'early' | 'to-come' | 'void' | 'unknown'

/** A record with everything that was put in its place later. */
export type RecordGroup = {
  readonly root: EntryId
  /** What stands now: the newest of its history. It may be a void. */
  readonly standing: CheckIn
  readonly history: History
  readonly state: RecordState
}

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
  const groups: RecordGroup[] = []
  const series: ReadingPoint[] = []
  const doneOn = new Map<string, Day>()
  const valueAfter = runningValue(terms)
  for (const ofDay of byDays(historiesOf(checkIns), standingOf)) {
    const {on} = standingOf(ofDay[0]!)
    const inTime = on > today ? 'to-come' : on < terms.start ? 'early' : 'counts'
    const last = ofDay.findLast(history => !standingOf(history).void)
    let point: ReadingPoint | undefined
    for (const history of ofDay) {
      const standing = standingOf(history)
      const isLast = history === last
      const state =
        inTime === 'counts' ? stateOf(terms, standing, isLast, doneOn) : inTime
      groups.push({
        root: history[0]!.id,
        standing,
        history,
        state: standing.void ? 'void' : state,
      })
      if (standing.void || state !== 'counts') continue
      point = {on, value: valueAfter(standing), id: standing.id}
      if (terms.kind === 'milestones') doneOn.set(standing.milestone ?? '', on)
    }
    if (point) series.push(point)
  }
  return {groups, series, doneOn}
}

const standingOf = (history: History): CheckIn => history[history.length - 1]!

/** Of two readings of a day the last counts, of two reports of one milestone the first. */
function stateOf(
  {kind, milestones}: GoalTerms,
  {milestone = ''}: CheckIn,
  isLast: boolean,
  doneOn: ReadonlyMap<string, Day>,
): RecordState {
  if (kind === 'sum') return 'counts'
  if (kind === 'latest') return isLast ? 'counts' : 'superseded'
  if (doneOn.has(milestone)) return 'superseded'
  return milestones.some(({id}) => id === milestone) ? 'counts' : 'unknown'
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
