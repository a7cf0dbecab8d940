import {expect, it} from 'vitest'
import {countGraphemes} from './graphemes.ts'

it('characters are counted as people see them', () => {
  expect(countGraphemes('')).toBe(0)
  expect(countGraphemes('見積り回答の日数')).toBe(8)
  expect(countGraphemes('👨‍👩‍👧')).toBe(1)
  expect(countGraphemes('か\u3099')).toBe(1)
  expect(countGraphemes('🇯🇵')).toBe(1)
})
