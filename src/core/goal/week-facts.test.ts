import {expect, it} from 'vitest'
import {checkIn, day, documents, quotes, quotesRead} from '../../test/goal-example.ts'
import {readGoal} from './reading.ts'
import {weekFacts} from './week-facts.ts'

it('a week is what changed since the Sunday before', () => {
  // 2026-11-02 is a Monday, 10-26 the one before.
  const facts = (date: string) =>
    weekFacts(quotes, readGoal(quotes, quotesRead, day(date)), day(date))
  expect(facts('2026-11-01')).toMatchObject({
    from: '2026-10-26',
    before: 2.8,
    now: 2.6,
    days: 1,
  })
  expect(facts('2026-11-02')).toMatchObject({from: '2026-11-02', before: 2.6, now: 2.5})
  expect(facts('2026-11-02').change).toBeCloseTo(-0.1, 12)
  expect(facts('2026-11-09')).toMatchObject({change: 0, days: 0})
})

it('the first week begins at the baseline', () => {
  const done = [checkIn('2026-10-05', 3), checkIn('2026-10-06', 2)]
  const today = day('2026-10-07')
  const facts = weekFacts(documents, readGoal(documents, done, today), today)
  expect(facts).toEqual({from: '2026-10-05', before: 0, now: 5, change: 5, days: 2})
})
