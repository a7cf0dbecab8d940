import {sha256} from '@noble/hashes/sha2.js'
import * as Y from 'yjs'
import {base64url, concat, utf8} from '../../../core/bytes.ts'
import {headOf} from '../../../core/entry/entry-id.ts'
import type {Body, Entry} from '../../../core/entry/entry.ts'
import {Log} from '../../../core/entry/log.ts'
import {readEntry} from '../../../core/entry/read-entry.ts'
import {entryBody, sealed} from '../../../core/entry/write-entry.ts'
import type {GoalTerms} from '../../../core/goal/goal.ts'
import {outlookOf} from '../../../core/goal/outlook.ts'
import {plainTerms} from '../../../core/goal/plain-terms.ts'
import {readGoal} from '../../../core/goal/reading.ts'
import {winsOf} from '../../../core/goal/wins.ts'
import {idBytes} from '../../../core/id-bytes.ts'
import type {Day, GoalId, MemberId, RoomId} from '../../../core/ids.ts'
import {emptyRoom} from '../../../core/room/fold.ts'
import {joinKeyOf, joinProof} from '../../../core/room/join-proof.ts'
import {addDays} from '../../../core/text/dates.ts'
import {newKeyPair, signerFor, verifier} from '../../../edge/webcrypto/keys.ts'
import {Lines} from '../../../edge/yjs/lines.ts'
import {Screen} from '../../../edge/yjs/screen.ts'
import {writeRuns} from '../../../edge/yjs/write-run.ts'
import {Author} from '../../support/author.ts'
import type {} from '../into-page.ts'
import {bring, lateRuns} from './late.ts'

const SECRET = new Uint8Array(32).fill(1)

/** What a browser has to do with a log, each piece by itself, in milliseconds. */
const work = {
  /** The firewall, Yjs and a bare hash over an update that was handed in. */
  async take(room: RoomId) {
    const update = concat(...given)
    const entries: Uint8Array[] = []
    const doc = new Y.Doc()
    const lines = new Lines(doc)
    const screen = new Screen({room, held: lines, verify: verifier()})
    const began = performance.now()
    const {updates: passed} = await screen.pass(update)
    const screening = performance.now() - began
    if (passed.length === 0) throw new Error('the screen let nothing through')
    const applying = await spent(() => passed.forEach(fresh => Y.applyUpdate(doc, fresh)))
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
    const log = new Log(emptyRoom(room, keyOf(room)))
    const fold = await spent(() => log.admit(entries))
    const {length} = log.state.moments
    if (length < count) throw new Error(`only ${length} of ${count} were let in`)
    const json = JSON.stringify(entries)
    const parse = await spent(() => JSON.parse(json))
    const hash = await spent(() => written.forEach(({bytes}) => void sha256(bytes)))
    return {read, fold, parse, hash}
  },

  /** A log of 25 devices in Yjs: what it takes, and what one more message and late ones in its middle take. */
  async large(count: number, late: number) {
    const {room, written} = aLog(count, aMessage, 25)
    const doc = new Y.Doc()
    const runs = new Map<MemberId, Uint8Array[]>()
    let textBytes = 0
    let headBytes = 0
    const entries: Entry[] = []
    for (const {author, bytes} of written) {
      const run = runs.get(author)
      if (run) run.push(bytes)
      else runs.set(author, [bytes])
      const entry = readEntry(author, bytes)
      if (!entry.ok) continue
      const {body, heads} = entry.value
      entries.push(entry.value)
      textBytes += body.kind === 'said' ? utf8(body.text).length : 0
      headBytes += heads.length * 8
    }
    const update = writeRuns(
      [...runs].map(([author, entries]) => ({author, base: 1, clock: 0, entries})),
    )
    const apply = await spent(() => Y.applyUpdate(doc, update))

    const [author, own] = [...runs][0]!
    const ones = own.slice(0, MORE).map((bytes, nth) => {
      const run = {author, base: 1, clock: own.length + nth, entries: [bytes]}
      return writeRuns([run])
    })
    const more = await spent(() => ones.forEach(one => Y.applyUpdate(doc, one)))

    const log = new Log(emptyRoom(room, keyOf(room)))
    const fold = await spent(() => log.admit(entries))
    const middle = entries[Math.floor(entries.length / 2)]!.claim
    const texts = Array.from({length: late}, (_, nth) => aMessage(nth))
    const lateOnes = await lateRuns({room, joinKey: keyOf(room)}, texts, middle)
    const lateEntries = lateOnes.flatMap(({author, entries}) => readAll(author, entries))
    const putIn = await spent(() => log.admit(lateEntries))
    const {length} = log.state.moments
    if (length < count + late) throw new Error(`only ${length} were let in`)
    const brought = await bring({id: room, secret: SECRET, update}, lateOnes)
    return {
      brought: brought.spent,
      longest: brought.longest,
      bytes: (update.length - textBytes - headBytes) / count,
      stateVector: Y.encodeStateVector(doc).length,
      apply,
      more: more / MORE,
      fold,
      putIn,
    }
  },

  /** Yjs alone over an update that was handed in. */
  apply: () => spent(() => Y.applyUpdate(new Y.Doc(), concat(...given))),

  /** The records of one goal into the room's state, and all that is said of them on a day, beside the same as JSON. */
  async goal(count: number, times: number) {
    const {room, written} = aLog(count + 1, goalBody)
    const entries = written.flatMap(({author, bytes}) => readAll(author, [bytes]))
    const json = JSON.stringify(entries)
    const all: {fold: number; derive: number; parse: number}[] = []
    for (let time = 0; time < times; time++) {
      const log = new Log(emptyRoom(room, keyOf(room)))
      const fold = await spent(() => log.admit(entries))
      const [goal] = log.state.goals.values()
      const checkIns = (goal && log.state.checkIns.get(goal.id)) ?? []
      if (!goal || checkIns.length < count)
        throw new Error(`${checkIns.length} of ${count}`)
      const {terms, id} = goal
      const derive = await spent(() => {
        const reading = readGoal(terms, checkIns, terms.due)
        outlookOf(terms, reading, terms.due)
        winsOf(id, terms, reading)
      })
      const parse = await spent(() => JSON.parse(json))
      all.push({fold, derive, parse})
    }
    return all
  },
}

/** Messages that come one by one. */
const MORE = 200
const NO_SIGNATURE = new Uint8Array(64)

/** First the goal, then a number for it on each day in turn. */
function goalBody(nth: number, goalSet: Entry['id']): Body {
  if (nth === 0) return {kind: 'goal-set', terms: goalTerms}
  return {
    kind: 'checked-in',
    goal: goalSet as string as GoalId,
    value: 3 - (nth % 100) / 100,
    on: addDays(goalTerms.start, nth % 92),
    note: textOf(nth),
    guards: {0: nth % 7},
    leads: {0: 1},
  }
}

const goalTerms: GoalTerms = {
  ...plainTerms,
  metric: '見積り回答の日数',
  measure: '受付表',
  kind: 'latest',
  baseline: 3,
  target: 2,
  unit: '日',
  decimals: 2,
  start: '2026-10-05' as Day,
  due: '2027-01-04' as Day,
  cadence: 7,
  pace: 'workdays',
  guardrails: [{name: '差し戻し', unit: '件', upper: 5}],
  leads: [{name: '訪問', unit: '回', perWeek: 5}],
}

const DEVICES = 5
const textOf = (nth: number) => `${nth}: 見積りの回答が一日早くなりました。`

const keyOf = (room: RoomId) => joinKeyOf(SECRET, idBytes(room))

const aMessage = (nth: number): Body => ({kind: 'said', text: textOf(nth)})

/** Devices that write in turn, each naming what was written last. `bodyOf` is told the id of its first entry. */
function aLog(
  count: number,
  bodyOf: (nth: number, first: Entry['id']) => Body = aMessage,
  deviceCount = DEVICES,
) {
  const written: {author: MemberId; bytes: Uint8Array}[] = []
  const devices = Array.from({length: deviceCount}, (_, nth) => ({
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
    const bytes = sealed(entryBody(draft), NO_SIGNATURE)
    device.prev = newest = base64url(sha256(bytes)) as Entry['id']
    written.push({author: device.author, bytes})
    return newest
  }
  const founded = {kind: 'founded', name: '0', room: 'bench', zone: 'Asia/Tokyo'} as const
  const room = write(0, founded) as string as RoomId
  const joinKey = keyOf(room)
  for (let nth = 1; nth < deviceCount; nth++) {
    const proof = joinProof(joinKey, devices[nth]!.author)
    write(nth, {kind: 'joined', name: String(nth), proof})
  }
  let first = newest!
  for (let nth = 0; nth < count; nth++) {
    const id = write(nth % deviceCount, bodyOf(nth, first))
    if (nth === 0) first = id
  }
  return {room, written}
}

const readAll = (author: MemberId, all: readonly Uint8Array[]) =>
  all.flatMap(bytes => {
    const entry = readEntry(author, bytes)
    return entry.ok ? [entry.value] : []
  })

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
