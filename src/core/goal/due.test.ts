import {describe, expect, it} from 'vitest'
import type {Day} from '../ids.ts'
import {addDays, daysBetween} from '../text/dates.ts'
import {DUE_ENDS, dueOf, isLong, isNextEnd, isTooFar} from './due.ts'

const today = '2026-11-23' as Day

it('each preset names its date', () => {
  expect(dueOf('2weeks', today)).toBe('2026-12-07')
  // The picture of the create screen says 12/23.
  expect(dueOf('30days', today)).toBe('2026-12-23')
  expect(dueOf('6weeks', today)).toBe('2027-01-04')
  expect(dueOf('quarter', today)).toBe('2027-02-22')
})

it('more than 92 days is long, more than a year is too far', () => {
  expect(isLong(today, '2027-02-23' as Day)).toBe(false)
  expect(isLong(today, '2027-02-24' as Day)).toBe(true)
  expect(isTooFar(today, '2027-11-24' as Day)).toBe(false)
  expect(isTooFar(today, '2027-11-25' as Day)).toBe(true)
})

describe('the ends of the calendar', () => {
  it.each([
    ['monthEnd', '2026-11-23', '2026-11-30', false],
    ['monthEnd', '2026-11-24', '2026-12-31', true],
    ['monthEnd', '2026-12-31', '2027-01-31', true],
    ['monthEnd', '2028-02-01', '2028-02-29', false],
    ['monthEnd', '2027-01-31', '2027-02-28', true],
    ['quarterEnd', '2026-11-23', '2026-12-31', false],
    ['quarterEnd', '2026-10-01', '2026-12-31', false],
    ['quarterEnd', '2026-12-28', '2027-03-31', true],
    ['quarterEnd', '2027-01-01', '2027-03-31', false],
    ['yearEnd', '2026-11-23', '2027-03-31', false],
    ['yearEnd', '2026-04-01', '2027-03-31', false],
    ['yearEnd', '2027-03-01', '2027-03-31', false],
    // The one after it is 371 days away, further than a goal may be.
    ['yearEnd', '2027-03-26', '2027-03-31', false],
    ['yearEnd', '2026-03-31', '2027-03-31', true],
  ] as const)('%s on %s is %s', (preset, on, due, isNext) => {
    expect(dueOf(preset, on as Day)).toBe(due)
    expect(isNextEnd(preset, on as Day)).toBe(isNext)
  })

  it('follow the month in which the fiscal year starts', () => {
    expect(dueOf('yearEnd', today, 1)).toBe('2026-12-31')
    expect(dueOf('yearEnd', today, 10)).toBe('2027-09-30')
    expect(dueOf('quarterEnd', today, 2)).toBe('2027-01-31')
    expect(dueOf('quarterEnd', today, 12)).toBe('2026-11-30')
  })

  it('always leave a goal a week, or are a year end', () => {
    for (let on = today; on < '2029-01-01'; on = addDays(on, 1))
      for (const preset of DUE_ENDS) {
        const length = daysBetween(on, dueOf(preset, on))
        if (preset !== 'yearEnd') expect(length).toBeGreaterThanOrEqual(7)
        expect(length).toBeGreaterThanOrEqual(0)
        expect(isTooFar(on, dueOf(preset, on))).toBe(false)
      }
  })
})
