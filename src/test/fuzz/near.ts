import fc from 'fast-check'
import {concat} from '../../core/bytes.ts'
import {varuint} from '../../core/varuint.ts'

/** Inputs a parser. */
export const RUNS = process.env['CAIRN_SOAK'] === undefined ? 1_500 : 100_000
export const LIMIT_MS = RUNS > 10_000 ? 3_600_000 : 60_000

/** What is right, with some bytes changed, cut off, doubled or put in; and noise. */
export const near = (right: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> => {
  const change = fc.record({
    does: fc.constantFrom('set', 'cut', 'double', 'put in', 'swell'),
    at: fc.nat(),
    value: fc.integer({min: 0, max: 255}),
  })
  return fc.oneof(
    {weight: 1, arbitrary: fc.uint8Array({maxLength: 120})},
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.nat(right.length - 1), fc.array(change, {minLength: 1, maxLength: 5}))
        .map(([which, changes]) => {
          let bytes = right[which]!
          for (const {does, at: far, value} of changes) {
            const at = bytes.length > 0 ? far % bytes.length : 0
            const [before, after] = [bytes.slice(0, at), bytes.slice(at)]
            if (does === 'set')
              bytes = concat(before, Uint8Array.of(value), after.slice(1))
            if (does === 'cut') bytes = before
            if (does === 'double') bytes = concat(before, after, after)
            if (does === 'put in') bytes = concat(before, Uint8Array.of(value), after)
            if (does === 'swell') bytes = concat(before, varuint(2 ** 52), after)
          }
          return bytes
        }),
    },
  )
}

/** Reads what is right, and then so much that is not: whatever `read` throws is a fault. */
export const never = async (
  right: () => readonly Uint8Array[],
  read: (bytes: Uint8Array) => unknown,
) => {
  for (const bytes of right()) await read(bytes)
  await fc.assert(
    fc.asyncProperty(near(right()), async bytes => {
      await read(bytes)
    }),
    {numRuns: RUNS},
  )
}
