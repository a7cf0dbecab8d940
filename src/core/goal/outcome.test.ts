import {describe, expect, it} from 'vitest'
import {checkIn, day, documents, quotes} from '../../test/goal-example.ts'
import type {CheckIn, GoalTerms} from './goal.ts'
import {proposedOutcome} from './outcome.ts'
import {readGoal} from './reading.ts'

const closedOn = (terms: GoalTerms, on: string, ...checkIns: CheckIn[]) =>
  proposedOutcome(terms, readGoal(terms, checkIns, day(on)), day(on))
const due = '2026-11-30'

describe('to reach 2 days from 3', () => {
  it.each([
    ['reached on the last day', due, [[due, 2]], 'achieved'],
    ['reached early and closed early', '2026-11-02', [['2026-11-01', 1.9]], 'achieved'],
    ['given up before its day', '2026-11-02', [['2026-11-01', 2.5]], 'stopped'],
    ['half of the way', due, [['2026-11-28', 2.5]], 'partly'],
    ['less than half', '2026-12-03', [['2026-11-28', 2.6]], 'missed'],
    ['without any number', '2026-12-03', [], 'missed'],
    [
      'reached two days late',
      '2026-12-03',
      [
        ['2026-11-28', 2.5],
        ['2026-12-02', 2],
      ],
      'late',
    ],
    [
      'reached in time, and fallen back after it',
      '2026-12-03',
      [
        ['2026-11-28', 2],
        ['2026-12-02', 2.5],
      ],
      'achieved',
    ],
  ] as const)('%s', (_, on, reads, outcome) => {
    const checkIns = reads.map(([readOn, value]) => checkIn(readOn, value))
    expect(closedOn(quotes, on, ...checkIns)).toBe(outcome)
  })
})

it('limits are kept by the rate that was agreed, and half of it is a part', () => {
  const stock = {...quotes, mode: 'keep' as const, upper: 3, cadence: 14}
  // Five periods begin from 10-05 to 11-30.
  const reads = (...values: number[]) =>
    values.map((value, nth) =>
      checkIn(['2026-10-06', '2026-10-20', '2026-11-03'][nth]!, value),
    )
  expect(closedOn(stock, due, ...reads(3, 3, 3))).toBe('achieved')
  expect(closedOn(stock, due, ...reads(3, 3, 4))).toBe('partly')
  expect(closedOn(stock, due, ...reads(3, 4, 4))).toBe('missed')
  expect(closedOn(stock, '2026-11-20', ...reads(3, 3, 3))).toBe('stopped')
})

it('a cap is kept or it is not, and by nobody who did not count', () => {
  const overtime = {...documents, mode: 'budget' as const}
  expect(closedOn(overtime, due, checkIn('2026-11-01', 30))).toBe('achieved')
  expect(closedOn(overtime, due, checkIn('2026-11-01', 31))).toBe('missed')
  expect(closedOn(overtime, due)).toBe('missed')
  expect(closedOn(overtime, '2026-11-29', checkIn('2026-11-01', 3))).toBe('stopped')
  const after = [checkIn('2026-11-01', 30), checkIn('2026-12-01', 5)]
  expect(closedOn(overtime, '2026-12-01', ...after)).toBe('achieved')
})
