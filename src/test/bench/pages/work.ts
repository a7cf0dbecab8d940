import {sha256} from '@noble/hashes/sha2.js'
import * as Y from 'yjs'
import {base64url, concat} from '../../../core/bytes.ts'
import {headOf} from '../../../core/entry/entry-id.ts'
import type {Body, Entry} from '../../../core/entry/entry.ts'
import {Log} from '../../../core/entry/log.ts'
import {readEntry} from '../../../core/entry/read-entry.ts'
import {entryBody, sealed} from '../../../core/entry/write-entry.ts'
import type {MemberId, RoomId} from '../../../core/ids.ts'
import {emptyRoom} from '../../../core/room/fold.ts'
import {joinProof} from '../../../core/room/join-proof.ts'
import {newKeyPair, signerFor, verifier} from '../../../edge/webcrypto/keys.ts'
import {Lines} from '../../../edge/yjs/lines.ts'
import {Screen} from '../../../edge/yjs/screen.ts'
import {writeRuns} from '../../../edge/yjs/write-run.ts'
import {Author} from '../../support/author.ts'
import type {} from '../into-page.ts'

const JOIN_KEY = new Uint8Array(32).fill(1)

/** What a browser has to do with a log, each piece by itself, in milliseconds. */
const work = {
  /** The firewall, Yjs and a bare hash over an update that was handed in. */
  async take(room: RoomId) {
    const update = concat(...given)
    const entries: Uint8Array[] = []
    const doc = new Y.Doc()
    const lines = new Lines(doc)
    const screen = new Screen({room, lines, verify: verifier()})
    const began = performance.now()
    const {update: passed} = await screen.pass(update)
    const screening = performance.now() - began
    if (!passed) throw new Error('the screen let nothing through')
    const applying = await spent(() => Y.applyUpdate(doc, passed))
    for (const array of doc.share.keys())
      for (const {e} of doc.getArray<{e: Uint8Array}>(array)) entries.push(e)
    const hashing = await spent(() => entries.forEach(bytes => void sha256(bytes)))
    return {screen: screening, apply: applying, hash: hashing, entries: entries.length}
  },

  /** The same over so many messages of one author, signed here. */
  async takeMessages(count: number) {
    const room = base64url(new Uint8Array(32).fill(7)) as RoomId
    const author = new Author(await signerFor(await newKeyPair()), room)
    for (let nth = 0; nth < count; nth++) await author.say(textOf(nth))
    globalThis.given = [new Uint8Array(writeRuns([author.run()]))]
    return work.take(room)
  },

  /** Bytes into entries, entries into order and state, beside the same as JSON. */
  async fold(count: number) {
    const {room, written} = aLog(count)
    const entries: Entry[] = []
    const read = await spent(() => {
      for (const {author, bytes} of written) {
        const entry = readEntry(author, bytes)
        if (entry.ok) entries.push(entry.value)
      }
    })
    const log = new Log(emptyRoom(room, JOIN_KEY))
    const fold = await spent(() => log.admit(entries))
    const {length} = log.state.moments
    if (length < count) throw new Error(`only ${length} of ${count} were let in`)
    const json = JSON.stringify(entries)
    const parse = await spent(() => JSON.parse(json))
    const hash = await spent(() => written.forEach(({bytes}) => void sha256(bytes)))
    return {read, fold, parse, hash}
  },
}

const DEVICES = 5
const textOf = (nth: number) => `${nth}: 見積りの回答が一日早くなりました。`

/** Five devices that speak in turn, each naming what was said last. */
function aLog(count: number) {
  const written: {author: MemberId; bytes: Uint8Array}[] = []
  const devices = Array.from({length: DEVICES}, (_, nth) => ({
    author: base64url(new Uint8Array(32).fill(nth + 1)) as MemberId,
    seq: 0,
    prev: undefined as Entry['id'] | undefined,
  }))
  let newest: Entry['id'] | undefined
  const write = (nth: number, body: Body) => {
    const device = devices[nth]!
    const heads = newest && newest !== device.prev ? [headOf(newest)] : []
    const claim = Date.UTC(2026, 0, 1) + written.length * 1000
    const {prev} = device
    const draft = {body, seq: ++device.seq, base: 1, claim, prev, heads}
    const bytes = sealed(entryBody(draft), new Uint8Array(64))
    device.prev = newest = base64url(sha256(bytes)) as Entry['id']
    written.push({author: device.author, bytes})
    return newest
  }
  const founded = {kind: 'founded', name: '0', room: 'bench', zone: 'Asia/Tokyo'} as const
  const room = write(0, founded) as string as RoomId
  for (let nth = 1; nth < DEVICES; nth++) {
    const proof = joinProof(JOIN_KEY, devices[nth]!.author)
    write(nth, {kind: 'joined', name: String(nth), proof})
  }
  for (let nth = 0; nth < count; nth++)
    write(nth % DEVICES, {kind: 'said', text: textOf(nth)})
  return {room, written}
}

async function spent(task: () => unknown): Promise<number> {
  const began = performance.now()
  await task()
  return performance.now() - began
}

declare global {
  var work: Work
}
export type Work = typeof work
globalThis.work = work
