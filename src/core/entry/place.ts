import {sha256} from '@noble/hashes/sha2.js'
import {concat} from '../bytes.ts'
import {varuint} from '../varuint.ts'

/**
 * The Yjs client id of one line of a device's feed: the first 52 bits of SHA-256(key ‖ varuint base). Whoever has an
 * entry's bytes and its author can tell the one place where it belongs.
 */
export function clientOf(author: Uint8Array, base: number): number {
  const hash = sha256(concat(author, varuint(base)))
  let bits = 0
  for (let at = 0; at < 6; at++) bits = bits * 256 + hash[at]!
  return bits * 16 + (hash[6]! >> 4)
}

/** Where in its line an entry stands: its Yjs clock. */
export const clockOf = (place: {readonly seq: number; readonly base: number}): number =>
  place.seq - place.base
