import {expect, it} from 'vitest'
import {checkIn, day, documents, quotes, quotesRead} from '../../test/goal-example.ts'
import type {Day} from '../ids.ts'
import {forecastOf, possibleRange} from './forecast.ts'
import type {CheckIn, GoalTerms} from './goal.ts'
import {recordsOf} from './records.ts'

const forecast = (terms: GoalTerms, checkIns: readonly CheckIn[], today: Day) =>
  forecastOf(terms, recordsOf(terms, checkIns, today).series, today)
const today = day('2026-11-02')

it('W1 leads to 2.0 on the due date, as worked by hand', () => {
  // Steps −0.1, −0.1, −0.2, −0.1 in 7 days each; m = −0.5/28. Off the drift: 0.025, 0.025, −0.075, 0.025.
  // σ² = 1/3 · (3 · 0.000625 + 0.005625)/7 = 0.0075/21 = 0.000357; sd = σ · √(28 · 2).
  const sigma = Math.sqrt(0.0075 / 21)
  const given = forecast(quotes, quotesRead, today)!
  expect(given).toMatchObject({n: 4, rough: true, eta: '2026-11-30'})
  expect(given.from).toEqual({on: '2026-11-02', value: 2.5})
  expect(given.perWeek).toBeCloseTo(-0.125, 12)
  expect(given.sigma).toBeCloseTo(sigma, 12)
  expect(given.mean).toBeCloseTo(2, 12)
  expect(given.sd).toBeCloseTo(sigma * Math.sqrt(56), 12)
  expect(given.sd).toBeCloseTo(0.1414, 4)
  // 2 ± 1.6377 · 0.1414.
  expect(given.low80).toBeCloseTo(1.7684, 4)
  expect(given.high80).toBeCloseTo(2.2316, 4)
  expect(given.chance).toBeCloseTo(0.5, 12)
})

it('the chance looks toward the target', () => {
  const nearer = forecast({...quotes, target: 2.2}, quotesRead, today)!
  const farther = forecast({...quotes, target: 1.8}, quotesRead, today)!
  // One side of t = 0.2 / 0.1414 with 3 degrees of freedom: θ = arctan(√2/√3), F = 1/2 + (θ + sin θ cos θ)/π.
  const angle = Math.atan(Math.SQRT2 / Math.sqrt(3))
  const share = 0.5 + (angle + Math.sin(angle) * Math.cos(angle)) / Math.PI
  expect(nearer.chance).toBeCloseTo(share, 9)
  expect(farther.chance).toBeCloseTo(1 - share, 9)
})

it('three steps over two weeks are needed, and a due date that is still ahead', () => {
  expect(forecast(quotes, quotesRead.slice(0, 3), today)).toBeDefined()
  expect(forecast(quotes, quotesRead.slice(0, 2), today)).toBeUndefined()
  const quick = [6, 7, 8].map(nth => checkIn(`2026-10-0${nth}`, 3 - nth / 100))
  expect(forecast(quotes, quick, today)).toBeUndefined()
  const atTheEnd = [...quotesRead, checkIn('2026-11-30', 2.1)]
  expect(forecast(quotes, atTheEnd, quotes.due)).toBeUndefined()
})

it('it is rough until there are six steps', () => {
  const reads = (count: number) =>
    Array.from({length: count}, (_, nth) =>
      checkIn(`2026-10-${10 + 3 * nth}`, 3 - nth / 9),
    )
  expect(forecast(quotes, reads(5), today)?.rough).toBe(true)
  expect(forecast(quotes, reads(6), today)).toMatchObject({n: 6, rough: false})
})

it('a reading of the first day takes the place of the baseline', () => {
  const reads = [checkIn('2026-10-05', 2.8), ...quotesRead]
  const given = forecast(quotes, reads, today)!
  // From 2.8 to 2.5 in four weeks.
  expect(given.n).toBe(4)
  expect(given.perWeek).toBeCloseTo(-0.075, 12)
})

it('quiet days of a running total count, and so does its first day', () => {
  const done = [
    checkIn('2026-10-05', 2),
    checkIn('2026-10-12', 4),
    checkIn('2026-10-19', 3),
  ]
  const given = forecast(documents, done, today)!
  // Points: 10-05 2, 10-12 6, 10-19 9, 11-02 9. In 28 days 7: 1.75 a week, 7 more until 11-30.
  expect(given).toMatchObject({n: 3, from: {on: '2026-11-02', value: 9}})
  expect(given.perWeek).toBeCloseTo(1.75, 12)
  expect(given.mean).toBeCloseTo(16, 12)
  // 21 are left, a quarter a day: 84 days.
  expect(given.eta).toBe('2027-01-25')
})

it('steps that are all alike leave no doubt', () => {
  const steady = [12, 19, 26].map((date, nth) =>
    checkIn(`2026-10-${date}`, 2.9 - nth / 10),
  )
  // 3, 2.9, 2.8, 2.7: on 11-30 it is 2.2.
  const chance = (target: number) => forecast({...quotes, target}, steady, today)?.chance
  expect([chance(2.2), chance(2.3), chance(2.1)]).toEqual([1, 1, 0])
})

it('there is no day for a target that the numbers lead away from, or never to', () => {
  const away = quotesRead.map(({on, value}) => checkIn(on, 6 - value))
  expect(forecast(quotes, away, today)).toMatchObject({eta: undefined})
  const flat = quotesRead.map(({on}) => checkIn(on, 3))
  expect(forecast(quotes, flat, today)).toMatchObject({eta: undefined, chance: 0})
  const slow = quotesRead.map(({on}) => checkIn(on, 3 - 1e-9))
  expect(forecast(quotes, slow, today)?.eta).toBeUndefined()
})

it('limits have no forecast; a cap has the chance of getting to it', () => {
  const keep = {...quotes, mode: 'keep' as const, upper: 3}
  expect(forecast(keep, quotesRead, today)).toBeUndefined()
  const spent = [12, 19, 26].map(date => checkIn(`2026-10-${date}`, 5))
  // 15 in four weeks with the quiet one: 30 at the end, of 30.
  const budget = {...documents, mode: 'budget' as const}
  expect(forecast(budget, spent, today)?.chance).toBeCloseTo(0.5, 9)
})

it('what is shown stays within what is possible', () => {
  const given = forecast(quotes, quotesRead, today)!
  expect(possibleRange({min: 2}, given)).toEqual({low: 2, high: given.high80})
  expect(possibleRange({max: 2}, given)).toEqual({low: given.low80, high: 2})
  expect(possibleRange({}, given)).toEqual({low: given.low80, high: given.high80})
})
