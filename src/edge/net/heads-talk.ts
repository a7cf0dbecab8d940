import type {MemberId} from '../../core/ids.ts'
import type {Stop} from '../../core/store.ts'
import type {LineHead, LineKey, Replica} from '../replica.ts'
import {Asks} from './asks.ts'
import {control, writeControl} from './control.ts'
import {changedHeads, hasMore, heldOf, readHeads, writeHeads} from './heads.ts'
import type {HeadTable} from './heads.ts'
import type {Peer} from './peer.ts'

/** About a frame: an author waits to hear how far what it wrote has come, all of one breath in one message. */
const AUTHOR_MS = 16
/** For each peer so much later all the others are told, since each tells each, and nobody asks before some seconds. */
const OTHERS_MS = 100
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
  #heldBy: ReadonlyMap<MemberId, number> = new Map()

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

  greet(peer: Peer): void {
    const heads = this.#replica.heads.value
    this.#peers.set(peer, {told: heads, theirs: new Map()})
    this.#asks.greet(peer)
    if (this.#stores) peer.sendControl(writeControl(control.heads, writeHeads(heads)))
  }

  hear(peer: Peer, message: Uint8Array): void {
    const known = this.#peers.get(peer)
    const {device} = peer
    const heads = message[0] === control.heads && readHeads(message.subarray(1))
    if (!known || !device || !heads) return
    for (const [line, head] of heads) known.theirs.set(line, head)
    const held = heldOf(this.#replica.me, known.theirs)
    if (held > (this.#heldBy.get(device) ?? 0)) {
      this.#heldBy = new Map(this.#heldBy).set(device, held)
      this.#changed()
    }
    this.#asks.told(peer)
  }

  forget(peer: Peer): void {
    this.#peers.delete(peer)
    this.#asks.forget(peer)
  }

  close(): void {
    this.#stop()
    clearTimeout(this.#tellingAuthors)
    clearTimeout(this.#tellingAll)
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
}
