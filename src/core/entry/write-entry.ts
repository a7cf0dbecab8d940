import {concat, fromBase64url, utf8} from '../bytes.ts'
import type {EntryId, Millis} from '../ids.ts'
import {varuint} from '../varuint.ts'
import type {Body} from './entry.ts'
import {
  CARRYING_MAX_BYTES,
  HEADS_MAX,
  ID_BYTES,
  PAYLOAD_MAX_BYTES,
  SIGNATURE_BYTES,
  VERSION,
} from './frame.ts'
import {KINDS} from './kinds.ts'
import {payloadOf} from './write-payload.ts'

export type Draft = {
  readonly body: Body
  readonly seq: number
  readonly base: number
  readonly claim: Millis
  readonly prev: EntryId | undefined
  /** At most 8 heads, as `headOf` writes them. */
  readonly heads: readonly string[]
}

/** The bytes that are signed and stored. Throws where a command let through what no entry can hold. */
export function entryBody({
  body,
  seq,
  base,
  claim,
  prev,
  heads,
}: Draft): Uint8Array<ArrayBuffer> {
  const carries = body.kind === 'carried'
  const payload = carries
    ? concat(decoded(body.author), body.bytes)
    : utf8(payloadOf(body))
  if (payload.length > (carries ? CARRYING_MAX_BYTES : PAYLOAD_MAX_BYTES))
    throw new RangeError('payload too long')
  if (heads.length > HEADS_MAX) throw new RangeError('too many heads')
  return concat(
    Uint8Array.of(VERSION, KINDS[body.kind]),
    varuint(seq),
    varuint(base),
    varuint(claim),
    prev === undefined ? new Uint8Array(ID_BYTES) : decoded(prev),
    varuint(heads.length),
    ...heads.map(decoded),
    varuint(payload.length),
    payload,
  )
}

const CONTEXT = utf8('cairn/entry/1\0')

/** What Ed25519 signs. `room`: 32 bytes, all zero for the genesis; `author`: the device's public key, 32 bytes. */
export function toBeSigned(
  room: Uint8Array,
  author: Uint8Array,
  body: Uint8Array,
): Uint8Array<ArrayBuffer> {
  return concat(CONTEXT, room, author, body)
}

/** The genesis cannot name the room that it makes. */
export const NO_ROOM = new Uint8Array(ID_BYTES)

/** The entry as it is stored and sent. */
export function sealed(body: Uint8Array, signature: Uint8Array): Uint8Array<ArrayBuffer> {
  if (signature.length !== SIGNATURE_BYTES) throw new RangeError('no Ed25519 signature')
  return concat(body, signature)
}

function decoded(text: string): Uint8Array {
  const bytes = fromBase64url(text)
  if (bytes === undefined) throw new TypeError(`not base64url: ${text}`)
  return bytes
}
