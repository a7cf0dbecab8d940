import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type {Sealed} from '../../app/ports.ts'
import {SHOWN_MAX} from '../../app/fork-talk.ts'
import {base64url} from '../../core/bytes.ts'
import {CARRIED_MAX_BYTES} from '../../core/entry/frame.ts'
import {idBytes} from '../../core/id-bytes.ts'
import type {MemberId} from '../../core/ids.ts'

/** Entries of one feed, as they are shown to a device that may hold others in their places. */
export function writeShown(entries: readonly Sealed[]): Uint8Array {
  const encoder = encoding.createEncoder()
  const [first] = entries
  if (first) encoding.writeUint8Array(encoder, idBytes(first.author))
  encoding.writeVarUint(encoder, entries.length)
  for (const {bytes} of entries) encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}

/** Undefined for what no peer of ours writes. */
export function readShown(bytes: Uint8Array): readonly Sealed[] | undefined {
  try {
    const decoder = decoding.createDecoder(bytes)
    const author = base64url(decoding.readUint8Array(decoder, 32)) as MemberId
    const count = decoding.readVarUint(decoder)
    if (author.length < 43 || count > SHOWN_MAX) return undefined
    return Array.from({length: count}, () => {
      const entry = decoding.readVarUint8Array(decoder).slice()
      if (entry.length > CARRIED_MAX_BYTES) throw new RangeError('too long')
      return {author, bytes: entry}
    })
  } catch {
    return undefined
  }
}
