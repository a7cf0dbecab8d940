import {idBytes} from '../core/id-bytes.ts'
import type {Body} from '../core/entry/entry.ts'
import {entryIdOf} from '../core/entry/entry-id.ts'
import {entryBody, NO_ROOM, sealed, toBeSigned} from '../core/entry/write-entry.ts'
import type {Millis, RoomId} from '../core/ids.ts'
import type {Head, Signer, Written} from './ports.ts'

/** What is to be sealed: what happened, what the clock says, and the newest of others' entries that were seen. */
export type Draft = {
  readonly body: Body
  readonly claim: Millis
  readonly heads: readonly string[]
}

/** Signs a draft as the next entry of this device's feed. There is no room yet when the genesis is sealed. */
export async function seal(
  signer: Signer,
  room: RoomId | undefined,
  after: Head | undefined,
  {body, claim, heads}: Draft,
): Promise<Written> {
  const seq = (after?.seq ?? 0) + 1
  const base = after?.base ?? 1
  const bytes = entryBody({body, seq, base, claim, prev: after?.id, heads})
  const signature = await signer.sign(
    toBeSigned(room ? idBytes(room) : NO_ROOM, idBytes(signer.me), bytes),
  )
  const entry = sealed(bytes, signature)
  return {bytes: entry, head: {seq, base, id: entryIdOf(entry)}}
}
