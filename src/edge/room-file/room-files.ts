import type {FileRefusal, RoomFiles} from '../../app/ports.ts'
import {sameBytes} from '../../core/bytes.ts'
import {ok, refuse} from '../../core/result.ts'
import {
  fileKeys,
  HEADER_BYTES,
  newHeader,
  readHeader,
  SALT_BYTES,
} from '../../core/room-file/header.ts'
import {readPiece, writePieces} from '../../core/room-file/parts.ts'
import {importKey, openChunks, sealChunks, Unsealed} from './chunks.ts'

/** Room files as every device writes and reads them, one piece at a time, whatever their size. */
export const roomFiles: RoomFiles = {
  async write({id, secret}, entries) {
    const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
    const {bytes, key} = newHeader(id, secret, salt)
    const pieces = [new Blob([bytes])]
    for await (const chunk of sealChunks(await importKey(key), writePieces(entries)))
      // A browser takes what is in a blob out of the page's memory.
      pieces.push(new Blob([chunk]))
    return new Blob(pieces, {type: 'application/octet-stream'})
  },

  async roomOf(file) {
    const header = await headerOf(file)
    return header.ok ? ok(header.value.room) : header
  },

  async read({id, secret}, file, seen) {
    const header = await headerOf(file)
    if (!header.ok) return header
    if (header.value.room !== id) return refuse('other-room')
    const {key, check} = fileKeys(secret, header.value)
    if (!sameBytes(check, header.value.check)) return refuse('wrong-secret')
    const pieces = openChunks(await importKey(key), file, HEADER_BYTES)
    for (;;) {
      const next = await pieces.next().catch(refusalOf)
      if (typeof next === 'string') return refuse(next)
      if (next.done) return ok(undefined)
      const batch = readPiece(next.value)
      if (!batch) return refuse('altered')
      await seen(batch)
    }
  },
}

async function headerOf(file: Blob) {
  try {
    // In Chromium a file that is gone has no bytes, and only who reads it whole is told.
    const head = file.size > 0 ? file.slice(0, HEADER_BYTES) : file
    return readHeader(new Uint8Array(await head.arrayBuffer()))
  } catch {
    return refuse('unreadable' as const)
  }
}

/** The disk itself may be in the way: taken out, or the file was changed meanwhile. */
const refusalOf = (error: unknown): FileRefusal =>
  error instanceof Unsealed ? error.refusal : 'unreadable'
