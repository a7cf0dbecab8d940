import * as Y from 'yjs'
import type {RoomId} from '../../core/ids.ts'
import type {Verify} from '../../edge/verify.ts'
import {Lines} from '../../edge/yjs/lines.ts'
import {Screen} from '../../edge/yjs/screen.ts'
import {writeDeletes} from '../../edge/yjs/write-run.ts'

/** A device that lets in what its screen lets through, and deletes what is withdrawn. */
export function screenedDevice(room: RoomId, verify: Verify) {
  const doc = new Y.Doc()
  const lines = new Lines(doc)
  doc.on('afterTransactionCleanup', transaction => void lines.take(transaction))
  let checked = 0
  let newer = false
  const screen = new Screen({
    room,
    held: lines,
    verify: (...args) => {
      checked++
      return verify(...args)
    },
  })
  return {
    doc,
    lines,
    signaturesChecked: () => checked,
    /** Whether something was left out last that only a version to come can read. */
    leftNewer: () => newer,
    held: () => lines.held().map(({bytes}) => bytes),
    meet: async (update: Uint8Array) => {
      const {updates, violation, ...screened} = await screen.pass(update)
      newer = screened.newer
      for (const fresh of updates) Y.applyUpdate(doc, fresh)
      const gone = lines.toErase()
      if (gone.length > 0) Y.applyUpdate(doc, writeDeletes(gone))
      if (doc.store.pendingStructs) throw new Error('Yjs waits for something')
      return {fresh: updates[0] ?? null, violation}
    },
  }
}
