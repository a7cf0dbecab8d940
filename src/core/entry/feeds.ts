import type {EntryId, MemberId, Millis} from '../ids.ts'
import {headOf} from './entry-id.ts'
import type {Entry} from './entry.ts'
import type {Graph} from './order.ts'
import {readEntry} from './read-entry.ts'
import {sidesOf} from './sides.ts'

/** All entries of a room by number, in each device's feed and with the heads they name; grows, in whatever order they come. */
export class Feeds {
  readonly entries: Entry[] = []
  readonly #device: number[] = []
  readonly #claim: Millis[] = []
  readonly #feeds: number[][] = []
  readonly #devices = new Map<MemberId, number>()
  /** Heads by number, whether their entries are here or only named. */
  readonly #heads = new Map<string, number>()
  /** Per head: the entry that has it, or undefined. */
  readonly #bearer: (number | undefined)[] = []
  /** Further entries of a head: none in practice, but a head is only 8 bytes long. */
  readonly #twins = new Map<number, number[]>()
  /** Per head: the first entry that came and named it. */
  readonly #firstNamer: (number | undefined)[] = []
  /** Naming k: entry `namer[k]` names head `names[k]`. */
  readonly #namer: number[] = []
  readonly #names: number[] = []
  readonly #twinned = new Set<number>()
  readonly #forked = new Set<number>()

  /** Takes those that are not here yet, and what they carry; how many they were. */
  add(entries: readonly Entry[]): number {
    const before = this.entries.length
    const mixedUp = new Set<number[]>()
    const carry = entries.some(({body}) => body.kind === 'carried')
    for (const entry of carry ? entries.flatMap(withCarried) : entries) {
      const head = this.#headNumber(headOf(entry.id))
      const isHere = this.#bearersOf(head).some(at => this.entries[at]!.id === entry.id)
      if (isHere) continue
      const feed = this.#take(entry, head)
      const last = feed.at(-2)
      if (last === undefined) continue
      if (this.#compare(last, feed.at(-1)!) > 0) mixedUp.add(feed)
      else this.#noteTwins(last, feed.at(-1)!)
    }
    for (const feed of mixedUp) {
      feed.sort((one, other) => this.#compare(one, other))
      feed.forEach((number, at) => at > 0 && this.#noteTwins(feed[at - 1]!, number))
    }
    return this.entries.length - before
  }

  /** Entries that share their place with another, in the order in which that was seen. */
  get twinned(): ReadonlySet<number> {
    return this.#twinned
  }

  /** The end of a feed; of one that has two sides, of either. */
  newestOf(author: MemberId): Entry | undefined {
    const number = this.#feedOf(author).at(-1)
    return number === undefined ? undefined : this.entries[number]
  }

  find(id: EntryId): Entry | undefined {
    const number = this.numberOf(id)
    return number === undefined ? undefined : this.entries[number]
  }

  numberOf(id: EntryId): number | undefined {
    const head = this.#heads.get(headOf(id))
    if (head === undefined) return undefined
    return this.#bearersOf(head).find(number => this.entries[number]!.id === id)
  }

  /** The entry that has this head, if it is here. */
  bearer(head: string): Entry | undefined {
    return this.entries[this.#bearer[this.#heads.get(head) ?? -1] ?? -1]
  }

  /** What stands in a place, looked for through the whole feed: for what is seldom asked. */
  at({author, seq, base}: Pick<Entry, 'author' | 'seq' | 'base'>): Entry | undefined {
    const number = this.#feedOf(author).find(number => {
      const entry = this.entries[number]!
      return entry.seq === seq && entry.base === base
    })
    return number === undefined ? undefined : this.entries[number]
  }

  /** Other feeds' newest entries where this feed has not named them, with the number of the first that it missed. */
  unnamedBy(author: MemberId): {readonly newest: Entry; readonly first: number}[] {
    const me = this.#devices.get(author)
    const seen = this.#seenBy(author)
    return this.#feeds.flatMap((feed, device) => {
      const upTo = seen.get(device) ?? 0
      const newest = this.entries[feed.at(-1)!]!
      if (device === me || newest.seq <= upTo) return []
      let first = feed.length - 1
      while (first > 0 && this.entries[feed[first - 1]!]!.seq > upTo) first--
      return [{newest, first: feed[first]!}]
    })
  }

  /**
   * What an entry follows: the one before it in its feed, and those of other devices that it names. Undefined unless it
   * ends a feed of one side and nobody has named it, both but for entries from number `held` on.
   */
  followedBy(number: number, held: number): readonly number[] | undefined {
    const device = this.#device[number]!
    const {heads, id} = this.entries[number]!
    const feed = this.#feeds[device]!
    const at = feed.lastIndexOf(number)
    const after = feed[at + 1] ?? Infinity
    const namer = this.#firstNamer[this.#headNumber(headOf(id))] ?? Infinity
    if (this.#forked.has(device) || after < held || namer < held) return undefined
    const named = heads.flatMap(head => this.#bearersOf(this.#headNumber(head)))
    const others = named.filter(other => this.#device[other] !== device)
    return at > 0 ? [feed[at - 1]!, ...others] : others
  }

  /** What the order depends on, as far as it is here. */
  graph(): Graph {
    const namer: number[] = []
    const named: number[] = []
    for (let at = 0; at < this.#namer.length; at++) {
      const by = this.#namer[at]!
      for (const bearer of this.#bearersOf(this.#names[at]!)) {
        if (this.#device[bearer] === this.#device[by]) continue
        namer.push(by)
        named.push(bearer)
      }
    }
    const [device, claim, feeds] = [this.#device, this.#claim, this.#feeds]
    const graph = {device, claim, feeds, namer, named, rank: this.#ranks()}
    return this.#forked.size === 0
      ? graph
      : {...graph, sides: sidesOf(feeds, this.entries, this.#forked)}
  }

  #take(entry: Entry, head: number): number[] {
    const number = this.entries.length
    const device = this.#deviceNumber(entry.author)
    const feed = this.#feeds[device]!
    if (this.#bearer[head] === undefined) this.#bearer[head] = number
    else this.#twins.set(head, [...(this.#twins.get(head) ?? []), number])
    this.entries.push(entry)
    this.#device.push(device)
    this.#claim.push(entry.claim)
    feed.push(number)
    for (const name of entry.heads) {
      const named = this.#headNumber(name)
      this.#firstNamer[named] ??= number
      this.#namer.push(number)
      this.#names.push(named)
    }
    return feed
  }

  #noteTwins(one: number, other: number): void {
    const [a, b] = [this.entries[one]!, this.entries[other]!]
    if (a.seq !== b.seq || a.base !== b.base) return
    this.#twinned.add(one).add(other)
    this.#forked.add(this.#device[one]!)
  }

  #deviceNumber(author: MemberId): number {
    const known = this.#devices.get(author)
    if (known !== undefined) return known
    const device = this.#feeds.push([]) - 1
    this.#devices.set(author, device)
    return device
  }

  #headNumber(head: string): number {
    const known = this.#heads.get(head)
    if (known !== undefined) return known
    const number = this.#bearer.push(undefined) - 1
    this.#heads.set(head, number)
    return number
  }

  #bearersOf(head: number): readonly number[] {
    const bearer = this.#bearer[head]
    if (bearer === undefined) return NONE
    return this.#twins.size === 0 ? [bearer] : [bearer, ...(this.#twins.get(head) ?? [])]
  }

  #feedOf(author: MemberId): readonly number[] {
    const device = this.#devices.get(author)
    return device === undefined ? NONE : this.#feeds[device]!
  }

  /** Per device, the highest seq of its feed that this author's feed has named. */
  #seenBy(author: MemberId): Map<number, number> {
    const seen = new Map<number, number>()
    for (const number of this.#feedOf(author)) {
      for (const head of this.entries[number]!.heads) {
        for (const bearer of this.#bearersOf(this.#headNumber(head))) {
          const device = this.#device[bearer]!
          seen.set(device, Math.max(seen.get(device) ?? 0, this.entries[bearer]!.seq))
        }
      }
    }
    return seen
  }

  /** By seq; two lines may have an entry of one seq. */
  #compare(one: number, other: number): number {
    const [a, b] = [this.entries[one]!, this.entries[other]!]
    return a.seq - b.seq || a.base - b.base || (a.id < b.id ? -1 : 1)
  }

  #ranks(): number[] {
    const rank: number[] = []
    const byKey = [...this.#devices].sort(([one], [other]) => (one < other ? -1 : 1))
    byKey.forEach(([, device], at) => (rank[device] = at))
    return rank
  }
}

const NONE: readonly number[] = []

/** What is carried counts as if it stood in its own feed, however it came. */
function withCarried(entry: Entry): readonly Entry[] {
  if (entry.body.kind !== 'carried') return [entry]
  const carried = readEntry(entry.body.author, entry.body.bytes)
  return carried.ok ? [entry, carried.value] : [entry]
}
