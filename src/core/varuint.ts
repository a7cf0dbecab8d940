/**
 * Whole numbers from 0 to 2^53 − 1 in 1 to 8 bytes: seven bits a byte, lowest first, the high bit set on all but the
 * last. One number has one spelling. The same as lib0's, so that Yjs's tools can read it.
 */
export function varuint(value: number): Uint8Array<ArrayBuffer> {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`no varuint: ${value}`)
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest % 128) | 128)
    rest = Math.floor(rest / 128)
  }
  bytes.push(rest)
  return Uint8Array.from(bytes)
}

const MAX_BYTES = 8

/** The number that starts at `at`, and where the next thing starts; undefined if none is written there as `varuint` would. */
export function readVaruint(
  bytes: Uint8Array,
  at: number,
): {readonly value: number; readonly end: number} | undefined {
  let value = 0
  let unit = 1
  for (let count = 1; count <= MAX_BYTES; count++) {
    const byte = bytes[at + count - 1]
    if (byte === undefined) return undefined
    value += (byte & 127) * unit
    unit *= 128
    if (byte > 127) continue
    const padded = byte === 0 && count > 1
    if (padded || value > Number.MAX_SAFE_INTEGER) return undefined
    return {value, end: at + count}
  }
  return undefined
}
