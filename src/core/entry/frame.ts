import {readVaruint} from '../varuint.ts'
import {ok, refuse, type Result} from '../result.ts'
import {KINDS} from './kinds.ts'

/**
 * An entry's bytes, cut into their parts without a look at what they say. Its arrays are windows on those bytes.
 *
 * body = u8 version ‖ u8 kind ‖ varuint seq ‖ varuint base ‖ varuint time ‖ 32 B prev ‖ varuint n ‖ n × 8 B heads
 *        ‖ varuint length ‖ payload
 * entry = body ‖ 64 B signature
 */
export type Frame = {
  /** The kind's number in KINDS. */
  readonly kind: number
  readonly seq: number
  readonly base: number
  /** Milliseconds since 1970. */
  readonly time: number
  /** 32 bytes; all zero for seq 1 and for no other. */
  readonly prev: Uint8Array
  /** n × 8 bytes. */
  readonly heads: Uint8Array
  readonly payload: Uint8Array
  /** What `toBeSigned` takes. */
  readonly body: Uint8Array
  /** 64 bytes, Ed25519. */
  readonly signature: Uint8Array
}

/** Why bytes are no entry. */
export type ReadRefusal =
  | 'too-long'
  | 'other-version'
  | 'cut-short'
  | 'trailing-bytes'
  | 'bad-place'
  | 'bad-time'
  | 'bad-prev'
  | 'too-many-heads'

export const VERSION = 1
export const SIGNATURE_BYTES = 64
export const ID_BYTES = 32
export const HEAD_BYTES = 8
export const HEADS_MAX = 8
export const ENTRY_MAX_BYTES = 30 * 1024
export const PAYLOAD_MAX_BYTES = 28 * 1024
/** A carried entry is another whole one, with the key of its author before it, inside its own frame. */
export const CARRIED_MAX_BYTES = 31 * 1024
export const CARRYING_MAX_BYTES = ENTRY_MAX_BYTES + ID_BYTES
/** The last moment that a JavaScript Date can hold. */
export const TIME_MAX_MS = 8.64e15

/** Strict and cheap: nothing is copied or parsed as text. For whoever verifies entries without reading them. */
export function readFrame(bytes: Uint8Array): Result<Frame, ReadRefusal> {
  const kind = bytes[1]
  if (kind === undefined) return refuse('cut-short')
  if (bytes[0] !== VERSION) return refuse('other-version')
  const carried = kind === KINDS.carried
  if (bytes.length > (carried ? CARRIED_MAX_BYTES : ENTRY_MAX_BYTES))
    return refuse('too-long')

  const seq = readVaruint(bytes, 2)
  const base = seq && readVaruint(bytes, seq.end)
  if (!base) return refuse('bad-place')
  if (base.value < 1 || base.value > seq.value) return refuse('bad-place')
  const time = readVaruint(bytes, base.end)
  if (!time || time.value > TIME_MAX_MS) return refuse('bad-time')

  const prevEnd = time.end + ID_BYTES
  if (prevEnd > bytes.length) return refuse('cut-short')
  const prev = bytes.subarray(time.end, prevEnd)
  if (isZero(prev) !== (seq.value === 1)) return refuse('bad-prev')

  const count = readVaruint(bytes, prevEnd)
  if (!count || count.value > HEADS_MAX) return refuse('too-many-heads')
  const headsEnd = count.end + count.value * HEAD_BYTES
  const length = readVaruint(bytes, headsEnd)
  if (!length) return refuse('cut-short')
  if (length.value > (carried ? CARRYING_MAX_BYTES : PAYLOAD_MAX_BYTES))
    return refuse('too-long')
  const bodyEnd = length.end + length.value
  const end = bodyEnd + SIGNATURE_BYTES
  if (end > bytes.length) return refuse('cut-short')
  if (end < bytes.length) return refuse('trailing-bytes')

  return ok({
    kind,
    seq: seq.value,
    base: base.value,
    time: time.value,
    prev,
    heads: bytes.subarray(count.end, headsEnd),
    payload: bytes.subarray(length.end, bodyEnd),
    body: bytes.subarray(0, bodyEnd),
    signature: bytes.subarray(bodyEnd, end),
  })
}

function isZero(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte !== 0) return false
  return true
}
