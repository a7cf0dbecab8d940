import {expect, it} from 'vitest'
import {fullness, NEARLY_FULL} from './fullness.ts'

it.each([
  [79, 100, false],
  [80, 100, true],
  [120, 100, true],
])('%d of %d is nearly full: %s', (used, limit, is) => {
  expect(fullness({used, limit})! >= NEARLY_FULL).toBe(is)
})

it.each([
  [undefined, 100],
  [80, undefined],
  [80, 0],
])('a browser that says %s of %s says nothing', (used, limit) => {
  expect(fullness({used, limit})).toBe(undefined)
})
