import {fromBase64url} from './bytes.ts'
import type {EntryId, MemberId, RoomId} from './ids.ts'

/** The 32 bytes that an id or a public key is written for. Throws where the id was never one. */
export function idBytes(id: RoomId | MemberId | EntryId): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64url(id)
  if (bytes?.length !== 32) throw new TypeError(`not an id: ${id}`)
  return bytes
}
