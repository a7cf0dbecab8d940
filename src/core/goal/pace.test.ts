import {expect, it} from 'vitest'
import {day, documents, quotes} from '../../test/goal-example.ts'
import {daysAhead, expectedOn, neededPerWeek, paceOn} from './pace.ts'

it('half of the days is half of the way', () => {
  // 2026-10-05 to 11-02 are 28 of 56 days; 3 − 1 · 28/56 = 2.5.
  expect(paceOn(quotes, day('2026-11-02'))).toBe(0.5)
  expect(expectedOn(quotes, day('2026-11-02'))).toBe(2.5)
  expect(expectedOn(documents, day('2026-10-19'))).toBe(7.5)
})

it('nobody is late on the first day, and the plan ends at the due date', () => {
  expect(paceOn(quotes, day('2026-10-05'))).toBe(0)
  expect(paceOn(quotes, day('2026-09-01'))).toBe(0)
  expect(paceOn(quotes, day('2026-11-30'))).toBe(1)
  expect(paceOn(quotes, day('2027-01-01'))).toBe(1)
})

it('a goal of a single day has all of its plan on that day', () => {
  expect(paceOn({...quotes, due: quotes.start}, quotes.start)).toBe(1)
})

it('days ahead are whole days, toward the plan', () => {
  expect(daysAhead(quotes, 0.5, day('2026-11-02'))).toBe(0)
  // 0.55 · 56 = 30.8: 2.8 days more than 28.
  expect(daysAhead(quotes, 0.55, day('2026-11-02'))).toBe(2)
  expect(daysAhead(quotes, 0.45, day('2026-11-02'))).toBe(-2)
  expect(Object.is(daysAhead(quotes, 0.49, day('2026-11-02')), 0)).toBe(true)
})

it('a float does not cost a day', () => {
  // (3 − 2.7) / (3 − 2) is 0.2999…; 0.3 of 10 days are three.
  const short = {...quotes, due: day('2026-10-15')}
  expect(daysAhead(short, (2.7 - 3) / (2 - 3), day('2026-10-05'))).toBe(3)
})

it('what is needed each week is what is left over the weeks that are left', () => {
  expect(neededPerWeek(quotes, 2.5, day('2026-11-02'))).toBe(-0.125)
  expect(neededPerWeek(documents, 10, day('2026-11-16'))).toBe(10)
  expect(neededPerWeek(quotes, 2.5, day('2026-11-30'))).toBeUndefined()
  expect(neededPerWeek(quotes, 2.5, day('2026-12-01'))).toBeUndefined()
})
