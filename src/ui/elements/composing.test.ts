import {expect, it} from 'vitest'
import {isComposing} from './composing.ts'

it('a key while Japanese is being composed belongs to the input method', () => {
  expect(isComposing({isComposing: true, keyCode: 13})).toBe(true)
})

it('the Enter that Safari sends after the end of the composition does too', () => {
  expect(isComposing({isComposing: false, keyCode: 229})).toBe(true)
})

it('any other Enter is the page’s', () => {
  expect(isComposing({isComposing: false, keyCode: 13})).toBe(false)
})
