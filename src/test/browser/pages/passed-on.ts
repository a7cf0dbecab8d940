import {seal} from '../../../app/door.ts'
import type {Signer} from '../../../app/ports.ts'
import type {RoomId} from '../../../core/ids.ts'
import {writeRuns} from '../../../edge/yjs/write-run.ts'

/** What someone says first in a room, as an update that another tab passes on. */
export async function passedOn(room: RoomId, signer: Signer, text: string) {
  const body = {kind: 'said', text} as const
  const said = await seal(signer, room, undefined, {body, claim: Date.now(), heads: []})
  return writeRuns([{author: signer.me, base: 1, clock: 0, entries: [said.bytes]}])
}

/** Calls `meanwhile` when the next row is being written, and before it is. */
export function whileWriting(meanwhile: () => void): void {
  const prototype = IDBObjectStore.prototype
  const {add} = prototype
  prototype.add = function (this: IDBObjectStore, ...given) {
    prototype.add = add
    meanwhile()
    return add.apply(this, given)
  }
}
