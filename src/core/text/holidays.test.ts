import {describe, expect, it} from 'vitest'
import type {Day} from '../ids.ts'
import {weekdayOf} from './dates.ts'
import {HOLIDAYS_UNTIL, holidaysBetween} from './holidays.ts'

const holidaysIn = (year: number) =>
  holidaysBetween(`${year}-01-01` as Day, `${year}-12-31` as Day)
const daysIn = (year: number) => holidaysIn(year).map(({on}) => on.slice(5))

describe('the public holidays of Japan', () => {
  // As the Cabinet Office announced them in February 2025.
  it('of 2026 are these, with their names', () => {
    expect(holidaysIn(2026).map(({on, name}) => `${on} ${name}`)).toEqual([
      '2026-01-01 new-year',
      '2026-01-12 coming-of-age',
      '2026-02-11 foundation',
      '2026-02-23 emperor',
      '2026-03-20 vernal',
      '2026-04-29 showa',
      '2026-05-03 constitution',
      '2026-05-04 greenery',
      '2026-05-05 children',
      '2026-05-06 substitute',
      '2026-07-20 marine',
      '2026-08-11 mountain',
      '2026-09-21 aged',
      '2026-09-22 between',
      '2026-09-23 autumnal',
      '2026-10-12 sports',
      '2026-11-03 culture',
      '2026-11-23 labour',
    ])
  })

  // As announced in February 2026: the vernal equinox falls on a Sunday.
  it('of 2027 are these', () => {
    expect(daysIn(2027)).toEqual([
      ...['01-01', '01-11', '02-11', '02-23', '03-21', '03-22', '04-29', '05-03'],
      ...['05-04', '05-05', '07-19', '08-11', '09-20', '09-23', '10-11', '11-03'],
      '11-23',
    ])
  })

  it('of 2025 are these', () => {
    expect(daysIn(2025)).toEqual([
      ...['01-01', '01-13', '02-11', '02-23', '02-24', '03-20', '04-29', '05-03'],
      ...['05-04', '05-05', '05-06', '07-21', '08-11', '09-15', '09-23', '10-13'],
      ...['11-03', '11-23', '11-24'],
    ])
  })

  it('between two days include both', () => {
    const between = holidaysBetween('2026-11-03' as Day, '2027-01-01' as Day)
    expect(between.map(({on}) => on)).toEqual(['2026-11-03', '2026-11-23', '2027-01-01'])
    expect(holidaysBetween('2026-11-04' as Day, '2026-11-22' as Day)).toEqual([])
    expect(holidaysBetween('2026-12-01' as Day, '2026-01-01' as Day)).toEqual([])
  })

  it('are known to the end of the last year and no further', () => {
    expect(daysIn(HOLIDAYS_UNTIL)).toContain('09-23')
    expect(daysIn(HOLIDAYS_UNTIL + 1)).toEqual([])
    expect(daysIn(2024)).toEqual([])
  })

  it('on a Sunday always give another day', () => {
    const all = [2025, 2026, 2027].flatMap(holidaysIn)
    const sundays = all.filter(({on}) => weekdayOf(on) === 0)
    const substitutes = all.filter(({name}) => name === 'substitute')
    expect(substitutes).toHaveLength(sundays.length)
  })
})
