import fc from 'fast-check'
import type {CheckIn, GoalTerms} from '../core/goal/goal.ts'
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

export type GoalStory = {terms: GoalTerms; checkIns: CheckIn[]; today: Day}

/** A goal of some weeks with numbers before, in and after it, several a day among them. */
export function goalStories(): fc.Arbitrary<GoalStory> {
  const value = fc.integer({min: -1000, max: 1000}).map(tenths => tenths / 10)
  const terms = fc
    .record({
      kind: fc.constantFrom('latest' as const, 'sum' as const),
      baseline: value,
      target: value,
      length: fc.integer({min: 1, max: 92}),
      cadence: fc.constantFrom(1, 7, 14, 30),
    })
    .filter(({baseline, target}) => baseline !== target)
    .map(({length, ...rest}) => ({
      ...quotes,
      ...rest,
      due: addDays(quotes.start, length),
    }))
  const numbers = fc.array(
    fc.record({
      after: fc.integer({min: -5, max: 100}),
      value,
      at: fc.integer({min: 0, max: 3}),
    }),
    {maxLength: 12},
  )
  return fc
    .record({terms, numbers, todayAfter: fc.integer({min: -3, max: 110})})
    .map(({terms, numbers, todayAfter}) => ({
      terms,
      checkIns: numbers.map(({after, value, at}, index) =>
        checkIn(addDays(terms.start, after), value, at, `entry ${index}`),
      ),
      today: addDays(terms.start, todayAfter),
    }))
}
