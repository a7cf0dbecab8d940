import type {Day} from '../ids.ts'
import {daysBetween} from '../text/dates.ts'
import type {CheckIn, GoalTerms} from './goal.ts'
import {type KeepReading, keepOf} from './keep.ts'
import {daysAhead, expectedAt, neededPerWeek, paceOn} from './pace.ts'
import {percentOf, progressOf} from './progress.ts'
import {type ReadingPoint, type RecordGroup, recordsOf} from './records.ts'
import {type Judgement, statusOf} from './status.ts'
import {stonesOn} from './stones.ts'

/** What is shown of a goal on one day wherever it is shown; `outlookOf` says the rest. Numbers and names of states only, no words. What has no meaning for the goal's kind and mode is undefined. */
export type GoalReading = Judgement & {
  /** The reading, the running total, or the share of milestones done, 0–100; the baseline while nothing counts. */
  readonly value: number
  /** To reach: 0 at the baseline, 1 at the target. Budget: the share used. Keep: undefined. Not clamped. */
  readonly progress: number | undefined
  /** Progress in whole percent, rounded down, not clamped. */
  readonly percent: number | undefined
  /** How many of the seven stones lie, 0–7; the last one only when the goal has got what it wants. */
  readonly stones: number
  /** Until the due date; negative after it. */
  readonly daysLeft: number
  /** How much of the way the plan has today, 0–1. Keep: undefined. */
  readonly pace: number | undefined
  /** What the pace line says today. Keep: undefined. */
  readonly expected: number | undefined
  /** Whole days ahead of the plan; negative is behind. Only to reach, by a linear pace. */
  readonly daysAhead: number | undefined
  /** Only to reach, before the due date. Also of a goal that is reached, where it means nothing to a person. */
  readonly neededPerWeek: number | undefined
  readonly keep: KeepReading | undefined
  readonly budget: BudgetReading | undefined
  /** One point for each day with a number that counts. `sum` and `milestones`: what the day came to. */
  readonly series: readonly ReadingPoint[]
  /** Readings of a day that has a later one, and numbers from before the start: shown, not counted. */
  readonly superseded: readonly ReadingPoint[]
  readonly early: readonly ReadingPoint[]
  /** Every record with its corrections, by (on, at, id) of what stands. */
  readonly groups: readonly RecordGroup[]
  /** Milestones that are done, each with its day. */
  readonly doneOn: ReadonlyMap<string, Day>
}

export type BudgetReading = {
  /** The share of the cap. */
  readonly used: number
  /** The share that is used by the due date at this rate; undefined while the plan has none of the way. */
  readonly projected: number | undefined
}

/** What a bar or a ring shows of any goal: how much of the way, of the cap, or of the periods. Not clamped. */
export const shareOf = ({progress, keep}: GoalReading): number =>
  progress ?? keep?.adherence ?? 0

/** The same in whole percent. */
export const sharePercentOf = ({percent, keep}: GoalReading): number =>
  percent ?? keep?.percent ?? 0

/** The same output for the same set of check-ins, in any order and however often each arrived. */
export function readGoal(
  terms: GoalTerms,
  checkIns: readonly CheckIn[],
  today: Day,
): GoalReading {
  const {groups, series, doneOn} = recordsOf(terms, checkIns, today)
  const value = series.at(-1)?.value ?? terms.baseline
  return {
    ...statusOf(terms, series, today),
    ...(terms.mode === 'keep' ? NO_WAY : wayOf(terms, value, today)),
    value,
    stones: stonesOn(terms, series, today),
    daysLeft: daysBetween(today, terms.due),
    keep: terms.mode === 'keep' ? keepOf(terms, series, today) : undefined,
    series,
    superseded: pointsOf(terms, groups, 'superseded'),
    early: pointsOf(terms, groups, 'early'),
    groups,
    doneOn,
  }
}

type Way = Pick<GoalReading, keyof typeof NO_WAY>

/** To keep within limits is no way to anywhere. */
const NO_WAY = {
  progress: undefined,
  percent: undefined,
  pace: undefined,
  expected: undefined,
  daysAhead: undefined,
  neededPerWeek: undefined,
  budget: undefined,
}

function wayOf(terms: GoalTerms, value: number, today: Day): Way {
  const progress = progressOf(terms, value)
  const pace = paceOn(terms, today)
  const reaches = terms.mode === 'reach'
  const isLinear = reaches && terms.pace === 'linear'
  const projected = pace > 0 ? progress / pace : undefined
  return {
    progress,
    percent: percentOf(progress),
    pace,
    expected: expectedAt(terms, pace),
    daysAhead: isLinear ? daysAhead(terms, progress, today) : undefined,
    neededPerWeek: reaches ? neededPerWeek(terms, value, today) : undefined,
    budget: reaches ? undefined : {used: progress, projected},
  }
}

/** A milestone that is done twice, or too early, has no number of its own. */
const pointsOf = (
  terms: GoalTerms,
  groups: readonly RecordGroup[],
  wanted: RecordGroup['state'],
): readonly ReadingPoint[] =>
  groups
    .filter(({state}) => state === wanted && terms.kind !== 'milestones')
    .map(({standing: {on, value, id}}) => ({on, value, id}))
