import {sha256} from '@noble/hashes/sha2.js'
import {base64url, concat, fromBase64url, sameBytes} from '../bytes.ts'
import {deriveKey} from '../derive.ts'
import {idBytes} from '../id-bytes.ts'
import {ok, refuse, type Result} from '../result.ts'
import type {RoomKey} from './invite-code.ts'

/**
 * What people carry from one device to another to connect them by hand:
 * `u8 0xCA ‖ u8 version << 4 | kind ‖ 3 B the room's tag ‖ [answer: 4 B the offer's check] ‖ way ‖ 4 B check`, base64url.
 */
export type HandCode = {
  /** 3 bytes by which who has the room knows it, and nobody else. */
  readonly tag: Uint8Array
  /** How to reach the device; read by the network's side alone. */
  readonly way: Uint8Array
  /** The first 4 bytes of SHA-256 of all before: a letter lost on the way is noticed. */
  readonly check: Uint8Array
} & (
  | {readonly kind: 'offer'}
  /** `to`: the check of the offer that it answers. */
  | {readonly kind: 'answer'; readonly to: Uint8Array}
)

/** `not-a-code`: holds none at all; `cut-short`: its end or a letter is missing; `newer-version`: of a Cairn to come. */
export type HandCodeProblem = 'not-a-code' | 'cut-short' | 'newer-version'

const MARK = 0xca
const VERSION = 1
const KINDS = ['offer', 'answer'] as const
const TAG_BYTES = 3
const CHECK_BYTES = 4
const HEAD_BYTES = 2 + TAG_BYTES

export const handTag = ({id, secret}: RoomKey): Uint8Array =>
  deriveKey(secret, idBytes(id), 'by-hand').slice(0, TAG_BYTES)

/** @param to the check of the offer that is answered; undefined for an offer. */
export function writeHandCode(tag: Uint8Array, way: Uint8Array, to?: Uint8Array): string {
  const kind = KINDS.indexOf(to ? 'answer' : 'offer')
  const head = Uint8Array.of(MARK, (VERSION << 4) | kind)
  const body = concat(head, tag, to ?? new Uint8Array(0), way)
  return base64url(concat(body, checkOf(body)))
}

/** The fragment under which a code is opened as a link. */
export const handHash = (code: string): string => `#/join/hand.${code}`

/** Reads a code as it comes out of mails and chats: alone or in its link, wrapped, bracketed. */
export function readHandCode(text: string): Result<HandCode, HandCodeProblem> {
  const whole = text.replace(/[\s<>＜＞\u200b\u2060\ufeff]+/g, '')
  const found = /join(?:\/|%2f)hand\.([\w-]+)/i.exec(whole) ?? /^([\w-]+)$/.exec(whole)
  const letters = found?.[1] ?? ''
  // A letter lost may leave what is no base64url: its beginning tells what it was.
  const start = fromBase64url(letters.slice(0, 4))
  if (start?.[0] !== MARK) return refuse('not-a-code')
  if (start[1]! >> 4 > VERSION) return refuse('newer-version')
  const bytes = fromBase64url(letters)
  if (!bytes || bytes.length < HEAD_BYTES + CHECK_BYTES) return refuse('cut-short')
  const body = bytes.subarray(0, -CHECK_BYTES)
  const check = bytes.slice(-CHECK_BYTES)
  if (!sameBytes(check, checkOf(body))) return refuse('cut-short')
  const tag = body.slice(2, HEAD_BYTES)
  const rest = body.slice(HEAD_BYTES)
  switch (body[1]! - (VERSION << 4)) {
    case 0:
      return ok({kind: 'offer', tag, way: rest, check})
    case 1:
      return rest.length < CHECK_BYTES
        ? refuse('not-a-code')
        : ok({
            kind: 'answer',
            tag,
            to: rest.slice(0, CHECK_BYTES),
            way: rest.slice(CHECK_BYTES),
            check,
          })
    default:
      return refuse('not-a-code')
  }
}

const checkOf = (body: Uint8Array) => sha256(body).slice(0, CHECK_BYTES)
