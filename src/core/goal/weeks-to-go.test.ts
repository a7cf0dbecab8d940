import {expect, it} from 'vitest'
import {checkIn, day, documents, quotes} from '../../test/goal-example.ts'
import type {GoalId} from '../ids.ts'
import type {GoalTerms} from './goal.ts'
import {readGoal} from './reading.ts'
import {weeksToGo} from './weeks-to-go.ts'

const id = 'g' as GoalId
const today = day('2026-11-02')
/** One record in each of the first weeks. */
const weekly = (...values: number[]) =>
  values.map((value, week) =>
    checkIn(`2026-10-${String(6 + 7 * week).padStart(2, '0')}`, value),
  )
const arrivals = (terms: GoalTerms, values: number[], on = today) =>
  weeksToGo(id, terms, readGoal(terms, weekly(...values), on), on)

it('weeks that were all alike leave no doubt', () => {
  // 12 of 30 in four weeks of 3: six more, 42 days after 11-02.
  expect(arrivals(documents, [3, 3, 3, 3])).toEqual(
    [50, 70, 85, 95].map(percent => ({percent, on: '2026-12-14'})),
  )
})

it('weeks that differ open a span, and every device draws the same', () => {
  const days = arrivals(documents, [0, 6, 1, 5])!.map(({on}) => on!)
  expect(days).toEqual(days.toSorted())
  // Six weeks on average; in all runs at least the three of 6.
  expect(days[0]).toBe('2026-12-14')
  expect(days[3]! > '2026-12-21').toBe(true)
  expect(arrivals(documents, [0, 6, 1, 5])!.map(({on}) => on)).toEqual(days)
})

it('a way downward is drawn like one upward', () => {
  const down = {...documents, baseline: 30, target: 0}
  expect(arrivals(down, [-3, -3, -3, -3])?.[0]?.on).toBe('2026-12-14')
})

it('nothing is drawn from too little, from stillness, or for what is done', () => {
  expect(arrivals(documents, [3, 3, 3, 3], day('2026-11-01'))).toBeUndefined()
  expect(arrivals(documents, [])).toBeUndefined()
  expect(arrivals(documents, [30, 0, 0, 0])).toBeUndefined()
  expect(arrivals(quotes, [2.9, 2.8, 2.7, 2.6])).toBeUndefined()
})

it('what would take years has no day', () => {
  expect(arrivals({...documents, target: 3000}, [3, 3, 3, 3])?.[0]?.on).toBeUndefined()
  expect(arrivals(documents, [-3, 1, 0, 0])?.[3]?.on).toBeUndefined()
})
