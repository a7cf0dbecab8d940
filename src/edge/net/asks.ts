import type * as Y from 'yjs'
import type {Peer} from './peer.ts'
import {askForRest} from './sync-screen.ts'

/** How long what a peer holds more than we do may be on its way before we ask for it; each time twice as long, up to a minute. */
const ASK_MS = 3_000
const ASK_MAX_MS = 60_000
/** Who takes longer than this to answer no longer keeps us from asking another. */
const ANSWER_MS = 15_000

type Known = {
  /** When to ask, by `performance.now()`; undefined while there is nothing to ask for. */
  at: number | undefined
  pause: number
  told: boolean
  readonly met: number
  asked: boolean
}

/**
 * Asks for what is missing here, one peer at a time, since one answer brings what others would bring too. Who is just met
 * and holds more is asked at once, and everyone once in any case: not all that a peer holds it has stored and told.
 */
export class Asks {
  readonly #doc: Y.Doc
  readonly #hasMore: (peer: Peer) => boolean
  readonly #peers = new Map<Peer, Known>()
  #asked: {readonly peer: Peer; readonly since: number} | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(doc: Y.Doc, hasMore: (peer: Peer) => boolean) {
    this.#doc = doc
    this.#hasMore = hasMore
  }

  greet(peer: Peer): void {
    const met = performance.now()
    this.#peers.set(peer, {at: undefined, pause: ASK_MS, told: false, met, asked: false})
    this.look()
  }

  /** The peer has told what it has. */
  told(peer: Peer): void {
    const known = this.#peers.get(peer)
    if (!known) return
    if (!known.told && this.#hasMore(peer)) known.at = performance.now()
    known.told = true
    this.look()
  }

  forget(peer: Peer): void {
    this.#peers.delete(peer)
    this.look()
  }

  close(): void {
    this.#peers.clear()
    clearTimeout(this.#timer)
  }

  /** To be called whenever more is here. */
  look(): void {
    clearTimeout(this.#timer)
    const now = performance.now()
    for (const [peer, known] of this.#peers) this.#consider(peer, known, now)
    const answer = this.#answerDue(now)
    // It may have been answered in part only, and the rest is not asked for while it is read.
    if (answer !== undefined) return this.#lookAt(Math.min(answer, now + ASK_MS), now)
    const [next] = [...this.#peers]
      .flatMap(([peer, {at}]) => (at === undefined ? [] : {peer, at}))
      .sort((one, other) => one.at - other.at)
    if (!next) return
    if (next.at > now) return this.#lookAt(next.at, now)
    this.#ask(next.peer, now)
    this.look()
  }

  #consider(peer: Peer, known: Known, now: number): void {
    if (this.#hasMore(peer)) known.at ??= now + known.pause
    else {
      known.at = known.asked ? undefined : known.met + ASK_MS
      known.pause = ASK_MS
    }
  }

  /** Until when nobody else is asked; undefined when nothing is awaited. */
  #answerDue(now: number): number | undefined {
    if (!this.#asked) return undefined
    const {peer, since} = this.#asked
    if (!this.#peers.has(peer) || !this.#hasMore(peer)) return undefined
    const due = since + (peer.isBusy ? ANSWER_MS : ASK_MS)
    return due > now ? due : undefined
  }

  #ask(peer: Peer, now: number): void {
    const known = this.#peers.get(peer)!
    known.asked = true
    known.at = undefined
    known.pause = Math.min(ASK_MAX_MS, known.pause * 2)
    this.#asked = {peer, since: now}
    if (!peer.isBusy) peer.ask(askForRest(this.#doc))
  }

  #lookAt(time: number, now: number): void {
    this.#timer = setTimeout(() => this.look(), time - now)
  }
}
