import type {Link} from '../../app/link.ts'
import {base64url} from '../../core/bytes.ts'
import {HEAD_BYTES} from '../../core/entry/frame.ts'
import type {MemberId} from '../../core/ids.ts'
import type {Stop} from '../../core/store.ts'
import type {LineHead, LineKey, Replica} from '../replica.ts'
import {Asks} from './asks.ts'
import {control, writeControl} from './control.ts'
import {changedHeads, hasMore, heldOf, LINES_MAX, readHeads, writeHeads} from './heads.ts'
import type {HeadTable} from './heads.ts'
import type {Peer} from './peer.ts'

/** About a frame: an author waits to hear how far what it wrote has come, all of one breath in one message. */
const AUTHOR_MS = 16
/** For each peer so much later all the others are told, since each tells each, and nobody asks before some seconds. */
const OTHERS_MS = 100
/** What was told longer ago and has not come is missing: by then it has been asked for. */
const LACKS_MS = 5_000
/** More than a room has lines: who tells of more only costs memory. */
const FURTHER_MAX = 256

type Told = {
  /** What this peer was told of ours. */
  told: HeadTable
  /** What it told us. */
  readonly theirs: Map<LineKey, LineHead>
}

/** Tells every peer what this device has stored for good, hears the same of each, and asks for what is missing. */
export class HeadsTalk {
  readonly #replica: Replica
  readonly #stores: boolean
  readonly #changed: () => void
  readonly #peers = new Map<Peer, Told>()
  readonly #asks: Asks
  readonly #stop: Stop
  #tellingAuthors: ReturnType<typeof setTimeout> | undefined
  #tellingAll: ReturnType<typeof setTimeout> | undefined
  #lacking: ReturnType<typeof setTimeout> | undefined
  #heldBy: ReadonlyMap<MemberId, number> = new Map()
  #further: Link['further'] = []

  /** `stores`: false for a peek, which holds things for a while only and so has nothing to tell. */
  constructor(replica: Replica, stores: boolean, changed: () => void) {
    this.#replica = replica
    this.#stores = stores
    this.#changed = changed
    this.#asks = new Asks(replica.doc, peer => this.#hasMore(peer))
    this.#stop = replica.heads.follow(() => {
      this.#asks.look()
      this.#tellingAuthors ??= setTimeout(() => this.#tellAuthors(), AUTHOR_MS)
      this.#tellingAll ??= setTimeout(() => this.#tellAll(), this.#peers.size * OTHERS_MS)
    })
  }

  /** Per other device, up to which seq of this device's feed it has stored; also of those that have gone again. */
  get heldBy(): ReadonlyMap<MemberId, number> {
    return this.#heldBy
  }

  get further(): Link['further'] {
    return this.#further
  }

  /** What each peer has told of its heads. */
  readonly tables = (): Iterable<readonly [Peer, HeadTable]> =>
    [...this.#peers].map(([peer, {theirs}]) => [peer, theirs])

  greet(peer: Peer): void {
    const heads = this.#replica.heads.value
    this.#peers.set(peer, {told: heads, theirs: new Map()})
    this.#asks.greet(peer)
    if (this.#stores) peer.sendControl(writeControl(control.heads, writeHeads(heads)))
  }

  /** False for what cannot be read, or is of more lines than are kept. */
  hear(peer: Peer, message: Uint8Array): boolean {
    if (message[0] !== control.heads) return true
    const heads = readHeads(message.subarray(1))
    return heads !== undefined && this.#take(peer, heads)
  }

  #take(peer: Peer, heads: HeadTable): boolean {
    const known = this.#peers.get(peer)
    const {device} = peer
    if (!known || !device) return true
    const {theirs} = known
    for (const [line, head] of heads)
      if (theirs.size < LINES_MAX || theirs.has(line)) theirs.set(line, head)
    if (this.#hasMore(peer)) this.#lacking ??= setTimeout(() => this.#noteAll(), LACKS_MS)
    const held = heldOf(this.#replica.me, theirs, this.#replica.heads.value)
    if (held > (this.#heldBy.get(device) ?? 0)) {
      this.#heldBy = new Map(this.#heldBy).set(device, held)
      this.#changed()
    }
    this.#asks.told(peer)
    return [...heads.keys()].every(line => theirs.has(line))
  }

  forget(peer: Peer): void {
    const known = this.#peers.get(peer)
    this.#peers.delete(peer)
    this.#asks.forget(peer)
    if (known && peer.device) this.#noteFurther(peer.device, known)
  }

  /** What a device told that breaks the rules is nobody's word any more. */
  disbelieve(device: MemberId): void {
    for (const [peer, {theirs}] of this.#peers) if (peer.device === device) theirs.clear()
    this.#setFurther(this.#further.filter(({toldBy}) => toldBy !== device))
  }

  close(): void {
    this.#stop()
    clearTimeout(this.#tellingAuthors)
    clearTimeout(this.#tellingAll)
    clearTimeout(this.#lacking)
    this.#asks.close()
    this.#peers.clear()
  }

  #tellAuthors(): void {
    this.#tellingAuthors = undefined
    for (const [peer, told] of this.#peers) {
      const theirs = [...this.#replica.heads.value].filter(
        ([, {author}]) => author === peer.device,
      )
      if (theirs.length > 0) this.#tell(peer, told, new Map(theirs))
    }
  }

  #tellAll(): void {
    this.#tellingAll = undefined
    this.#setFurther(this.#further.filter(({author, seq}) => seq > this.#lastOf(author)))
    for (const [peer, told] of this.#peers)
      this.#tell(peer, told, this.#replica.heads.value)
  }

  #tell(peer: Peer, told: Told, heads: HeadTable): void {
    const changed = changedHeads(told.told, heads)
    told.told = new Map([...told.told, ...changed])
    if (this.#stores && changed.size > 0)
      peer.sendControl(writeControl(control.heads, writeHeads(changed)))
  }

  #hasMore(peer: Peer): boolean {
    const theirs = this.#peers.get(peer)?.theirs
    return theirs !== undefined && hasMore(theirs, this.#replica.heads.value)
  }

  #noteAll(): void {
    this.#lacking = undefined
    for (const [{device}, known] of this.#peers)
      if (device) this.#noteFurther(device, known)
  }

  /** In place of what this device told before. */
  #noteFurther(toldBy: MemberId, {theirs}: Told): void {
    const mine = this.#replica.heads.value
    const told = [...theirs].flatMap(([line, {author, seq, id}]) =>
      seq > (mine.get(line)?.seq ?? 0)
        ? [{author, seq, head: base64url(id.subarray(0, HEAD_BYTES)), toldBy}]
        : [],
    )
    const others = this.#further.filter(further => further.toldBy !== toldBy)
    this.#setFurther([...others, ...told].slice(-FURTHER_MAX))
  }

  #lastOf(author: MemberId): number {
    const lines = [...this.#replica.heads.value.values()]
    return Math.max(
      0,
      ...lines.filter(line => line.author === author).map(({seq}) => seq),
    )
  }

  #setFurther(further: Link['further']): void {
    if (further.length === 0 && this.#further.length === 0) return
    this.#further = further
    this.#changed()
  }
}
