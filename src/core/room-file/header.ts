import {sha256} from '@noble/hashes/sha2.js'
import {base64url, concat, sameBytes, utf8} from '../bytes.ts'
import {deriveKey} from '../derive.ts'
import {idBytes} from '../id-bytes.ts'
import type {RoomId} from '../ids.ts'
import {ok, refuse, type Result} from '../result.ts'

/**
 * How a room file begins, in clear:
 *
 * head   = "CAIRN\r\n" 0x1a ‖ u8 version ‖ 32 B room id ‖ 32 B salt ‖ 16 B check
 * header = head ‖ first 4 B of SHA-256(head)
 *
 * The salt is new in every file, so that no two files share a key and counters may serve as nonces.
 */
export type FileHeader = {
  readonly room: RoomId
  /** What the file's keys are derived from, beside the room's secret: all before the check. */
  readonly salted: Uint8Array
  /** 16 bytes. */
  readonly check: Uint8Array
}

/** Why a file is none that this version reads. */
export type HeaderRefusal = 'not-a-room-file' | 'newer-version' | 'cut-short' | 'altered'

/** With line ends of two kinds: whatever takes the file for text spoils them, and shows. */
const MAGIC = utf8('CAIRN\r\n\x1a')
const VERSION = 1
const ROOM_AT = MAGIC.length + 1
export const SALT_BYTES = 32
const SALT_END = ROOM_AT + 32 + SALT_BYTES
const CHECK_BYTES = 16
const HEAD_BYTES = SALT_END + CHECK_BYTES
const SUM_BYTES = 4
export const HEADER_BYTES = HEAD_BYTES + SUM_BYTES

/** How a new file begins, and what its chunks are sealed with. `secret`: the room's, 32 bytes; `salt`: 32 bytes by chance. */
export function newHeader(room: RoomId, secret: Uint8Array, salt: Uint8Array) {
  const salted = concat(MAGIC, Uint8Array.of(VERSION), idBytes(room), salt)
  const {key, check} = fileKeys(secret, {room, salted})
  const head = concat(salted, check)
  return {bytes: concat(head, sumOf(head)), key}
}

/** @param bytes the file's first HEADER_BYTES, or all of it if it is shorter. */
export function readHeader(bytes: Uint8Array): Result<FileHeader, HeaderRefusal> {
  if (!sameBytes(bytes.subarray(0, MAGIC.length), MAGIC)) return refuse('not-a-room-file')
  const version = bytes[MAGIC.length]
  if (version === undefined) return refuse('cut-short')
  if (version > VERSION) return refuse('newer-version')
  if (bytes.length < HEADER_BYTES) return refuse('cut-short')
  const head = bytes.subarray(0, HEAD_BYTES)
  const sum = bytes.subarray(HEAD_BYTES, HEADER_BYTES)
  if (version !== VERSION || !sameBytes(sumOf(head), sum)) return refuse('altered')
  return ok({
    room: base64url(head.subarray(ROOM_AT, ROOM_AT + 32)) as RoomId,
    salted: head.subarray(0, SALT_END),
    check: head.subarray(SALT_END),
  })
}

const sumOf = (head: Uint8Array) => sha256(head).subarray(0, SUM_BYTES)

/** `key`: 32 bytes for AES-GCM, this file's alone. `check`: tells a wrong secret from an altered file. */
export function fileKeys(
  secret: Uint8Array,
  {room, salted}: Pick<FileHeader, 'room' | 'salted'>,
): {readonly key: Uint8Array; readonly check: Uint8Array} {
  const all = deriveKey(secret, idBytes(room), 'file')
  return {
    key: deriveKey(all, salted, 'chunks'),
    check: deriveKey(all, salted, 'check').subarray(0, CHECK_BYTES),
  }
}
