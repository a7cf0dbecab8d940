import {expect, it} from 'vitest'
import {day, documents, quotes} from '../../test/goal-example.ts'
import type {Day} from '../ids.ts'
import type {GoalTerms} from './goal.ts'
import {daysAhead, expectedAt, neededPerWeek, paceOn} from './pace.ts'

const expectedOn = (terms: GoalTerms, on: Day) => expectedAt(terms, paceOn(terms, on))

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

it('W5: only what is worked counts, holidays and weekends do not', () => {
  // 2026-11-02 is a Monday; until 11-30 there are 20 working days after it, less 11-03 and 11-23: 18.
  const worked: GoalTerms = {
    ...quotes,
    pace: 'workdays',
    start: day('2026-11-02'),
    due: day('2026-11-30'),
    holidays: [day('2026-11-03'), day('2026-11-23')],
  }
  const paces = ['03', '06', '08', '13', '24', '30'].map(date =>
    paceOn(worked, day(`2026-11-${date}`)),
  )
  expect(paces).toEqual([0, 3 / 18, 3 / 18, 8 / 18, 14 / 18, 1])
  // Named twice, or on a Saturday, a holiday takes away no more.
  const holidays = [...worked.holidays, day('2026-11-03'), day('2026-11-07')]
  expect(paceOn({...worked, holidays}, day('2026-11-06'))).toBe(3 / 18)
})

it('where nothing is worked the days count', () => {
  const idle: GoalTerms = {...quotes, pace: 'workdays', workweek: []}
  expect(paceOn(idle, day('2026-11-02'))).toBe(0.5)
})

it('checkpoints bend the plan, in the order of their days', () => {
  const slow: GoalTerms = {
    ...documents,
    pace: 'checkpoints',
    checkpoints: [
      {on: day('2026-11-16'), value: 15},
      {on: day('2026-10-19'), value: 3},
      // Outside of the goal's days: passed over.
      {on: day('2026-10-05'), value: 9},
      {on: day('2026-11-30'), value: 9},
      {on: day('2027-01-01'), value: 9},
    ],
  }
  // 0 on 10-05, 3 on 10-19, 15 on 11-16, 30 on 11-30.
  const expected = ['2026-10-12', '2026-10-19', '2026-11-02', '2026-11-16', '2026-11-23']
  const values = expected.map(on => expectedOn(slow, day(on)))
  for (const [nth, value] of [1.5, 3, 9, 15, 22.5].entries())
    expect(values[nth]).toBeCloseTo(value, 12)
  expect(expectedOn({...slow, checkpoints: []}, day('2026-11-02'))).toBe(15)
})
