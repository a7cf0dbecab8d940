import {hkdf} from '@noble/hashes/hkdf.js'
import {sha256} from '@noble/hashes/sha2.js'
import {utf8} from './bytes.ts'

/**
 * HKDF-SHA-256 of the room's secret, salted with the room id's 32 bytes: 32 bytes. `use` says what for, such as
 * `signal`; each use has a key of its own.
 */
export function deriveKey(secret: Uint8Array, room: Uint8Array, use: string): Uint8Array {
  return hkdf(sha256, secret, room, utf8(use), 32)
}
