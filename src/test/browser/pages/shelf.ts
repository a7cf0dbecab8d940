import * as Y from 'yjs'
import {seal} from '../../../app/door.ts'
import type {Carrier, Head, KeptRoom, NotSaved, Signer} from '../../../app/ports.ts'
import type {Body} from '../../../core/entry/entry.ts'
import {readEntry} from '../../../core/entry/read-entry.ts'
import type {RoomId} from '../../../core/ids.ts'
import type {Result} from '../../../core/result.ts'
import type {ReadonlyStore} from '../../../core/store.ts'
import {Database} from '../../../edge/idb/database.ts'
import {openDesk} from '../../../edge/idb/desk.ts'
import {IdbVault} from '../../../edge/idb/vault.ts'
import type {LineHead, Replica} from '../../../edge/replica.ts'
import {shelfNameOf} from '../../../edge/shelf.ts'
import {newKeyPair, signerFor, verifier} from '../../../edge/webcrypto/keys.ts'
import {probe} from '../../../edge/webcrypto/probe.ts'
import {openCarrier, openPeek} from '../../../edge/yjs/room-carrier.ts'
import {writeRuns} from '../../../edge/yjs/write-run.ts'
import {idbShelf} from '../../../edge/yjs/shelf.ts'
import {withdrawOf} from '../../support/withdraw-of.ts'
import {changeRows} from './change-rows.ts'
import {passedOn, whileWriting} from './passed-on.ts'

const database = new Database()
const vault = new IdbVault({database, newKeyPair, signerFor})
const verify = verifier()

type Open = {readonly carrier: Carrier & Replica; readonly say: Say}
type Say = (text: string) => Promise<Result<unknown, unknown>>
const open = new Map<RoomId, Open>()
/** What anyone else would have been sent: every update of the doc that is not from the shelf. */
const sent: number[] = []

/** One device, driven by a test from outside the browser. */
const device = {
  probe,

  /** Makes a room, keeps it, opens it. */
  async make(name: string): Promise<RoomId> {
    const signer = await vault.newSigner()
    const body = {kind: 'founded', name, room: name, zone: 'Asia/Tokyo'} as const
    const founded = await seal(signer, undefined, undefined, draftOf(body))
    const id = founded.head.id as string as RoomId
    const room: KeptRoom = {
      id,
      secret: new Uint8Array(32),
      me: signer.me,
      state: 'in',
      card: {room: name, sentence: ''},
      since: Date.now(),
    }
    must(await vault.keep(room, signer, [founded]))
    return id
  },

  async rooms(): Promise<readonly string[]> {
    const known = vault.rooms.value
    if (known) return known.map(({card}) => card.room)
    await new Promise<void>(loaded => {
      const stop = vault.rooms.follow(() => {
        stop()
        loaded()
      })
    })
    return device.rooms()
  },

  async open(room: RoomId): Promise<string | undefined> {
    const signer = must(await vault.signerOf(room))
    if (!signer) throw new Error('no such room')
    const opened = await openCarrier({...parts(room), me: signer.me})
    if (!opened.ok) return opened.refusal
    const carrier = opened.value
    carrier.doc.on('update', update => sent.push(update.length))
    const say: Say = text =>
      carrier.append(head => seal(signer, room, head, draftOf({kind: 'said', text})))
    open.set(room, {carrier, say})
    return undefined
  },

  async say(room: RoomId, text: string): Promise<string | undefined> {
    const said = await open.get(room)!.say(text)
    return said.ok ? undefined : String(said.refusal)
  },

  async withdraw([room, text]: readonly [RoomId, string]): Promise<void> {
    const signer = must(await vault.signerOf(room))
    const {carrier} = open.get(room)!
    const draft = draftOf(withdrawOf(carrier.held(), text))
    must(await carrier.append(head => seal(signer!, room, head, draft)))
  },

  /** Says them all without waiting for one another. */
  async sayMany(room: RoomId, count: number): Promise<void> {
    await Promise.all(
      Array.from({length: count}, (_, nth) => device.say(room, `message ${nth}`)),
    )
  },

  /** Says them one after the other, each when the one before has its row on the shelf. */
  async sayInTurn(room: RoomId, from: number, to: number): Promise<void> {
    for (let seq = from; seq <= to; seq++) {
      await device.say(room, `message ${seq}`)
      await device.whenStored(room, seq)
    }
  },

  sent: () => sent.length,

  texts(room: RoomId): string[] {
    const texts: string[] = []
    const {carrier} = open.get(room)!
    carrier.follow(batch => {
      for (const {author, bytes} of batch) {
        const entry = readEntry(author, bytes)
        if (entry.ok && entry.value.body.kind === 'said')
          texts.push(entry.value.body.text)
      }
    })()
    return texts
  },

  /** seq and base of this device's heads, as far as they are stored for good. */
  stored(room: RoomId): {seq: number; base: number}[] {
    const {carrier} = open.get(room)!
    return [...carrier.heads.value.values()].map(({seq, base}) => ({seq, base}))
  },

  async whenStored(room: RoomId, seq: number): Promise<void> {
    await untilStored(open.get(room)!.carrier, head => head.seq >= seq)
  },

  /** Somebody else says something and a peer brings it; returns once it is stored for good, or why it is in memory only. */
  async hear(room: RoomId, text: string): Promise<NotSaved | undefined> {
    const {carrier} = open.get(room)!
    other ??= {signer: await vault.newSigner(), head: undefined}
    const {signer, head} = other
    const body = {kind: 'said', text} as const
    const said = await seal(signer, room, head, {body, claim: Date.now(), heads: []})
    other.head = said.head
    const {seq} = said.head
    const run = {author: signer.me, base: 1, clock: seq - 1, entries: [said.bytes]}
    Y.applyUpdate(carrier.doc, writeRuns([run]), 'a peer')
    const isIt = (head: LineHead) => head.author === signer.me && head.seq >= seq
    await Promise.race([
      untilStored(carrier, isIt),
      until(carrier.unstored, why => !!why),
    ])
    return carrier.unstored.value
  },

  unstored: (room: RoomId) => open.get(room)!.carrier.unstored.value,

  /** As if the leading tab had passed on what someone else said, and died before it was stored; this tab takes over. */
  async takeOver(room: RoomId, text: string): Promise<void> {
    const {carrier} = open.get(room)!
    const update = await passedOn(room, await vault.newSigner(), text)
    Y.applyUpdate(carrier.doc, update, carrier.stored)
    await carrier.storeAgain()
  },

  /** Another tab passes on what someone else said while this one stores something; returns once both count as stored. */
  async passOnMeanwhile(room: RoomId, text: string): Promise<void> {
    const {carrier, say} = open.get(room)!
    const signer = await vault.newSigner()
    const update = await passedOn(room, signer, text)
    whileWriting(() => Y.applyUpdate(carrier.doc, update, carrier.stored))
    await say('meanwhile')
    await untilStored(carrier, ({author}) => author === signer.me)
  },

  /** Who was heard takes that back, and a peer brings it. */
  async hearWithdraw([room, text]: readonly [RoomId, string]): Promise<void> {
    const {carrier} = open.get(room)!
    const {signer, head} = other!
    const body = withdrawOf(carrier.held(), text)
    const {bytes, head: next} = await seal(signer, room, head, draftOf(body))
    other = {signer, head: next}
    const run = {author: signer.me, base: 1, clock: next.seq - 1, entries: [bytes]}
    const {updates} = await carrier.screen(writeRuns([run]))
    for (const update of updates) Y.applyUpdate(carrier.doc, update, 'a peer')
  },

  async outbox(room: RoomId): Promise<number> {
    const waiting = await openDesk(database, room).waiting()
    return waiting.ok ? waiting.value.length : -1
  },

  async close(room: RoomId): Promise<void> {
    await open.get(room)!.carrier.close()
    open.delete(room)
  },

  async forget(room: RoomId): Promise<boolean> {
    return (await vault.forget(room)).ok
  },

  async databases(): Promise<string[]> {
    return (await indexedDB.databases()).flatMap(({name}) => name ?? [])
  },

  shelfNameOf,

  /** With the app closed where they are changed. */
  rows: changeRows,

  /**
   * Peeks at the room with a key of its own, keeps what the room's carrier here gives it, and says how much is held.
   * The room arrives before it is to be kept, or while it is being kept.
   */
  async peekAndKeep([room, arrives]: readonly [RoomId, 'before' | 'meanwhile']): Promise<{
    before: string[]
    entries: number
  }> {
    const signer = await vault.newSigner()
    const other = `${room.slice(0, 42)}A` as RoomId
    const peek = openPeek({...parts(other), me: signer.me})
    const {carrier} = open.get(room)!
    const arrive = () => Y.applyUpdate(peek.doc, Y.encodeStateAsUpdate(carrier.doc), {})
    if (arrives === 'before') arrive()
    const before = await device.databases()
    const keeping = peek.keep()
    if (arrives === 'meanwhile') arrive()
    must(await keeping)
    await peek.close()
    const again = await openCarrier({...parts(other), me: signer.me})
    if (!again.ok) throw new Error(again.refusal)
    let entries = 0
    again.value.follow(batch => (entries += batch.length))()
    await again.value.close()
    return {before, entries}
  },

  /** From now on the browser has no space for anything in these stores. */
  fill(stores: readonly string[]): void {
    const prototype = IDBObjectStore.prototype
    for (const method of ['add', 'put'] as const) {
      const real = originals[method]
      prototype[method] = function (
        this: IDBObjectStore,
        value: unknown,
        key?: IDBValidKey,
      ) {
        if (stores.includes(this.name))
          throw new DOMException('full', 'QuotaExceededError')
        return real.call(this, value, key)
      }
    }
  },
}

const draftOf = (body: Body) => ({body, claim: Date.now(), heads: []})

let other: {readonly signer: Signer; head: Head | undefined} | undefined

const untilStored = ({heads}: Replica, isIt: (head: LineHead) => boolean) =>
  until(heads, heads => [...heads.values()].some(isIt))

function until<State>(store: ReadonlyStore<State>, is: (state: State) => boolean) {
  return new Promise<void>(done => {
    const look = (state: State) => {
      if (!is(state)) return
      stop()
      done()
    }
    const stop = store.follow(look)
    look(store.value)
  })
}

const originals = {add: IDBObjectStore.prototype.add, put: IDBObjectStore.prototype.put}

const parts = (room: RoomId) => ({
  room,
  desk: openDesk(database, room),
  openShelf: idbShelf(shelfNameOf(room), () => database.keeps(room)),
  verify,
  connect: undefined,
})

function must<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

export type ShelfDevice = typeof device
declare global {
  var shelf: ShelfDevice
}
globalThis.shelf = device
