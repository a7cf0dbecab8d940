import fc from 'fast-check'
import {expect, it} from 'vitest'
import {hueOf} from './hue.ts'

it('a key always gives the same hue, on the colour circle', () => {
  fc.assert(
    fc.property(fc.string(), key => {
      const hue = hueOf(key)
      expect(hue).toBe(hueOf(key))
      expect(hue).toBeGreaterThanOrEqual(0)
      expect(hue).toBeLessThan(360)
    }),
  )
})

it('keys that differ in one letter mostly differ in hue', () => {
  const hues = [...'abcdefghijklmnopqrstuvwx'].map(letter =>
    hueOf(`key-${letter}-of-mine`),
  )
  expect(new Set(hues).size).toBeGreaterThan(12)
})
