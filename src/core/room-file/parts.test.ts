import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {base64url, concat} from '../bytes.ts'
import {CARRIED_MAX_BYTES} from '../entry/frame.ts'
import type {MemberId} from '../ids.ts'
import {varuint} from '../varuint.ts'
import {PIECE_MAX_BYTES, readPiece, writePieces, type Filed} from './parts.ts'

const device = (value: number) => base64url(new Uint8Array(32).fill(value)) as MemberId
const plain = (entries: readonly Filed[]) =>
  entries.map(({author, bytes}) => [author, base64url(bytes)])
const readAll = (pieces: Iterable<Uint8Array>) =>
  [...pieces].flatMap(piece => readPiece(piece) ?? ['unread' as never])

it('what was written is read in the same order', () => {
  const filed = fc.record({
    author: fc.nat({max: 3}).map(device),
    bytes: fc.uint8Array({maxLength: 300}),
  })
  fc.assert(
    fc.property(fc.array(filed), entries => {
      expect(plain(readAll(writePieces(entries)))).toEqual(plain(entries))
    }),
  )
})

it('is written in pieces, each only when it is asked for', () => {
  let asked = 0
  function* endless(): Generator<Filed> {
    for (;;) yield {author: device(++asked % 250), bytes: new Uint8Array(30_000)}
  }
  const pieces = writePieces(endless())
  for (let nth = 1; nth <= 3; nth++) {
    const piece = pieces.next().value as Uint8Array
    expect(piece.length).toBeGreaterThan(1_000_000)
    expect(piece.length).toBeLessThan(PIECE_MAX_BYTES)
    expect(asked).toBeLessThan(nth * 40)
  }
})

describe('odd bytes', () => {
  const entries = (...pieces: Uint8Array[]) => {
    const content = concat(...pieces)
    return concat(Uint8Array.of(1), varuint(content.length), content)
  }
  const key = new Uint8Array(32)

  it.each([
    ['a part without a length', Uint8Array.of(1)],
    ['a part without a device', entries(new Uint8Array(31))],
    ['an entry longer than any', entries(key, varuint(CARRIED_MAX_BYTES + 1))],
    ['an entry longer than its part', entries(key, varuint(9), new Uint8Array(8))],
    ['a part longer than its piece', concat(Uint8Array.of(1), varuint(2 ** 40), key)],
    ['a length that never ends', new Uint8Array(20).fill(255)],
  ])('are not read: %s', (_what, bytes) => {
    expect(readPiece(bytes)).toBe(undefined)
  })

  it('never throw', () => {
    fc.assert(fc.property(fc.uint8Array(), bytes => void readPiece(bytes)))
  })

  it('of a kind to come are passed over', () => {
    const later = concat(Uint8Array.of(2), varuint(3), new Uint8Array(3))
    const known = [{author: device(1), bytes: Uint8Array.of(5)}]
    expect(readPiece(concat(later, ...writePieces(known), later))).toEqual(known)
  })
})
