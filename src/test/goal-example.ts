import fc from 'fast-check'
import type {CheckIn, Goal, GoalMode, GoalTerms} from '../core/goal/goal.ts'
import type {Day, EntryId, GoalId, MemberId} from '../core/ids.ts'
import {addDays} from '../core/text/dates.ts'
import {plainTerms} from '../core/goal/plain-terms.ts'

export const day = (text: string) => text as Day

/** goals.md W1: 3.0 → 2.0 days in 56 days. */
export const quotes: GoalTerms = {
  ...plainTerms,
  metric: '見積り回答の日数',
  measure: '直近20件の平均',
  kind: 'latest',
  baseline: 3,
  target: 2,
  unit: '日',
  decimals: 1,
  start: day('2026-10-05'),
  due: day('2026-11-30'),
  cadence: 7,
}

/** Thirty from nothing, in the same 56 days. */
export const documents: GoalTerms = {
  ...quotes,
  metric: '資料が使われた件数',
  kind: 'sum',
  baseline: 0,
  target: 30,
  unit: '件',
  decimals: 0,
}

/** The readings of W1. */
export const quotesRead = [
  checkIn('2026-10-12', 2.9),
  checkIn('2026-10-19', 2.8),
  checkIn('2026-10-26', 2.6),
  checkIn('2026-11-02', 2.5),
]

export function checkIn(
  on: string,
  value: number,
  at = 0,
  id = `${on} ${value}`,
): CheckIn {
  return {
    id: id as EntryId,
    goal: 'goal' as GoalId,
    on: day(on),
    value,
    note: '',
    by: 'aoi' as MemberId,
    at,
  }
}

/** A goal of Aoi's, as she first set it. */
export const goalOf = (terms: GoalTerms): Goal => ({
  id: 'goal' as GoalId,
  maker: 'aoi' as MemberId,
  first: terms,
  terms,
  revisions: [],
  agrees: ['aoi' as MemberId],
  state: 'active',
})

export type GoalStory = {terms: GoalTerms; checkIns: CheckIn[]; today: Day}

/** What the shape of a story may be held to. */
type Wanted = {readonly modes?: readonly GoalMode[]}

/**
 * A goal of some weeks, of every kind, mode and pace, with numbers before, in and after it, several a day, corrections
 * of them, of each other and of what has not arrived, and voids.
 */
export function goalStories({modes}: Wanted = {}): fc.Arbitrary<GoalStory> {
  return fc
    .record({
      terms: goalTerms(modes),
      numbers: fc.array(numbers, {maxLength: 14}),
      todayAfter: fc.integer({min: -3, max: 110}),
    })
    .map(({terms, numbers: given, todayAfter}) => ({
      terms,
      checkIns: given.map((one, index) => checkInOf(terms, one, index)),
      today: addDays(terms.start, todayAfter),
    }))
}

const value = fc.integer({min: -1000, max: 1000}).map(tenths => tenths / 10)

const shapes = [
  {kind: 'latest', mode: 'reach'},
  {kind: 'latest', mode: 'keep'},
  {kind: 'sum', mode: 'reach'},
  {kind: 'sum', mode: 'budget'},
  {kind: 'milestones', mode: 'reach'},
] as const

function goalTerms(modes?: readonly GoalMode[]): fc.Arbitrary<GoalTerms> {
  return fc
    .record({
      shape: fc.constantFrom(
        ...shapes.filter(({mode}) => !modes || modes.includes(mode)),
      ),
      baseline: value,
      target: value,
      width: fc.integer({min: 0, max: 50}),
      length: fc.integer({min: 1, max: 92}),
      cadence: fc.constantFrom(1, 7, 14, 30),
      pace: fc.constantFrom(
        'linear' as const,
        'workdays' as const,
        'checkpoints' as const,
      ),
      off: fc.array(fc.integer({min: 0, max: 92}), {maxLength: 4}),
      corners: fc.array(fc.record({after: fc.integer({min: -5, max: 99}), value}), {
        maxLength: 3,
      }),
      weights: fc.array(fc.integer({min: 1, max: 5}), {minLength: 1, maxLength: 4}),
    })
    .filter(({baseline, target}) => baseline !== target)
    .map(({shape, baseline, target, width, length, off, corners, weights, ...rest}) => ({
      ...quotes,
      ...shape,
      ...rest,
      ...(shape.kind === 'milestones' ? {baseline: 0, target: 100} : {baseline, target}),
      ...(shape.mode === 'keep' ? {lower: baseline, upper: baseline + width} : {}),
      due: addDays(quotes.start, length),
      holidays: off.map(after => addDays(quotes.start, after)),
      checkpoints: corners.map(corner => ({
        on: addDays(quotes.start, corner.after),
        value: corner.value,
      })),
      milestones:
        shape.kind === 'milestones'
          ? weights.map((weight, index) => ({id: `m${index}`, title: `${index}`, weight}))
          : [],
      guardrails: [{name: '未回収', unit: '件', upper: 3}],
      leads: [{name: '訪問', unit: '回', perWeek: 5}],
    }))
}

const numbers = fc.record({
  after: fc.integer({min: -5, max: 100}),
  value,
  at: fc.integer({min: 0, max: 3}),
  milestone: fc.integer({min: 0, max: 4}),
  corrects: fc.option(fc.integer({min: 0, max: 16}), {freq: 3}),
  isVoid: fc.boolean(),
  guard: fc.option(fc.integer({min: 0, max: 6})),
  lead: fc.option(fc.integer({min: 0, max: 6})),
  confidence: fc.option(
    fc.constantFrom('high' as const, 'even' as const, 'low' as const),
  ),
})
type Numbers = typeof numbers extends fc.Arbitrary<infer Value> ? Value : never

function checkInOf(terms: GoalTerms, given: Numbers, index: number): CheckIn {
  const {after, milestone, corrects, isVoid, guard, lead, confidence} = given
  return {
    ...checkIn(addDays(terms.start, after), given.value, given.at, `entry ${index}`),
    ...(terms.kind === 'milestones' ? {milestone: `m${milestone}`} : {}),
    ...(corrects === null ? {} : {corrects: `entry ${corrects}` as EntryId}),
    ...(corrects !== null && isVoid ? {void: true as const} : {}),
    ...(guard === null ? {} : {guards: {0: guard}}),
    ...(lead === null ? {} : {leads: {0: lead}}),
    ...(confidence === null ? {} : {confidence}),
  }
}
