import * as Y from 'yjs'
import {base64url} from '../../../core/bytes.ts'
import type {RoomId} from '../../../core/ids.ts'
import {WorkerThread} from '../../../edge/screen-thread.ts'
import {trustedScript} from '../../../edge/trusted-script.ts'
import {copyHeld} from '../../../edge/yjs/held-copy.ts'
import {Lines} from '../../../edge/yjs/lines.ts'
import {writeRuns} from '../../../edge/yjs/write-run.ts'
import {Author, newSigner} from '../../support/author.ts'
import hashAddress from './hash-worker.ts?worker&url'

const room = base64url(new Uint8Array(32).fill(7)) as RoomId
const DEVICES = 25

let update: Uint8Array = new Uint8Array()
let entries: readonly Uint8Array[] = []

/** What a received log costs in another thread, in milliseconds, and the page meanwhile. */
const thread = {
  /** So many messages, signed here in turn by 25 devices; resolves to the bytes of their update. */
  async write(count: number): Promise<number> {
    const signers = await Promise.all(Array.from({length: DEVICES}, newSigner))
    const authors = signers.map(signer => new Author(signer, room))
    for (let nth = 0; nth < count; nth++)
      await authors[nth % DEVICES]!.say(`${nth}: 見積りの回答が一日早くなりました。`)
    update = writeRuns(authors.map(author => author.run()))
    entries = authors.flatMap(({written}) => written.map(({bytes}) => bytes))
    return update.length
  },

  /** Screens it in a worker that has just been started, then again in the same one. */
  async screen() {
    const doc = new Y.Doc()
    const held = copyHeld(doc, new Lines(doc))
    const worker = new WorkerThread()
    const frames = watchFrames()
    const began = performance.now()
    const screened = await worker.pass({room, held, update})
    const started = performance.now() - began
    await worker.pass({room, held, update})
    const again = performance.now() - began - started
    const longest = await frames.end()
    worker.close()
    for (const fresh of screened?.updates ?? []) Y.applyUpdate(doc, fresh)
    if (Y.encodeStateAsUpdate(doc).length !== update.length)
      throw new Error('not all of it came through')
    return {started, again, longest}
  },

  /** Nothing but a hash of each, in a worker that has just been started. */
  async hash() {
    const worker = new Worker(trustedScript(new URL(hashAddress, import.meta.url)))
    const done = new Promise<number>(done => {
      worker.onmessage = ({data}: MessageEvent<number>) => done(data)
    })
    worker.postMessage(entries)
    const frames = watchFrames()
    const spent = await done
    const longest = await frames.end()
    worker.terminate()
    return {spent, longest}
  },
}

/** Watches the page's frames until the one after the end; resolves to the longest in milliseconds. */
function watchFrames() {
  let before: number | undefined
  let longest = 0
  let ended = false
  const ending = new Promise<number>(done => {
    const look = (time: number) => {
      longest = Math.max(longest, time - (before ?? time))
      before = time
      if (ended) done(longest)
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  return {
    end: () => {
      ended = true
      return ending
    },
  }
}

export type Thread = typeof thread
declare global {
  var thread: Thread
}
globalThis.thread = thread
