import type {EntryId, MemberId, Millis} from '../ids.ts'
import {headOf} from './entry-id.ts'
import type {Entry} from './entry.ts'
import type {Graph} from './order.ts'

/** All entries of a room by number, with who names whom; grows, in whatever order they come. */
export class Feeds implements Graph {
  readonly entries: Entry[] = []
  readonly device: number[] = []
  readonly claim: Millis[] = []
  readonly feeds: number[][] = []
  readonly namer: number[] = []
  readonly named: number[] = []
  rank: number[] = []
  readonly #ids = new Set<EntryId>()
  readonly #devices = new Map<MemberId, number>()
  readonly #byHead = new Map<string, number[]>()
  /** Entries that name a head which nobody has brought yet. */
  readonly #waiting = new Map<string, number[]>()
  /** Per device, the highest seq of each other device that it has named. */
  readonly #seen: Map<number, number>[] = []

  /** Takes those that are not here yet; how many they were. */
  add(entries: readonly Entry[]): number {
    const before = this.entries.length
    const mixedUp = new Set<number[]>()
    for (const entry of entries) {
      if (this.#ids.has(entry.id)) continue
      const feed = this.#take(entry)
      if (feed.length > 1 && this.#compare(feed.at(-2)!, feed.at(-1)!) > 0)
        mixedUp.add(feed)
    }
    for (const feed of mixedUp) feed.sort((one, other) => this.#compare(one, other))
    return this.entries.length - before
  }

  newestOf(author: MemberId): Entry | undefined {
    const device = this.#devices.get(author)
    const newest = device === undefined ? undefined : this.feeds[device]?.at(-1)
    return newest === undefined ? undefined : this.entries[newest]
  }

  /** Other feeds' newest entries where this feed has not named them, with the number of the first that it missed. */
  unnamedBy(author: MemberId): {readonly newest: Entry; readonly first: number}[] {
    const me = this.#devices.get(author)
    const seen = me === undefined ? undefined : this.#seen[me]
    return this.feeds.flatMap((feed, device) => {
      const upTo = seen?.get(device) ?? 0
      const newest = this.entries[feed.at(-1)!]!
      if (device === me || newest.seq <= upTo) return []
      let first = feed.length - 1
      while (first > 0 && this.entries[feed[first - 1]!]!.seq > upTo) first--
      return [{newest, first: feed[first]!}]
    })
  }

  #take(entry: Entry): number[] {
    const number = this.entries.length
    const device = this.#deviceOf(entry.author)
    const feed = this.feeds[device]!
    this.#ids.add(entry.id)
    this.entries.push(entry)
    this.device.push(device)
    this.claim.push(entry.claim)
    feed.push(number)
    for (const head of new Set(entry.heads)) this.#findNamed(number, head)
    this.#letBeFound(number, headOf(entry.id))
    return feed
  }

  #deviceOf(author: MemberId): number {
    const known = this.#devices.get(author)
    if (known !== undefined) return known
    const device = this.feeds.push([]) - 1
    this.#devices.set(author, device)
    this.#seen.push(new Map())
    this.rank = []
    ;[...this.#devices]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .forEach(([, number], rank) => (this.rank[number] = rank))
    return device
  }

  /** By seq; two lines may have an entry of one seq. */
  #compare(one: number, other: number): number {
    const [a, b] = [this.entries[one]!, this.entries[other]!]
    return a.seq - b.seq || a.base - b.base || (a.id < b.id ? -1 : 1)
  }

  #findNamed(number: number, head: string): void {
    for (const found of this.#byHead.get(head) ?? []) this.#link(number, found)
    listIn(this.#waiting, head).push(number)
  }

  #letBeFound(number: number, head: string): void {
    listIn(this.#byHead, head).push(number)
    for (const namer of this.#waiting.get(head) ?? []) this.#link(namer, number)
  }

  #link(namer: number, named: number): void {
    const device = this.device[named]!
    if (this.device[namer] === device) return
    this.namer.push(namer)
    this.named.push(named)
    const seen = this.#seen[this.device[namer]!]!
    seen.set(device, Math.max(seen.get(device) ?? 0, this.entries[named]!.seq))
  }
}

function listIn(lists: Map<string, number[]>, key: string): number[] {
  const known = lists.get(key)
  if (known) return known
  const list: number[] = []
  lists.set(key, list)
  return list
}
