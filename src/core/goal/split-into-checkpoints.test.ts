import fc from 'fast-check'
import {expect, it} from 'vitest'
import type {Day} from '../ids.ts'
import {addDays, daysBetween} from '../text/dates.ts'
import {splitIntoCheckpoints} from './split-into-checkpoints.ts'

const start = '2026-04-01' as Day
const way = (days: number, decimals = 1) => ({
  baseline: 3,
  target: 2,
  decimals,
  start,
  due: addDays(start, days),
})

it('a quarter of 13 weeks needs none', () => {
  expect(splitIntoCheckpoints(way(91))).toEqual([])
  expect(splitIntoCheckpoints(way(0))).toEqual([])
})

it('half a year has one, halfway', () => {
  expect(splitIntoCheckpoints(way(182))).toEqual([{on: '2026-07-01', value: 2.5}])
})

it('a year is cut into five parts, on the straight line', () => {
  // 365 days: 73 days each.
  expect(splitIntoCheckpoints(way(365))).toEqual([
    {on: '2026-06-13', value: 2.8},
    {on: '2026-08-25', value: 2.6},
    {on: '2026-11-06', value: 2.4},
    {on: '2027-01-18', value: 2.2},
  ])
})

it('values are as fine as the team writes them', () => {
  expect(splitIntoCheckpoints(way(100, 0))).toEqual([{on: '2026-05-21', value: 3}])
})

it('no part is longer than 13 weeks, and each lies inside the goal', () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 1000}), days => {
      const goal = way(days)
      const ends = [goal.start, ...splitIntoCheckpoints(goal).map(({on}) => on), goal.due]
      const parts = ends
        .slice(1)
        .map((end, index) => daysBetween(ends[index] ?? end, end))
      for (const part of parts) expect(part).toBeLessThanOrEqual(91)
      if (days > 0) for (const part of parts) expect(part).toBeGreaterThan(0)
    }),
  )
})
