import {describe, expect, it} from 'vitest'
import {checkIn, day, documents, quotes, quotesRead} from '../../test/goal-example.ts'
import {checkRecord} from './check-record.ts'
import type {CheckIn, GoalTerms} from './goal.ts'
import {readGoal} from './reading.ts'

const today = day('2026-11-02')
const check = (
  terms: GoalTerms,
  checkIns: readonly CheckIn[],
  text: string,
  on = '2026-11-02',
) => checkRecord(terms, readGoal(terms, checkIns, today), {text, on: day(on)}, today)

it('an ordinary number raises no question', () => {
  expect(check(quotes, quotesRead, '２．４日')).toEqual({
    value: 2.4,
    refusals: [],
    warnings: [],
  })
})

describe('what cannot be kept is refused by its name', () => {
  it.each([
    ['', '2026-11-02', ['missing']],
    ['2.4.1', '2026-11-02', ['not-a-number']],
    ['1e999', '2026-11-02', ['not-a-number']],
    ['2兆', '2026-11-02', ['too-big']],
    ['2.4', '2026-11-03', ['day-to-come']],
    ['早い', '2026-11-03', ['not-a-number', 'day-to-come']],
  ] as const)('%s on %s', (text, on, refusals) => {
    expect(check(quotes, quotesRead, text, on).refusals).toEqual(refusals)
  })
})

it('a reading far outside of all that is known may be a slipped digit', () => {
  // Known are 3 to 2, one apart: from 1 to 4 is near.
  const warned = (text: string) => check(quotes, quotesRead, text).warnings
  expect(['1', '4', '0.9', '4.1', '25', '0.25'].map(text => warned(text).length)).toEqual(
    [0, 0, 1, 1, 1, 1],
  )
  expect(warned('25')).toEqual(['slipped-digit'])
})

it('of a running total it is the new total that may be far', () => {
  // 0 to 30, 30 apart: a total of 60 is near.
  const done = [checkIn('2026-10-12', 20)]
  expect(check(documents, done, '40').warnings).toEqual([])
  expect(check(documents, done, '41').warnings).toEqual(['slipped-digit'])
})

it('or an increment that is nearly ten times any other', () => {
  const done = [12, 13, 14].map(date => checkIn(`2026-10-${date}`, 3))
  const hundreds = {...documents, target: 300}
  expect(check(hundreds, done, '23').warnings).toEqual([])
  expect(check(hundreds, done, '30').warnings).toEqual(['slipped-digit'])
  expect(check(hundreds, done.slice(1), '30').warnings).toEqual([])
})

it('what takes something back from a total may be a reversal', () => {
  expect(check(documents, [], '-2').warnings).toEqual(['reversal'])
  expect(check({...documents, baseline: 30, target: 0}, [], '-2').warnings).toEqual([])
  expect(check(quotes, quotesRead, '2.9').warnings).toEqual([])
})

it('limits to keep say what is usual', () => {
  const stock = {...quotes, mode: 'keep' as const, lower: 10, upper: 20}
  expect(check(stock, [], '30').warnings).toEqual([])
  expect(check(stock, [], '31').warnings).toEqual(['slipped-digit'])
  const rate = {...quotes, mode: 'keep' as const, lower: 80}
  expect(check(rate, [checkIn('2026-10-12', 85)], '92').warnings).toEqual([])
  expect(check(rate, [checkIn('2026-10-12', 85)], '8.5').warnings).toEqual([
    'slipped-digit',
  ])
})

it('days outside of the goal are pointed out, not refused', () => {
  expect(check(quotes, quotesRead, '2.4', '2026-10-04')).toMatchObject({
    refusals: [],
    warnings: ['before-start'],
  })
  const late = day('2026-12-02')
  const reading = readGoal(quotes, quotesRead, late)
  expect(checkRecord(quotes, reading, {text: '2.4', on: late}, late)).toMatchObject({
    refusals: [],
    warnings: ['after-due'],
  })
})
