import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Assembler, cut, FRAGMENT_SIZE, MESSAGE_MAX, OddFragment} from './fragments.ts'

const startOf = (total: number) => {
  const piece = new Uint8Array(16)
  piece[0] = 1
  new DataView(piece.buffer).setUint32(1, total)
  return piece
}

describe('a message cut into fragments', () => {
  it('arrives as it was sent, in fragments of the size allowed', () => {
    const messages = fc.array(fc.uint8Array({maxLength: 300}), {maxLength: 5})
    fc.assert(
      fc.property(messages, fc.integer({min: 6, max: 64}), (sent, size) => {
        const assembler = new Assembler()
        const arrived: Uint8Array[] = []
        for (const message of sent)
          for (const piece of cut(message, size)) {
            expect(piece.length).toBeLessThanOrEqual(size)
            const whole = assembler.take(piece)
            if (whole) arrived.push(whole)
          }
        expect(arrived).toEqual(sent)
        expect(assembler.progress).toEqual({done: 0, total: 0})
      }),
    )
  })

  it('tells how much of it has come', () => {
    const assembler = new Assembler()
    const [first, second] = cut(new Uint8Array(3 * FRAGMENT_SIZE))
    assembler.take(first!)
    assembler.take(second!)
    const {done, total} = assembler.progress
    expect(total).toBe(3 * FRAGMENT_SIZE)
    expect(done).toBe(2 * FRAGMENT_SIZE - 6)
  })
})

describe('a peer that sends what no peer of ours would', () => {
  it.each([
    {what: 'an empty fragment', pieces: [new Uint8Array(0)]},
    {what: 'an unknown kind', pieces: [Uint8Array.of(9, 1)]},
    {what: 'more of a message that never began', pieces: [Uint8Array.of(2, 1)]},
    {what: 'a start without a length', pieces: [Uint8Array.of(1, 0)]},
    {what: 'a message longer than any may be', pieces: [startOf(MESSAGE_MAX + 1)]},
    {what: 'a message shorter than its first fragment', pieces: [startOf(3)]},
    {what: 'a message inside another', pieces: [startOf(100), Uint8Array.of(0, 1)]},
    {what: 'two starts', pieces: [startOf(100), startOf(100)]},
    {
      what: 'more than it announced',
      pieces: [startOf(20), new Uint8Array(30).fill(2, 0, 1)],
    },
    {
      what: 'a long message in crumbs',
      pieces: [
        startOf(MESSAGE_MAX),
        ...Array.from({length: 2_000}, () => Uint8Array.of(2, 0)),
      ],
    },
    {what: 'nothing at all, for ever', pieces: [startOf(100), Uint8Array.of(2)]},
  ])('$what is refused', ({pieces}) => {
    const assembler = new Assembler()
    expect(() => pieces.forEach(piece => assembler.take(piece))).toThrow(OddFragment)
  })
})
