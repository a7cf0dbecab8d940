import * as encoding from 'lib0/encoding'
import {idBytes} from '../../core/id-bytes.ts'
import type {MemberId} from '../../core/ids.ts'
import {clientOf} from '../../core/entry/place.ts'

/** Neighbouring entries of one line, the first at `clock`. */
export type Run = {
  readonly author: MemberId
  /** The seq at which the line began. */
  readonly base: number
  readonly clock: number
  readonly entries: readonly Uint8Array[]
}

/** The one writer: a Yjs V1 update with nothing in it but these runs, byte for byte as Yjs writes them. */
export function writeRuns(runs: readonly Run[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, runs.length)
  const placed = runs.map(run => ({run, client: clientOf(idBytes(run.author), run.base)}))
  placed.sort((one, other) => other.client - one.client)
  for (const {run, client} of placed) writeRun(encoder, client, run)
  encoding.writeVarUint(encoder, 0) // no deletes
  return encoding.toUint8Array(encoder)
}

/** The name of the root array that holds a device's feed. */
export const rootOf = (author: MemberId) => `f/${author}`

export const CONTENT_ANY = 8
export const HAS_ORIGIN = 0x80
export const ANY_OBJECT = 118
export const ANY_BYTES = 116
/** The one key of an item's object, and its one byte: encoding it as text each time would take most of the time. */
export const KEY = 'e'
export const KEY_BYTE = 0x65
export const PARENT_IS_ROOT = 1

function writeRun(
  encoder: encoding.Encoder,
  client: number,
  {author, clock, entries}: Run,
) {
  encoding.writeVarUint(encoder, 1) // one struct
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
  if (clock === 0) {
    encoding.writeUint8(encoder, CONTENT_ANY)
    encoding.writeVarUint(encoder, PARENT_IS_ROOT)
    encoding.writeVarString(encoder, rootOf(author))
  } else {
    encoding.writeUint8(encoder, CONTENT_ANY | HAS_ORIGIN)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock - 1)
  }
  encoding.writeVarUint(encoder, entries.length)
  for (const bytes of entries) {
    encoding.writeUint8(encoder, ANY_OBJECT)
    encoding.writeVarUint(encoder, 1)
    encoding.writeUint8(encoder, KEY.length)
    encoding.writeUint8(encoder, KEY_BYTE)
    encoding.writeUint8(encoder, ANY_BYTES)
    encoding.writeVarUint8Array(encoder, bytes)
  }
}
