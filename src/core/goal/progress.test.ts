import fc from 'fast-check'
import {expect, it, test} from 'vitest'
import {
  checkIn,
  day,
  documents,
  goalStories,
  quotes,
  quotesRead,
} from '../../test/goal-example.ts'
import {effective, percentOf, progressOf, valueOn} from './progress.ts'

const today = day('2026-11-02')

it('the last reading until a day is the value of that day', () => {
  expect(valueOn(quotes, quotesRead, day('2026-10-11'))).toBe(3)
  expect(valueOn(quotes, quotesRead, day('2026-10-12'))).toBe(2.9)
  expect(valueOn(quotes, quotesRead, day('2026-10-25'))).toBe(2.8)
  expect(valueOn(quotes, quotesRead, today)).toBe(2.5)
})

it('a running total adds every number to the baseline', () => {
  const offline = [
    checkIn('2026-11-01', 3),
    checkIn('2026-11-01', 2),
    checkIn('2026-11-02', -1),
  ]
  expect(valueOn(documents, offline, day('2026-11-01'))).toBe(5)
  expect(valueOn({...documents, baseline: 10}, offline, today)).toBe(14)
})

it('of two readings of one day the later counts, by entry id when made at once', () => {
  const readings = [
    checkIn('2026-11-01', 2.9, 900, 'p'),
    checkIn('2026-11-01', 2.7, 930, 'q'),
    checkIn('2026-11-01', 2.8, 930, 'o'),
  ]
  const {counted, superseded} = effective(quotes, readings, today)
  expect(counted.map(({value}) => value)).toEqual([2.7])
  expect(superseded.map(({value}) => value)).toEqual([2.9, 2.8])
})

it('numbers from before the start and of days to come do not count', () => {
  const readings = [checkIn('2026-10-04', 9), checkIn('2026-11-03', 9)]
  expect(effective(quotes, readings, today)).toEqual({counted: [], superseded: []})
  expect(valueOn(quotes, readings, today)).toBe(3)
})

it('a number of the first day and one of today count', () => {
  const both = [checkIn('2026-10-05', 2.9), checkIn('2026-11-02', 2.8)]
  expect(effective(quotes, both, today).counted).toEqual(both)
})

it('progress says how much of the way is gone, whichever way it goes', () => {
  expect(progressOf(quotes, 2.5)).toBe(0.5)
  expect(progressOf(quotes, 3.1)).toBeCloseTo(-0.1)
  expect(progressOf(documents, 33)).toBeCloseTo(1.1)
})

it('a goal without a way to go is reached at its value only', () => {
  const flat = {...quotes, target: 3}
  expect([progressOf(flat, 3), progressOf(flat, 2.9)]).toEqual([1, 0])
})

it('percent never rounds up, and 29 of 100 is not 28', () => {
  expect(percentOf(0.999)).toBe(99)
  expect(percentOf(29 / 100)).toBe(29)
  expect(percentOf(progressOf({...quotes, baseline: 5.2}, 2.5))).toBe(84)
  expect(percentOf(-0.1)).toBe(-10)
  expect(percentOf(1.1)).toBe(110)
})

test('the baseline is no progress and the target is all of it', () => {
  fc.assert(
    fc.property(goalStories(), ({terms}) => {
      expect(progressOf(terms, terms.target)).toBe(1)
      expect(progressOf(terms, terms.baseline) + 0).toBe(0)
    }),
  )
})
