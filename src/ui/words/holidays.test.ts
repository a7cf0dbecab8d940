import {expect, it} from 'vitest'
import {holidaysBetween} from '../../core/text/holidays.ts'
import type {Day} from '../../core/ids.ts'
import {holidaysIn} from './holidays.ts'
import {languages} from './words.ts'

it.each(languages)('every holiday of the table has a name of its own in %s', language => {
  const names = holidaysBetween('2025-01-01' as Day, '2027-12-31' as Day)
  const words = new Set(names.map(({name}) => holidaysIn[language][name]))
  expect(words.size).toBe(18)
  expect(words).not.toContain('')
})
