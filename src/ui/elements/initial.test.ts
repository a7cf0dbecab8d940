import {expect, it} from 'vitest'
import {initialOf} from './initial.ts'

it.each([
  ['佐藤 美咲', '佐'],
  [' kenji', 'K'],
  ['👨‍👩‍👧の会', '👨‍👩‍👧'],
  ['か\u3099く', 'か\u3099'],
  ['', ''],
])('the initial of %j is %j', (name, initial) => {
  expect(initialOf(name)).toBe(initial)
})
