import {base64url, concat} from '../bytes.ts'
import {CARRIED_MAX_BYTES} from '../entry/frame.ts'
import {idBytes} from '../id-bytes.ts'
import type {MemberId} from '../ids.ts'
import {readVaruint, varuint} from '../varuint.ts'

/** An entry in a room file, as its author signed it. */
export type Filed = {readonly author: MemberId; readonly bytes: Uint8Array}

/**
 * What a room file holds once it is opened and inflated: pieces of about 1 MiB, each read by itself.
 *
 * piece   = part*
 * part    = u8 kind ‖ varuint length ‖ content
 * entries = 32 B device key ‖ (varuint length ‖ entry)*, kind 1; each line of a device in order of seq
 *
 * A part of another kind is for a later version to read and is passed over.
 */
export const PIECE_MAX_BYTES = 2 * 1024 * 1024

const ENTRIES = 1
const KEY_BYTES = 32
/** A piece is full from here on; the entry that fills it is still in it. */
const FULL_BYTES = 1024 * 1024

/** Lazily: nothing is read ahead of what is asked for. */
export function* writePieces(
  entries: Iterable<Filed>,
): Generator<Uint8Array<ArrayBuffer>> {
  let parts: Uint8Array[] = []
  let author: MemberId | undefined
  let written: Uint8Array[] = []
  let size = 0
  const closePart = () => {
    if (author !== undefined) parts.push(partOf(author, written))
    author = undefined
    written = []
  }
  for (const entry of entries) {
    if (size >= FULL_BYTES) {
      closePart()
      yield concat(...parts)
      parts = []
      size = 0
    }
    if (entry.author !== author) {
      closePart()
      author = entry.author
      size += KEY_BYTES
    }
    written.push(varuint(entry.bytes.length), entry.bytes)
    size += entry.bytes.length
  }
  closePart()
  yield concat(...parts)
}

function partOf(author: MemberId, written: readonly Uint8Array[]): Uint8Array {
  const content = concat(idBytes(author), ...written)
  return concat(Uint8Array.of(ENTRIES), varuint(content.length), content)
}

/** Windows on the piece's bytes; undefined when it holds something that no device writes. */
export function readPiece(bytes: Uint8Array): Filed[] | undefined {
  const found: Filed[] = []
  let at = 0
  while (at < bytes.length) {
    const length = readVaruint(bytes, at + 1)
    if (!length) return undefined
    const end = length.end + length.value
    if (end > bytes.length) return undefined
    const content = bytes.subarray(length.end, end)
    if (bytes[at] === ENTRIES && !readEntries(content, found)) return undefined
    at = end
  }
  return found
}

function readEntries(content: Uint8Array, found: Filed[]): boolean {
  if (content.length < KEY_BYTES) return false
  const author = base64url(content.subarray(0, KEY_BYTES)) as MemberId
  let at = KEY_BYTES
  while (at < content.length) {
    const length = readVaruint(content, at)
    if (!length || length.value > CARRIED_MAX_BYTES) return false
    at = length.end + length.value
    if (at > content.length) return false
    found.push({author, bytes: content.subarray(length.end, at)})
  }
  return true
}
