import {hmac} from '@noble/hashes/hmac.js'
import {sha256} from '@noble/hashes/sha2.js'
import {base64url, fromBase64url} from '../bytes.ts'
import {deriveKey} from '../derive.ts'
import type {MemberId} from '../ids.ts'

/** The key that `joined` is proved with; `room` is the room id's 32 bytes. */
export const joinKeyOf = (secret: Uint8Array, room: Uint8Array): Uint8Array =>
  deriveKey(secret, room, 'join')

/** HMAC-SHA-256 over the member's raw public key, base64url. Whoever can make it holds the link. */
export function joinProof(joinKey: Uint8Array, member: MemberId): string {
  const key = fromBase64url(member) ?? new Uint8Array()
  return base64url(hmac(sha256, joinKey, key))
}
