import {headOf} from '../core/entry/entry-id.ts'
import type {Entry} from '../core/entry/entry.ts'
import type {MemberId} from '../core/ids.ts'
import type {ForkParts} from './keep-forks.ts'
import {SHOWN_MAX, type Breather, type FeedPlace, type Sealed} from './ports.ts'

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
const TRIES_MAX = 6
/** What was asked for takes a commit and a sync to come; each time twice as long. */
const AGAIN_MS = 3_000
const SHOWN_MAX_BYTES = 64 * 1024

/**
 * Entries that are known to exist in places where something else stands here: a device has told of them, or what comes
 * after names them as what was before. One device at a time is asked: it is shown what stands here.
 */
export class ForkWants {
  readonly #parts: ForkParts
  readonly #wants = new Map<string, Want>()
  /** How often each device has told of something that was not here. */
  readonly #told = new Map<MemberId, number>()
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

  /** A device says that it holds this, which nothing proves. */
  hear(device: MemberId, place: Told): void {
    const count = this.#told.get(device) ?? 0
    const known = this.#wants.get(place.head)?.holders
    if (count >= TOLD_MAX || known?.has(device) || this.#isHere(place.head)) return
    this.#told.set(device, count + 1)
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
    for (const {author, base, seq, prev} of this.#unlinked.slice(0, WANTS_MAX)) {
      const place = {author, base, seq: seq - 1}
      if (prev && feeds.at(place)) this.want({...place, head: headOf(prev)})
    }
    for (const want of this.#wants.values()) if (!want.timer) this.#ask(want)
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
    const isOver = want.tries >= TRIES_MAX
    if (isOver) this.#letBe.add(head)
    if (isOver || this.#isHere(head)) {
      this.#wants.delete(head)
      return
    }
    const asked = this.#toBeAsked(want)
    const to = asked[want.tries % asked.length]
    // While nobody is here it waits until somebody comes.
    if (to === undefined) return
    const shown = this.#standingFrom(want.place)
    if (shown.length > 0) this.#parts.forks.show(to, shown)
    want.timer = setTimeout(() => this.#ask(want), AGAIN_MS * 2 ** want.tries)
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
