import * as Y from 'yjs'
import {noLink, type Link} from '../../app/link.ts'
import type {
  Carrier,
  FeedPlace,
  Head,
  NotSaved,
  Sealed,
  Written,
} from '../../app/ports.ts'
import type {ByHand} from '../../app/by-hand.ts'
import type {MeetingPlaces} from '../../core/entry/entry.ts'
import {clientOf, clockOf} from '../../core/entry/place.ts'
import {idBytes} from '../../core/id-bytes.ts'
import type {EntryId, MemberId, RoomId} from '../../core/ids.ts'
import {ok, type Result} from '../../core/result.ts'
import {Store, type ReadonlyStore, type Stop} from '../../core/store.ts'
import type {Desk} from '../desk.ts'
import {ForkLine} from '../fork-line.ts'
import {mergedHeldBy} from '../merged-held-by.ts'
import type {Heads, Replica} from '../replica.ts'
import type {OpenShelf, Shelf} from '../shelf.ts'
import type {Verify} from '../verify.ts'
import {withoutThrowing} from '../without-throwing.ts'
import {followHeldBy} from './held-by.ts'
import {Lines} from './lines.ts'
import {OwnFeed} from './own-feed.ts'
import {writeDeletes} from './write-run.ts'
import type {Firewall, FirewallParts} from './firewall.ts'

export type CarrierParts = {
  readonly room: RoomId
  readonly me: MemberId
  readonly desk: Desk
  readonly openShelf: OpenShelf
  readonly verify: Verify
  /** Where long updates are screened. */
  readonly openThread?: FirewallParts['openThread']
  /** Undefined where the room is not to be connected. */
  readonly connect: Connect | undefined
}

/**
 * Joins the replica to others, and says through `tell` how this device stands with them. `heldBy` is what was known of
 * them when this device last ran.
 */
export type Connect = (
  replica: Replica,
  tell: (change: Partial<Link>) => void,
  as: 'kept' | 'peek',
  heldBy: Link['heldBy'],
) => Connection

export type Connection = ByHand & {
  /** Looks for the others at once. */
  seekNow(): void
  close(): Promise<void>
}

/** A kept room: its shelf is loaded and its outbox replayed before anyone sees it. */
export async function openCarrier(
  parts: CarrierParts,
): Promise<Result<Carrier & Replica, NotSaved>> {
  const carrier = new RoomCarrier(parts)
  const kept = await carrier.keep()
  if (!kept.ok) {
    await carrier.close()
    return kept
  }
  carrier.connect()
  return ok(carrier)
}

/** A room looked at before joining: in memory only, until it is kept. */
export function openPeek(parts: CarrierParts): Carrier & Replica {
  const carrier = new RoomCarrier(parts)
  carrier.connect()
  return carrier
}

class RoomCarrier implements Carrier, Replica {
  readonly room: RoomId
  readonly me: MemberId
  readonly doc: Y.Doc
  readonly own = {}
  readonly stored = {}
  readonly forks = new ForkLine()
  readonly inMemory = new Store<ReadonlySet<number>>(new Set())
  readonly unstored = new Store<NotSaved | undefined>(undefined)
  readonly keptOut = new Store<ReadonlySet<MemberId>>(new Set())
  readonly meeting = new Store<MeetingPlaces>({points: [], iceServers: []})
  readonly #parts: CarrierParts
  readonly #lines: Lines
  #firewall: Promise<Firewall> | undefined
  #onPage = 0
  readonly #heads = new Store<Heads>(new Map())
  readonly #link = new Store<Link>(noLink)
  readonly #followers = new Set<(batch: readonly Sealed[]) => void>()
  readonly #stops: Stop[] = []
  #shelf: Shelf | undefined
  #feed: OwnFeed | undefined
  #connection: Connection | undefined
  #keeping: Promise<Result<void, NotSaved>> | undefined
  #closed: Promise<void> | undefined

  constructor(parts: CarrierParts) {
    this.#parts = parts
    this.room = parts.room
    this.me = parts.me
    this.doc = new Y.Doc()
    this.#lines = new Lines(this.doc)
    this.doc.on('afterTransactionCleanup', this.#take)
  }

  get heads(): ReadonlyStore<Heads> {
    return this.#heads
  }

  get onPage(): number {
    return this.#onPage
  }

  get link(): ReadonlyStore<Link> {
    return this.#link
  }

  follow(seen: (batch: readonly Sealed[]) => void): Stop {
    const follower = (batch: readonly Sealed[]) => seen(batch)
    this.#followers.add(follower)
    seen(this.#lines.held())
    return () => void this.#followers.delete(follower)
  }

  append(
    write: (head: Head | undefined) => Promise<Written>,
  ): Promise<Result<EntryId, NotSaved>> {
    if (!this.#feed) throw new Error('nothing is written to a room before it is kept')
    return this.#feed.append(write)
  }

  held() {
    return this.#lines.held()
  }

  readonly at = ({author, base, seq}: FeedPlace) =>
    this.#lines.bytesAt(clientOf(idBytes(author), base), clockOf({base, seq}))

  async take(batch: readonly Sealed[]): Promise<Result<void, NotSaved>> {
    const {updateOf} = await import('./update-of.ts')
    const nextOf = (client: number) => this.#lines.at(client)?.next ?? 0
    const {updates} = await this.screen(updateOf(batch, nextOf))
    for (const update of updates) Y.applyUpdate(this.doc, update, this.own)
    this.#feed?.placeWaiting()
    return this.#shelf?.settle() ?? ok(undefined)
  }

  keep(): Promise<Result<void, NotSaved>> {
    if (this.#shelf) return Promise.resolve(ok(undefined))
    this.#keeping ??= this.#keep().finally(() => (this.#keeping = undefined))
    return this.#keeping
  }

  ready(): Promise<Firewall> {
    this.#firewall ??= this.#loadFirewall().catch((error: unknown) => {
      // What could not be fetched is fetched for who asks next.
      this.#firewall = undefined
      throw error
    })
    return this.#firewall
  }

  async screen(update: Uint8Array) {
    const screened = await (await this.ready()).pass(update)
    if (screened.newer && !this.#link.value.newer) this.#tell({newer: true})
    return screened
  }

  readonly inParts = async (update: Uint8Array, most: number) =>
    (await import('./in-parts.ts')).inParts(update, most, this)

  readonly isSigned = async (entry: Sealed) => (await this.ready()).isSigned(entry)

  /** Not before peers are sought: until then nobody waits for it. */
  async #loadFirewall(): Promise<Firewall> {
    const {room, verify, openThread} = this.#parts
    const {Firewall} = await import('./firewall.ts')
    const {doc} = this
    const doneOnPage = () => void (this.#onPage += 1)
    return new Firewall({room, doc, lines: this.#lines, verify, openThread, doneOnPage})
  }

  async isStored(): Promise<boolean> {
    await this.#shelf?.tried()
    return !this.unstored.value
  }

  async storeAgain(): Promise<void> {
    await this.#shelf?.storeAgain()
  }

  connect(): void {
    const {heldBy} = this.#link.value
    const as = this.#shelf ? 'kept' : 'peek'
    this.#connection = this.#parts.connect?.(this, this.#tell, as, heldBy)
  }

  readonly #tell = (change: Partial<Link>) => {
    const {value} = this.#link
    const heldBy = mergedHeldBy(value.heldBy, change.heldBy ?? value.heldBy)
    this.#link.set({...value, ...change, heldBy, newer: value.newer || !!change.newer})
  }

  /** A peek was connected by itself; a kept room is connected by the tab that leads. */
  async #reconnect(): Promise<void> {
    const peeking = this.#connection
    if (!peeking) return
    this.#connection = undefined
    await peeking.close()
    if (!this.#closed) this.connect()
  }

  keepOut(devices: ReadonlySet<MemberId>): void {
    this.keptOut.set(devices)
  }

  meetAt(places: MeetingPlaces): void {
    this.meeting.set(places)
  }

  seekNow(): void {
    this.#connection?.seekNow()
  }

  get hand() {
    return this.#connection?.hand
  }

  close(): Promise<void> {
    this.#closed ??= this.#close()
    return this.#closed
  }

  async #keep(): Promise<Result<void, NotSaved>> {
    const {doc, own, stored, me, inMemory} = this
    const {desk, openShelf} = this.#parts
    const opened = await openShelf({doc, stored, heads: () => this.#lines.heads()})
    if (!opened.ok) return opened
    const shelf = opened.value
    this.#shelf = shelf
    this.#feed = new OwnFeed({me, doc, lines: this.#lines, desk, shelf, own, inMemory})
    this.#stops.push(shelf.stored.follow(this.#shelved))
    this.#stops.push(shelf.unstored.follow(why => this.unstored.set(why)))
    this.#shelved(shelf.stored.value)
    this.#stops.push(await followHeldBy(this.#link, desk))
    await this.#feed.replay()
    // What the outbox held is stored before anyone is told how far this device has come.
    await shelf.settle()
    // The app may have been closed in the middle of it.
    if (this.#lines.withdrawn.size > 0) void shelf.forgetDeleted()
    await this.#reconnect()
    return ok(undefined)
  }

  async #close() {
    this.#followers.clear()
    await this.#connection?.close()
    void this.#firewall?.then(
      firewall => firewall.close(),
      () => undefined,
    )
    await this.#shelf?.close()
    for (const stop of this.#stops.splice(0)) stop()
    this.doc.destroy()
  }

  /** What is withdrawn is deleted, and then not even the shelf's rows hold it any more. */
  #erase(): void {
    const places = this.#lines.toErase()
    if (places.length === 0 || this.#closed) return
    Y.applyUpdate(this.doc, writeDeletes(places), this.own)
    void this.#shelf?.forgetDeleted()
  }

  #shelved = (heads: Heads) => {
    this.#heads.set(heads)
    this.#feed?.shelved(heads)
  }

  #take = (transaction: Y.Transaction) => {
    const batch = this.#lines.take(transaction)
    if (batch.length === 0) return
    // Not now: Yjs is still at work on this transaction.
    queueMicrotask(() => this.#erase())
    if (!this.#shelf) this.#heads.set(this.#lines.heads())
    for (const seen of [...this.#followers]) withoutThrowing(() => seen(batch))
    if (!batch.some(({author}) => author === this.me)) return
    this.#feed?.tellInMemory()
    if (transaction.origin !== this.own) queueMicrotask(() => this.#feed?.placeWaiting())
  }
}
