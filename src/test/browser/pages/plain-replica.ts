import * as Y from 'yjs'
import {base64url} from '../../../core/bytes.ts'
import type {MemberId, RoomId} from '../../../core/ids.ts'
import {Store} from '../../../core/store.ts'
import type {LineHead, Replica} from '../../../edge/replica.ts'
import {bareReplica} from '../../support/bare-replica.ts'

/** A replica without a log or a shelf: whatever a peer sends goes in, and is held the moment it is there. */
export function plainReplica(room: RoomId, me: MemberId): Replica {
  const doc = new Y.Doc()
  const heads = new Store<ReadonlyMap<string, LineHead>>(new Map())
  doc.on('update', () => heads.set(headsOf(doc)))
  return bareReplica(me, room, {doc, heads})
}

/** Puts one entry at the end of this device's feed. */
export function write({doc, me, own}: Replica, bytes: Uint8Array): void {
  doc.transact(() => doc.getArray(`f/${me}`).push([{e: bytes}]), own)
}

function headsOf(doc: Y.Doc): ReadonlyMap<string, LineHead> {
  const table = new Map<string, LineHead>()
  for (const name of doc.share.keys()) {
    const author = name.slice(2) as MemberId
    const seq = doc.getArray(name).length
    const id = new Uint8Array(32)
    new DataView(id.buffer).setUint32(0, seq)
    if (seq > 0) table.set(`${author}/1`, {author, base: 1, seq, id})
  }
  return table
}

export async function newSigner() {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey)
  return {
    me: base64url(new Uint8Array(raw)) as MemberId,
    sign: async (bytes: Uint8Array) =>
      new Uint8Array(
        await crypto.subtle.sign('Ed25519', pair.privateKey, new Uint8Array(bytes)),
      ),
  }
}

/** The room and secret that pages of one test share: 32 equal bytes each. */
export function testRoom(number: number): RoomId {
  return base64url(new Uint8Array(32).fill(number)) as RoomId
}

export const testSecret = (number: number) => new Uint8Array(32).fill(number)
