import {createHash} from 'node:crypto'
import {expect, it} from 'vitest'
import {clientOf, clockOf} from './place.ts'

const key = new Uint8Array(32).fill(7)

it('a line has its own Yjs client id: 52 bits of the hash of key and base', () => {
  const hash = createHash('sha256').update(key).update(Uint8Array.of(1)).digest('hex')
  expect(clientOf(key, 1)).toBe(Number.parseInt(hash.slice(0, 13), 16))
  expect(clientOf(key, 2)).not.toBe(clientOf(key, 1))
  expect(Number.isSafeInteger(clientOf(key, 300))).toBe(true)
})

it('an entry stands as far into its line as its seq is past the base', () => {
  expect(clockOf({seq: 1, base: 1})).toBe(0)
  expect(clockOf({seq: 12, base: 5})).toBe(7)
})
