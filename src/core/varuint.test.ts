import {createEncoder, toUint8Array, writeVarUint} from 'lib0/encoding'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {concat} from './bytes.ts'
import {readVaruint, varuint} from './varuint.ts'

const anyNumber = fc.maxSafeNat()

it('numbers are written as lib0 writes them, and read back where they stand', () => {
  fc.assert(
    fc.property(anyNumber, fc.uint8Array({maxLength: 3}), (value, before) => {
      const encoder = createEncoder()
      writeVarUint(encoder, value)
      const bytes = varuint(value)
      expect(bytes).toEqual(new Uint8Array(toUint8Array(encoder)))
      const whole = concat(before, bytes, Uint8Array.of(77))
      expect(readVaruint(whole, before.length)).toEqual({
        value,
        end: before.length + bytes.length,
      })
    }),
  )
})

it('the greatest number is 2^53 − 1', () => {
  const most = Number.MAX_SAFE_INTEGER
  expect(readVaruint(varuint(most), 0)?.value).toBe(most)
  expect(() => varuint(most + 1)).toThrow(RangeError)
  expect(() => varuint(-1)).toThrow(RangeError)
  expect(() => varuint(0.5)).toThrow(RangeError)
  expect(
    readVaruint(Uint8Array.of(128, 128, 128, 128, 128, 128, 128, 16), 0),
  ).toBeUndefined()
})

it('a number that is cut short, padded or endless is not read', () => {
  expect(readVaruint(Uint8Array.of(), 0)).toBeUndefined()
  expect(readVaruint(Uint8Array.of(0x80), 0)).toBeUndefined()
  expect(readVaruint(Uint8Array.of(0x85, 0x00), 0)).toBeUndefined()
  expect(readVaruint(new Uint8Array(20).fill(0xff), 0)).toBeUndefined()
})
