import {describe, expect, it} from 'vitest'
import {checkIn, day, quotes, quotesRead} from '../../test/goal-example.ts'
import type {Day} from '../ids.ts'
import type {CheckIn, GoalTerms} from './goal.ts'
import {recordsOf} from './records.ts'
import * as status from './status.ts'

const statusOf = (terms: GoalTerms, checkIns: readonly CheckIn[], today: Day) =>
  status.statusOf(terms, recordsOf(terms, checkIns, today).series, today)

const hundred = {...quotes, baseline: 0, target: 100, due: day('2027-01-13')}
/** One reading on the day that is 40 of 100 days in. */
const at40 = (value: number) =>
  statusOf(hundred, [checkIn('2026-11-14', value)], day('2026-11-14'))

it('W1 is on track: p 0.50, f 0.50', () => {
  expect(statusOf(quotes, quotesRead, day('2026-11-02'))).toEqual({
    status: 'onTrack',
    stale: false,
    asOf: '2026-11-02',
    lastOn: '2026-11-02',
  })
})

describe('at pace 0.40 the bands are', () => {
  it.each([
    // 0.95 · 0.40 = 0.38; 0.40 − 0.05 = 0.35 is the wider arm.
    [40, 'onTrack'],
    [35, 'onTrack'],
    [34.9, 'atRisk'],
    // 0.75 · 0.40 = 0.30; 0.40 − 0.15 = 0.25 is the wider arm.
    [25, 'atRisk'],
    [24.9, 'offTrack'],
    [-10, 'offTrack'],
    [100, 'reached'],
    [110, 'reached'],
  ] as const)('%d is %s', (value, status) => {
    expect(at40(value).status).toBe(status)
  })
})

it('late on the way three quarters of the pace is still worth a look only', () => {
  // On day 80 of 100: 0.75 · 0.80 = 0.60 is the wider arm, 0.80 − 0.15 = 0.65 the narrower.
  const at80 = (value: number) =>
    statusOf(hundred, [checkIn('2026-12-24', value)], day('2026-12-24')).status
  expect([75, 74.9, 60, 59.9].map(at80)).toEqual([
    'onTrack',
    'atRisk',
    'atRisk',
    'offTrack',
  ])
})

it('two percent against five on the third day is no cause for worry', () => {
  const third = [checkIn('2026-10-08', 2)]
  expect(statusOf(hundred, third, day('2026-10-08')).status).toBe('onTrack')
})

it('before its start a goal has not started, and without numbers it waits for them', () => {
  expect(statusOf(quotes, [], day('2026-10-04')).status).toBe('notStarted')
  expect(statusOf(quotes, [], day('2026-10-05')).status).toBe('noData')
  expect(statusOf(quotes, [], day('2026-11-30')).status).toBe('noData')
  expect(statusOf(quotes, [], day('2026-12-01')).status).toBe('ended')
})

it('silence never turns red by itself: the judgement stays where the last number was', () => {
  const one = [checkIn('2026-10-12', 2.9)]
  // Judged on 10-19 at the latest: f = 14/56 = 0.25, p = 0.10, gap 0.15.
  expect(statusOf(quotes, one, day('2026-10-19'))).toMatchObject({
    status: 'atRisk',
    stale: false,
  })
  expect(statusOf(quotes, one, day('2026-11-25'))).toEqual({
    status: 'atRisk',
    stale: true,
    asOf: '2026-10-19',
    lastOn: '2026-10-12',
  })
})

it('a number is old after a rhythm and a half', () => {
  const one = [checkIn('2026-10-12', 2.9)]
  expect(statusOf(quotes, one, day('2026-10-22')).stale).toBe(false)
  expect(statusOf(quotes, one, day('2026-10-23')).stale).toBe(true)
})

it('reached follows the value', () => {
  const there = [checkIn('2026-10-12', 2)]
  expect(statusOf(quotes, there, day('2026-11-20'))).toMatchObject({
    status: 'reached',
    stale: true,
  })
  const andBack = [...there, checkIn('2026-10-19', 2.5)]
  expect(statusOf(quotes, andBack, day('2026-10-19')).status).toBe('onTrack')
})

it('what comes after the due date does not reach the goal any more', () => {
  const late = [...quotesRead, checkIn('2026-12-02', 2)]
  expect(statusOf(quotes, late, day('2026-12-02')).status).toBe('ended')
  const inTime = [...quotesRead, checkIn('2026-11-30', 2), checkIn('2026-12-02', 2.4)]
  expect(statusOf(quotes, inTime, day('2026-12-02')).status).toBe('reached')
})

describe('of a cap of 100, on day 40 of 100,', () => {
  const cap = {...hundred, kind: 'sum' as const, mode: 'budget' as const}
  const used40 = (value: number) =>
    statusOf(cap, [checkIn('2026-11-14', value)], day('2026-11-14')).status
  it.each([
    // 1.05 · 0.40 = 0.42; 0.40 + 0.05 = 0.45 is the wider arm.
    [0, 'onTrack'],
    [45, 'onTrack'],
    [45.1, 'atRisk'],
    // 1.25 · 0.40 = 0.50; 0.40 + 0.15 = 0.55 is the wider arm.
    [55, 'atRisk'],
    [55.1, 'offTrack'],
    [101, 'offTrack'],
  ] as const)('%d used is %s', (value, status) => {
    expect(used40(value)).toBe(status)
  })

  it('used up is not reached, and more than that is off track to the last day', () => {
    const spent = (value: number, on: string) =>
      statusOf(cap, [checkIn('2027-01-13', value)], day(on)).status
    expect(spent(100, '2027-01-13')).toBe('onTrack')
    expect(spent(100.1, '2027-01-13')).toBe('offTrack')
    expect(spent(100, '2027-01-14')).toBe('ended')
  })
})

describe('to keep between 10 and 20', () => {
  const stock = {...quotes, mode: 'keep' as const, lower: 10, upper: 20}
  const after = (...reads: readonly (readonly [string, number])[]) =>
    statusOf(
      stock,
      reads.map(([on, value]) => checkIn(`2026-10-${on}`, value)),
      day('2026-10-31'),
    ).status
  it.each([
    ['in range, limits and all', [['12', 20]], 'onTrack'],
    ['out once', [['12', 20.1]], 'atRisk'],
    [
      'out twice in one week is out once',
      [
        ['12', 9],
        ['18', 9],
      ],
      'atRisk',
    ],
    [
      'out in two weeks that have numbers, an empty one between',
      [
        ['12', 9],
        ['26', 9],
      ],
      'offTrack',
    ],
    [
      'a good last number of the week before',
      [
        ['12', 9],
        ['13', 15],
        ['19', 9],
      ],
      'atRisk',
    ],
    [
      'back in range',
      [
        ['12', 9],
        ['19', 9],
        ['26', 10],
      ],
      'onTrack',
    ],
  ] as const)('%s', (_, reads, status) => {
    expect(after(...reads)).toBe(status)
  })

  it('it is never reached, it ends', () => {
    const kept = [checkIn('2026-11-29', 15)]
    expect(statusOf(stock, kept, day('2026-11-30')).status).toBe('onTrack')
    expect(statusOf(stock, kept, day('2026-12-01')).status).toBe('ended')
  })
})
