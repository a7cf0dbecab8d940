import {expect, it} from 'vitest'
import type {Day} from '../ids.ts'
import {dueOf, isLong, isTooFar} from './due.ts'

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
