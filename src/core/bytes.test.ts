import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  base64url,
  concat,
  fromBase64url,
  fromUtf8,
  is32Bytes,
  sameBytes,
  utf8,
} from './bytes.ts'

const someBytes = fc.uint8Array({maxLength: 80})

describe('base64url', () => {
  it('is what Node writes, and is read back', () => {
    fc.assert(
      fc.property(someBytes, bytes => {
        const text = base64url(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64url'))
        expect(fromBase64url(text)).toEqual(bytes)
      }),
    )
  })

  it('has one spelling for each thing: nothing else is read', () => {
    for (const odd of ['A', 'AB', 'AAB', 'AA==', 'A A=', 'AA+A', 'AA/A', 'AAA\n', 'ÄAAA'])
      expect(fromBase64url(odd)).toBeUndefined()
    fc.assert(
      fc.property(fc.string({maxLength: 12}), text => {
        const bytes = fromBase64url(text)
        if (bytes) expect(base64url(bytes)).toBe(text)
      }),
    )
  })

  it('an id or key is 43 letters without stray bits', () => {
    expect(is32Bytes('A'.repeat(43))).toBe(true)
    expect(is32Bytes(`${'A'.repeat(42)}B`)).toBe(false)
    expect(is32Bytes('A'.repeat(42))).toBe(false)
    expect(is32Bytes('A'.repeat(44))).toBe(false)
  })
})

describe('utf8', () => {
  it('text is read back as it was, byte order mark and all', () => {
    for (const text of ['', '見積り', '👩‍👩‍👧', '\uFEFFa'])
      expect(fromUtf8(utf8(text))).toBe(text)
  })

  it('what is no UTF-8 is not read', () => {
    expect(fromUtf8(Uint8Array.of(0x61, 0xff))).toBeUndefined()
    expect(fromUtf8(Uint8Array.of(0xe3, 0x81))).toBeUndefined()
  })
})

it('pieces are joined in order, and the same bytes are the same', () => {
  const whole = concat(Uint8Array.of(1), new Uint8Array(), Uint8Array.of(2, 3))
  expect(sameBytes(whole, Uint8Array.of(1, 2, 3))).toBe(true)
  expect(sameBytes(whole, Uint8Array.of(1, 2, 4))).toBe(false)
  expect(sameBytes(whole, Uint8Array.of(1, 2))).toBe(false)
})
