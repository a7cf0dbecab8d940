import fc from 'fast-check'
import {describe, expect, it, test} from 'vitest'
import type {Day} from '../ids.ts'
import {addDays, dayIn, daysBetween, readDay, weekdayOf} from './dates.ts'

const day = (text: string) => text as Day

it('the room in Tokyo is a day ahead of a device in San Francisco', () => {
  const at = Date.UTC(2026, 10, 22, 15, 30)
  expect(dayIn('Asia/Tokyo', at)).toBe('2026-11-23')
  expect(dayIn('America/Los_Angeles', at)).toBe('2026-11-22')
})

it('midnight belongs to the new day', () => {
  expect(dayIn('Asia/Tokyo', Date.UTC(2026, 10, 22, 14, 59, 59, 999))).toBe('2026-11-22')
  expect(dayIn('Asia/Tokyo', Date.UTC(2026, 10, 22, 15))).toBe('2026-11-23')
})

it('a zone that nobody knows counts as Tokyo rather than breaking the room', () => {
  expect(dayIn('Moon/Tranquility', Date.UTC(2026, 10, 22, 15))).toBe('2026-11-23')
})

it('only days that exist are read', () => {
  expect(readDay('2026-11-30')).toBe('2026-11-30')
  expect(readDay('2028-02-29')).toBe('2028-02-29')
  for (const text of [
    '2026-02-29',
    '2026-11-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026/11/30',
    '26-11-30',
    '0026-11-30',
    '2026-11-30T00:00',
    ' 2026-11-30',
    '',
  ])
    expect(readDay(text), text).toBeUndefined()
})

it('days that are remembered are the calendar’s days', () => {
  for (const timeZone of ['Asia/Tokyo', 'Asia/Kathmandu', 'America/St_Johns']) {
    const calendar = new Intl.DateTimeFormat('sv-SE', {timeZone, dateStyle: 'short'})
    const from = Date.parse('2026-11-24T00:00:00Z')
    for (let minute = 0; minute < 40 * 60; minute += 7) {
      const at = from + minute * 60_000
      expect(dayIn(timeZone, at)).toBe(calendar.format(at))
    }
  }
})

it('days are counted across months and leap days', () => {
  expect(daysBetween(day('2026-10-05'), day('2026-11-30'))).toBe(56)
  expect(daysBetween(day('2026-11-30'), day('2026-10-05'))).toBe(-56)
  expect(addDays(day('2028-02-28'), 2)).toBe('2028-03-01')
  expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31')
})

it('30 November 2026 is a Monday', () => {
  expect(weekdayOf(day('2026-11-30'))).toBe(1)
  expect(weekdayOf(day('2026-11-29'))).toBe(0)
})

test('going some days on is that many days away', () => {
  fc.assert(
    fc.property(fc.integer({min: -3000, max: 3000}), count => {
      const from = day('2026-11-24')
      expect(daysBetween(from, addDays(from, count))).toBe(count)
    }),
  )
})

describe('on the days on which clocks change', () => {
  // New York, 2026: an hour is left out on 8 March, one comes twice on 1 November.
  it('a day begins and ends with its own midnight', () => {
    const dayAt = (utc: string) => dayIn('America/New_York', Date.parse(utc))
    expect(dayAt('2026-03-08T04:59:59Z')).toBe('2026-03-07')
    expect(dayAt('2026-03-08T05:00:00Z')).toBe('2026-03-08')
    expect(dayAt('2026-03-09T03:59:59Z')).toBe('2026-03-08')
    expect(dayAt('2026-03-09T04:00:00Z')).toBe('2026-03-09')
    expect(dayAt('2026-11-02T04:59:59Z')).toBe('2026-11-01')
    expect(dayAt('2026-11-02T05:00:00Z')).toBe('2026-11-02')
  })

  it('days are counted as on any other', () => {
    expect(addDays(day('2026-03-07'), 2)).toBe('2026-03-09')
    expect(daysBetween(day('2026-03-07'), day('2026-03-09'))).toBe(2)
    expect(daysBetween(day('2026-10-31'), day('2026-11-02'))).toBe(2)
  })
})
