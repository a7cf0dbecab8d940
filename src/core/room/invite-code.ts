import {sha256} from '@noble/hashes/sha2.js'
import {base64url, concat, fromBase64url, sameBytes} from '../bytes.ts'
import {idBytes} from '../id-bytes.ts'
import type {RoomId} from '../ids.ts'

/** What lets a device into a room: its id and the secret, 32 bytes. */
export type RoomKey = {readonly id: RoomId; readonly secret: Uint8Array}

const KEY_BYTES = 64
const CHECK_BYTES = 4
/** Letters of base64url for room id, secret and check. */
export const CODE_LENGTH = Math.ceil(((KEY_BYTES + CHECK_BYTES) * 4) / 3)

/** base64url(room id ‖ secret ‖ first 4 bytes of the SHA-256 of both): a letter lost on the way is noticed. */
export function inviteCode({id, secret}: RoomKey): string {
  const key = concat(idBytes(id), secret)
  return base64url(concat(key, checkOf(key)))
}

/** Undefined for anything but a whole code. */
export function readInviteCode(code: string): RoomKey | undefined {
  const bytes = code.length === CODE_LENGTH ? fromBase64url(code) : undefined
  if (!bytes) return undefined
  const key = bytes.slice(0, KEY_BYTES)
  if (!sameBytes(bytes.subarray(KEY_BYTES), checkOf(key))) return undefined
  return {id: base64url(key.subarray(0, 32)) as RoomId, secret: key.slice(32)}
}

const checkOf = (key: Uint8Array) => sha256(key).subarray(0, CHECK_BYTES)
