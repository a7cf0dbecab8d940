import type {EntryId, MemberId} from '../ids.ts'
import {headOf} from './entry-id.ts'
import type {Entry} from './entry.ts'
import type {Feeds} from './feeds.ts'
import {lineFrom} from './line-from.ts'
import type {Log} from './log.ts'

/** Entries that are known to exist and are not here. */
export type Gap = {
  /** `feed`: so many of this member's; `named`: so many at the least that this member had seen, of whom is not known. */
  readonly kind: 'feed' | 'named'
  readonly by: MemberId
  readonly count: number
  /** The first line of talk that was written after what is missing; undefined where there is none. */
  readonly before: EntryId | undefined
}

/** The end of a line that another device holds and this one does not. */
export type Further = {
  readonly author: MemberId
  readonly seq: number
  /** First 8 bytes, base64url, of the id of the entry at `seq`. */
  readonly head: string
}

/** What is here of a feed: all up to a seq, and beyond a hole the entries by number. */
type Extent = {upTo: number; readonly beyond: Map<number, number>}
type Place = number
type Missing = {readonly count: number; readonly place: Place}

/**
 * What is missing in a log, as far as its entries and the heads told by others show it. A feed counts from 1 without a
 * hole, so whatever is below a known entry exists; a withdrawn place is held by its withdraw. Looks at each entry once.
 */
export class Gaps {
  readonly #log: Pick<Log, 'at' | 'feeds' | 'placeOf' | 'state'>
  #feeds: Feeds | undefined
  #seen = 0
  #extents = new Map<MemberId, Extent>()
  /** Heads whose entries are not here, with those that name them. */
  #awaited = new Map<string, number[]>()

  constructor(log: Pick<Log, 'at' | 'feeds' | 'placeOf' | 'state'>) {
    this.#log = log
  }

  /** As it stands now, in the order of the talk. */
  find(further: readonly Further[]): readonly Gap[] {
    this.#catchUp()
    const missing = new Map<MemberId, Missing>()
    for (const author of new Set([...this.#extents.keys(), ...further.map(authorOf)])) {
      const of = this.#missingOf(author, further)
      if (of.count > 0 && !this.#isStranger(author)) missing.set(author, of)
    }
    const named = this.#named(further, missing)
    const feeds = [...missing].map(([by, of]) => ({kind: 'feed' as const, by, ...of}))
    return [...feeds, ...named]
      .sort((one, other) => one.place - other.place || (one.by < other.by ? -1 : 1))
      .map(({kind, by, count, place}) => ({
        kind,
        by,
        count,
        before: lineFrom(this.#log, place),
      }))
  }

  #catchUp(): void {
    const {feeds} = this.#log
    if (feeds !== this.#feeds) {
      this.#feeds = feeds
      this.#seen = 0
      this.#extents = new Map()
      this.#awaited = new Map()
    }
    for (; this.#seen < feeds.entries.length; this.#seen++) {
      const entry = feeds.entries[this.#seen]!
      this.#extend(entry, this.#seen)
      if (this.#awaited.size > 0) this.#awaited.delete(headOf(entry.id))
      for (const head of entry.heads) {
        if (feeds.bearer(head)) continue
        const namers = this.#awaited.get(head)
        if (namers) namers.push(this.#seen)
        else this.#awaited.set(head, [this.#seen])
      }
    }
  }

  #extend({author, seq}: Entry, number: number): void {
    const extent = this.#extents.get(author) ?? nothingHere()
    this.#extents.set(author, extent)
    if (seq > extent.upTo) extent.beyond.set(seq, number)
    while (extent.beyond.delete(extent.upTo + 1)) extent.upTo++
  }

  /** How much of one feed is missing, and where what follows a hole in it stands. */
  #missingOf(author: MemberId, further: readonly Further[]): Missing {
    const {upTo, beyond} = this.#extents.get(author) ?? nothingHere()
    let [next, last] = [Infinity, upTo]
    for (const seq of beyond.keys()) {
      next = Math.min(next, seq)
      last = Math.max(last, seq)
    }
    for (const of of further) if (of.author === author) last = Math.max(last, of.seq)
    const count = last - upTo - beyond.size
    if (beyond.size === 0) return {count, place: Infinity}
    return {count, place: this.#log.placeOf(beyond.get(next))}
  }

  /** Whoever is no member though the beginning of their feed is here says nothing that anyone is shown. */
  #isStranger(author: MemberId): boolean {
    const {members} = this.#log.state
    const hasBegun = (this.#extents.get(author)?.upTo ?? 0) > 0
    return hasBegun && members.size > 0 && !members.has(author)
  }

  /** A head of which it is told whose it is moves that feed's gap before who names it; the others are gaps of their own. */
  #named(further: readonly Further[], missing: Map<MemberId, Missing>) {
    const authors = new Map(further.map(({head, author}) => [head, author]))
    const unknown = new Map<Place, number>()
    for (const [head, namers] of this.#awaited) {
      const place = namers.reduce(
        (first, namer) => Math.min(first, this.#log.placeOf(namer)),
        Infinity,
      )
      const author = authors.get(head)
      const of = author && missing.get(author)
      if (of) missing.set(author, {...of, place: Math.min(of.place, place)})
      else unknown.set(place, (unknown.get(place) ?? 0) + 1)
    }
    return [...unknown].flatMap(([place, count]) => {
      const namer = this.#log.at(place)
      return namer ? [{kind: 'named' as const, by: namer.author, count, place}] : []
    })
  }
}

const nothingHere = (): Extent => ({upTo: 0, beyond: new Map()})

const authorOf = ({author}: Further): MemberId => author
