import {headOf} from '../core/entry/entry-id.ts'
import type {Entry} from '../core/entry/entry.ts'
import type {MemberId} from '../core/ids.ts'
import {SHOWN_MAX} from './fork-talk.ts'
import type {ForkParts} from './keep-forks.ts'
import type {Breather, FeedPlace, Sealed} from './ports.ts'

type Told = FeedPlace & {readonly head: string}

type Want = {
  readonly place: Told
  /** Devices that have said that they hold it. */
  readonly holders: Set<MemberId>
  tries: number
  timer: ReturnType<typeof setTimeout> | undefined
}

/** Who lies about what it holds, or names what never was, costs no more than this. */
const WANTS_MAX = 256
const TOLD_MAX = 64
/** Of one feed at a time: asked for again and again they are still fewer showings than a device looks at in a minute. */
const NAMED_MAX = 4
/** So often everyone is asked who may hold it. */
const ROUNDS_MAX = 6
/** What was asked for takes a commit and a sync to come; in each round twice as long. */
export const AGAIN_MS = 3_000
const SHOWN_MAX_BYTES = 64 * 1024

/**
 * Entries that are known to exist in places where something else stands here: a device has told of them, or what comes
 * after names them as what was before. One device at a time is asked: it is shown what stands here.
 */
export class ForkWants {
  readonly #parts: ForkParts
  readonly #wants = new Map<string, Want>()
  /** What each device has told of and was not here. */
  readonly #told = new Map<MemberId, Set<string>>()
  /** What nobody has brought; asked for again when somebody else comes. */
  readonly #letBe = new Set<string>()
  #peers: ForkParts['link']['value']['peers'] = []
  /** Entries of which the one before is not here. */
  #unlinked: Entry[] = []
  #feeds: ForkParts['log']['feeds'] | undefined
  #seen = 0
  #closed = false

  constructor(parts: ForkParts) {
    this.#parts = parts
  }

  /** A device says that it holds this, which nothing proves. What it has told of before and is not here counts once. */
  hear(device: MemberId, place: Told): void {
    const {head} = place
    if (this.#isHere(head)) return
    const told = this.#told.get(device) ?? new Set()
    this.#told.set(device, told)
    if (told.size >= TOLD_MAX)
      for (const one of told) if (this.#isHere(one)) told.delete(one)
    if (told.size >= TOLD_MAX && !told.has(head)) return
    told.add(head)
    this.want(place, device)
  }

  want(place: Told, holder?: MemberId): void {
    const {head} = place
    if (this.#closed || this.#isHere(head)) return
    const known = this.#wants.get(head)
    if (known && holder !== undefined) known.holders.add(holder)
    if (known || this.#wants.size >= WANTS_MAX || this.#letBe.has(head)) return
    const holders = new Set(holder === undefined ? [] : [holder])
    const want = {place, holders, tries: 0, timer: undefined}
    this.#wants.set(head, want)
    this.#ask(want)
  }

  /** Wants what entries name as the one before them, where another stands in its place. Looks at each entry once. */
  async catchUp(breathe: Breather): Promise<void> {
    const {feeds} = this.#parts.log
    const isLacking = ({prev}: Entry) => !!prev && feeds.numberOf(prev) === undefined
    if (feeds !== this.#feeds) [this.#feeds, this.#seen, this.#unlinked] = [feeds, 0, []]
    while (this.#seen < feeds.entries.length) {
      const entry = feeds.entries[this.#seen++]!
      if (isLacking(entry)) this.#unlinked.push(entry)
      const turn = breathe()
      if (turn) await turn
    }
    this.#seePeers()
    this.#unlinked = this.#unlinked.filter(isLacking)
    this.#wantNamed()
    for (const want of this.#wants.values()) if (!want.timer) this.#ask(want)
  }

  /** Whose feed names much that never was keeps nobody from asking for what is of others. */
  #wantNamed(): void {
    const named = new Map<MemberId, number>()
    for (const {author: feed, base, seq, prev} of this.#unlinked) {
      const before = named.get(feed) ?? 0
      if (!prev || before >= NAMED_MAX) continue
      const place = {author: feed, base, seq: seq - 1, head: headOf(prev)}
      if (this.#letBe.has(place.head) || !this.#isTaken(place)) continue
      named.set(feed, before + 1)
      this.want(place)
    }
  }

  /** Withdrawn or not. */
  #isTaken(place: FeedPlace): boolean {
    const {at, log} = this.#parts
    return place.seq >= place.base && (at(place) ?? log.feeds.at(place)) !== undefined
  }

  close(): void {
    this.#closed = true
    for (const {timer} of this.#wants.values()) clearTimeout(timer)
    this.#wants.clear()
  }

  #isHere(head: string): boolean {
    return this.#parts.log.feeds.bearer(head) !== undefined
  }

  #seePeers(): void {
    const {peers} = this.#parts.link.value
    if (peers.some(peer => !this.#peers.includes(peer))) this.#letBe.clear()
    this.#peers = peers
  }

  #ask(want: Want): void {
    const {head} = want.place
    want.timer = undefined
    const asked = this.#toBeAsked(want)
    const isOver = asked.length > 0 && want.tries >= ROUNDS_MAX * asked.length
    if (isOver) this.#letBe.add(head)
    if (isOver || this.#isHere(head)) {
      this.#wants.delete(head)
      return
    }
    const to = asked[want.tries % asked.length]
    // While nobody is here it waits until somebody comes.
    if (to === undefined) return
    const shown = this.#standingFrom(want.place)
    if (shown.length > 0) this.#parts.forks.show(to, shown)
    const round = Math.floor(want.tries / asked.length)
    want.timer = setTimeout(() => this.#ask(want), AGAIN_MS * 2 ** round)
    want.tries++
  }

  /** In the same order by everyone, so that it is carried once; a feed's own device when nobody else has it. */
  #toBeAsked({place: {author}, holders}: Want): readonly MemberId[] {
    const {link, me} = this.#parts
    const {peers} = link.value
    const here = [...holders].filter(device => peers.includes(device) || device === me)
    return [...(here.length > 0 ? here : peers)].sort(
      (one, other) =>
        Number(one === author) - Number(other === author) || (one < other ? -1 : 1),
    )
  }

  /** From the place down: how far the other side goes is not known here. */
  #standingFrom({author, base, seq}: FeedPlace): Sealed[] {
    const shown: Sealed[] = []
    let size = 0
    for (let at = seq; at >= base && seq - at < SHOWN_MAX; at--) {
      const bytes = this.#parts.at({author, base, seq: at})
      size += bytes?.length ?? 0
      if (size > SHOWN_MAX_BYTES) break
      if (bytes) shown.push({author, bytes})
    }
    return shown
  }
}
