import {expect, it} from 'vitest'
import {documents, quotes} from '../../test/goal-example.ts'
import {percentOf, progressOf} from './progress.ts'

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
