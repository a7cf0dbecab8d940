import type {Link} from '../../app/link.ts'
import {base64url} from '../../core/bytes.ts'
import {HEAD_BYTES} from '../../core/entry/frame.ts'
import type {MemberId} from '../../core/ids.ts'
import type {Stop} from '../../core/store.ts'
import type {LineHead, LineKey, Replica} from '../replica.ts'
import {Asks} from './asks.ts'
import {control, writeControl} from './control.ts'
import {
  changedHeads,
  dearest,
  hasMore,
  heldOf,
  LINES_MAX,
  readHeads,
  writeHeads,
} from './heads.ts'
import type {HeadTable} from './heads.ts'
import {inTurns} from './in-turns.ts'
import type {Peer} from './peer.ts'

/** About a frame: an author waits to hear how far what it wrote has come, all of one breath in one message. */
const AUTHOR_MS = 16
/** For each peer so much later all the others are told, since each tells each, and nobody asks before some seconds. */
const OTHERS_MS = 100
/** What was told longer ago and has not come is missing: by then it has been asked for. */
const LACKS_MS = 5_000
/** So many lines are left of more than `LINES_MAX`: they are not sorted out for each line that is told. */
const LINES_LEFT = 9_000
/** More than a room has lines, by whomever they are told: who tells of more only costs memory. */
const FURTHER_MAX = 256

type Told = {
  /** What this peer was told of ours; undefined before it was told anything. */
  told: HeadTable | undefined
  /** What it told us; of more lines than are kept those that count most. */
  theirs: Map<LineKey, LineHead>
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

  /** Per other device, up to which seq of this device's feed it has stored, or 0 where its word is believed no more; also of those that have gone again. */
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
    const known: Told = {told: undefined, theirs: new Map()}
    this.#peers.set(peer, known)
    this.#asks.greet(peer)
    this.#tell(peer, known, this.#replica.heads.value)
  }

  /** False for what cannot be read, or is of more lines that are not here than are kept. */
  hear(peer: Peer, message: Uint8Array): boolean {
    if (message[0] !== control.heads) return true
    const heads = readHeads(message.subarray(1))
    return heads !== undefined && this.#take(peer, heads)
  }

  #take(peer: Peer, heads: HeadTable): boolean {
    const known = this.#peers.get(peer)
    const {device} = peer
    if (!known || !device) return true
    const isKept = this.#keep(known, heads)
    if (this.#hasMore(peer)) this.#lacking ??= setTimeout(() => this.#noteAll(), LACKS_MS)
    const held = heldOf(this.#replica.me, known.theirs, this.#replica.heads.value)
    if (held > (this.#heldBy.get(device) ?? 0)) {
      this.#heldBy = new Map(this.#heldBy).set(device, held)
      this.#changed()
    }
    this.#asks.told(peer)
    return isKept
  }

  /** False where lines were let go for it that are not here. */
  #keep(known: Told, heads: HeadTable): boolean {
    const {theirs} = known
    for (const [line, head] of heads) theirs.set(line, head)
    if (theirs.size <= LINES_MAX) return true
    const kept = new Map(this.#dearestOf(theirs, LINES_LEFT))
    known.theirs = kept
    const passedOver = new Map([...theirs].filter(([line]) => !kept.has(line)))
    return !hasMore(passedOver, this.#replica.heads.value)
  }

  forget(peer: Peer): void {
    const known = this.#peers.get(peer)
    this.#peers.delete(peer)
    this.#asks.forget(peer)
    if (known && peer.device) this.#noteFurther(peer.device, known)
  }

  /** What a device told that breaks the rules is nobody's word any more. */
  disbelieve(device: MemberId): void {
    for (const [peer, known] of this.#peers)
      if (peer.device === device) known.theirs = new Map()
    this.#heldBy = new Map(this.#heldBy).set(device, 0)
    this.#changed()
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
    const lasts = this.#lasts()
    this.#setFurther(
      this.#further.filter(({author, seq}) => seq > (lasts.get(author) ?? 0)),
    )
    for (const [peer, known] of this.#peers)
      this.#tell(peer, known, this.#replica.heads.value)
  }

  /** What is too much for one message is told with the next. */
  #tell(peer: Peer, known: Told, heads: HeadTable): void {
    const near = this.#near()
    const changed = changedHeads(known.told ?? new Map(), heads)
    const news = dearest(changed, LINES_MAX, ({author}) => (near.has(author) ? 1 : 0))
    if (this.#stores && (news.size > 0 || !known.told))
      peer.sendControl(writeControl(control.heads, writeHeads(news)))
    known.told = new Map([...(known.told ?? []), ...news])
  }

  /** Of what a peer told: what is here as well goes first, unless it is of this device. */
  #dearestOf(told: HeadTable, most: number): HeadTable {
    const near = this.#near()
    const {me} = this.#replica
    return dearest(told, most, ({author, seq}, line) => {
      if (author !== me && seq <= this.#seqOf(line)) return 0
      return near.has(author) ? 2 : 1
    })
  }

  /** Whose lines nobody's push out who is not connected. */
  #near(): ReadonlySet<MemberId | undefined> {
    return new Set([
      this.#replica.me,
      ...[...this.#peers.keys()].map(({device}) => device),
    ])
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
    const lacking = [...theirs].filter(([line, {seq}]) => seq > this.#seqOf(line))
    const told = [...this.#dearestOf(new Map(lacking), FURTHER_MAX).values()].map(
      ({author, seq, id}) => {
        const head = base64url(id.subarray(0, HEAD_BYTES))
        return {author, seq, head, toldBy}
      },
    )
    const others = this.#further.filter(further => further.toldBy !== toldBy)
    const written = this.#written()
    this.#setFurther(
      inTurns([...others, ...told], FURTHER_MAX, device => written.get(device) ?? 0),
    )
  }

  #seqOf(line: LineKey): number {
    return this.#replica.heads.value.get(line)?.seq ?? 0
  }

  /** The last seq that is here of each author. */
  #lasts(): ReadonlyMap<MemberId, number> {
    const lasts = new Map<MemberId, number>()
    for (const {author, seq} of this.#replica.heads.value.values())
      lasts.set(author, Math.max(seq, lasts.get(author) ?? 0))
    return lasts
  }

  /** How many entries of each author are here; not up to which seq, since anyone may begin a line at any. */
  #written(): ReadonlyMap<MemberId, number> {
    const written = new Map<MemberId, number>()
    for (const {author, base, seq} of this.#replica.heads.value.values())
      written.set(author, seq - base + 1 + (written.get(author) ?? 0))
    return written
  }

  #setFurther(further: Link['further']): void {
    if (further.length === 0 && this.#further.length === 0) return
    this.#further = further
    this.#changed()
  }
}
