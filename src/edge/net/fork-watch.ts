import type {TurnedAway} from '../../app/link.ts'
import type {Stop} from '../../core/store.ts'
import {othersAmong, otherHead} from '../differing.ts'
import type {LineHead, LineKey, Replica} from '../replica.ts'
import {control, writeControl} from './control.ts'
import {readShown, writeShown} from './fork-control.ts'
import type {HeadTable} from './heads.ts'
import type {Peer} from './peer.ts'

/** What was told is looked at again once more is here; not for each entry of a lively talk. */
const LOOK_MS = 1_000
/** A branch of 32 entries takes one showing; nobody honest shows more of them. */
const SHOWINGS_MAX = 30
const PER_MS = 60_000

type Known = {
  /** Heads of theirs that were found to be what stands here. */
  readonly agreed: Map<LineKey, LineHead>
  since: number
  showings: number
}

/** Finds where a peer holds another entry in a place than this device does, and takes what peers show of theirs. */
export class ForkWatch {
  readonly #replica: Replica
  readonly #tables: () => Iterable<readonly [Peer, HeadTable]>
  readonly #turnedAway: (what: keyof TurnedAway) => void
  readonly #peers = new Map<Peer, Known>()
  readonly #stops: Stop[]
  #looking: ReturnType<typeof setTimeout> | undefined

  constructor(
    replica: Replica,
    tables: () => Iterable<readonly [Peer, HeadTable]>,
    turnedAway: (what: keyof TurnedAway) => void,
  ) {
    this.#replica = replica
    this.#tables = tables
    this.#turnedAway = turnedAway
    this.#stops = [
      replica.forks.join({show: this.#show, look: this.#lookSoon}),
      replica.heads.follow(this.#lookSoon),
    ]
  }

  /** To be called when what the peer says of its heads has been taken in. */
  hear(peer: Peer, message: Uint8Array): void {
    if (message[0] === control.heads) this.#lookSoon()
    // Where signatures cannot be looked at, it is shown again.
    if (message[0] === control.shown)
      this.#take(peer, message.subarray(1)).catch(() => undefined)
  }

  forget(peer: Peer): void {
    this.#peers.delete(peer)
  }

  close(): void {
    clearTimeout(this.#looking)
    for (const stop of this.#stops.splice(0)) stop()
    this.#peers.clear()
  }

  readonly #lookSoon = () => {
    this.#looking ??= setTimeout(() => {
      this.#looking = undefined
      for (const [peer, table] of this.#tables()) this.#look(peer, table)
    }, LOOK_MS)
  }

  #look(peer: Peer, table: HeadTable): void {
    const {hearer} = this.#replica.forks
    if (!hearer || !peer.device) return
    const {agreed} = this.#of(peer)
    for (const [line, told] of table) {
      if (agreed.get(line) === told) continue
      const {is, head} = otherHead(told, this.#replica)
      if (is === 'same') agreed.set(line, told)
      const {author, base, seq} = told
      if (is === 'other') hearer.told(peer.device, {author, base, seq, head})
    }
  }

  async #take(peer: Peer, body: Uint8Array): Promise<void> {
    const known = this.#of(peer)
    const now = performance.now()
    if (now - known.since > PER_MS) Object.assign(known, {since: now, showings: 0})
    const shown = ++known.showings > SHOWINGS_MAX ? undefined : readShown(body)
    const others = shown && (await othersAmong(shown, this.#replica))
    if (!others) this.#turnedAway('showings')
    else if (others.length > 0 && peer.device)
      this.#replica.forks.hearer?.shown(peer.device, others)
  }

  readonly #show: Replica['forks']['show'] = (to, entries) => {
    const peer = [...this.#tables()].find(([{device}]) => device === to)?.[0]
    peer?.sendControl(writeControl(control.shown, writeShown(entries)))
  }

  #of(peer: Peer): Known {
    const known = this.#peers.get(peer)
    if (known) return known
    const fresh: Known = {agreed: new Map(), since: performance.now(), showings: 0}
    this.#peers.set(peer, fresh)
    return fresh
  }
}
