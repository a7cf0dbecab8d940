import type {EntryId, MemberId} from '../ids.ts'
import {fold, type Placed} from '../room/fold.ts'
import type {Moment, RoomState} from '../room/room.ts'
import {settle} from '../room/settle.ts'
import {headOf} from './entry-id.ts'
import type {Entry} from './entry.ts'
import {Feeds} from './feeds.ts'
import {GrowingOrder} from './growing-order.ts'
import {HEADS_MAX, TIME_MAX_MS} from './frame.ts'
import {Withdraws} from './withdraws.ts'

/** A state is kept every so many entries: what a late entry costs, against a copy of the room's lists but for its moments. */
const KEEP_EVERY = 4096

/** `shown`: how many moments there were. The fold only adds to their end, so the list itself is kept once. */
type Kept = {readonly upTo: number; readonly shown: number; readonly state: RoomState}

/** One room's verified entries in order, and the state that they fold to. */
export class Log {
  #feeds = new Feeds()
  #order = new GrowingOrder(this.#feeds)
  #withdraws = new Withdraws(this.#feeds)
  /** By number, as it was folded last; undefined where it is to be seen anew. */
  #placed: (Placed | undefined)[] = []
  #state: RoomState
  /** The room before any entry, then after each `keepEvery`, and last as it is now. */
  readonly #kept: Kept[]
  readonly #keepEvery: number
  /** As it came out when all was folded last. */
  #removed: RoomState['removed']

  constructor(empty: RoomState, keepEvery = KEEP_EVERY) {
    this.#state = empty
    this.#removed = empty.removed
    this.#kept = [{upTo: 0, shown: 0, state: empty}]
    this.#keepEvery = keepEvery
  }

  get state(): RoomState {
    return this.#state
  }

  /** An entry as it was written; undefined where it is not here. */
  find(id: EntryId): Entry | undefined {
    return this.#feeds.find(id)
  }

  /** All entries by number, for what is seldom asked. */
  get feeds(): Feeds {
    return this.#feeds
  }

  /** Where an entry stands in the log, by its number; Infinity for what is not here. */
  placeOf(number: number | undefined): number {
    return this.#order.placeOf(number)
  }

  /** The entry at a place of the log. */
  at(place: number): Entry | undefined {
    const number = this.#order.order[place]
    return number === undefined ? undefined : this.#feeds.entries[number]
  }

  /** Takes entries in any order, as often as they come. The same set always gives the same state. */
  admit(entries: readonly Entry[]): RoomState {
    const changed = this.#take(entries)
    if (changed === 'anew') {
      this.#beginAnew(entries)
      this.#foldOn(0)
    } else if (changed) {
      let from = Infinity
      for (const id of changed) {
        const number = this.#feeds.numberOf(id)
        if (number !== undefined) this.#placed[number] = undefined
        from = Math.min(from, this.#order.placeOf(number))
      }
      this.#foldOn(Math.min(from, this.#order.grow()))
    }
    return this.state
  }

  /** Undefined where nothing is new, else what stood before and means something else now. */
  #take(entries: readonly Entry[]): readonly EntryId[] | 'anew' | undefined {
    if (this.#withdraws.unseat(entries)) return 'anew'
    const {entries: held, twinned} = this.#feeds
    const [before, twins] = [held.length, twinned.size]
    if (this.#feeds.add(entries) === 0) return undefined
    const changed = this.#withdraws.take(held.slice(before))
    if (changed === 'anew' || twinned.size === twins) return changed
    return [...changed, ...[...twinned].slice(twins).map(number => held[number]!.id)]
  }

  /** Whether what has this id is withdrawn, its bytes being here or not. */
  isGone(id: EntryId): boolean {
    return this.#withdraws.isGone(id)
  }

  /** Only where someone withdrew what was no message: stubs of messages give way. */
  #beginAnew(entries: readonly Entry[]): void {
    const held = this.#feeds.entries.filter(({body}) => body.kind !== 'gone')
    this.#feeds = new Feeds()
    this.#order = new GrowingOrder(this.#feeds)
    this.#withdraws = new Withdraws(this.#feeds)
    this.#placed = []
    this.#feeds.add([...held, ...entries])
    this.#withdraws.take([...this.#feeds.entries])
    this.#order.grow()
  }

  /** Heads for the author's next entry: other feeds' newest that it has not named, what has waited longest first. */
  headsNewlySeen(author: MemberId): string[] {
    const {times} = this.#order
    const heads = this.#feeds
      .unnamedBy(author)
      .sort((one, other) => times[one.first]! - times[other.first]!)
      .map(({newest}) => headOf(newest.id))
    return [...new Set(heads)].slice(0, HEADS_MAX)
  }

  /** As it was placed before, where nothing has changed. */
  #place = (number: number): Placed => {
    const at = Math.min(this.#order.times[number]!, TIME_MAX_MS)
    const before = this.#placed[number]
    if (before?.at === at) return before
    const entry = this.#withdraws.seen(this.#feeds.entries[number]!)
    const isTwin = this.#feeds.twinned.has(number)
    return (this.#placed[number] = {entry, at, isTwin})
  }

  #foldOn(from: number): void {
    this.#foldFrom(from)
    const before = this.#removed
    this.#removed = this.#state.removed
    const changed = this.#firstOtherwise(before, this.#removed)
    if (changed < Infinity) this.#foldFrom(changed)
  }

  /** The first place of the log of which it depends on a removal whether it counts, that being another than before. */
  #firstOtherwise(before: RoomState['removed'], now: RoomState['removed']): number {
    const devices = new Set([...before.keys(), ...now.keys()])
    const last = (device: MemberId) =>
      Math.min(before.get(device) ?? Infinity, now.get(device) ?? Infinity)
    let first = Infinity
    for (const device of devices) {
      if (before.get(device) === now.get(device)) continue
      for (const [number, {author, seq}] of this.#feeds.entries.entries())
        if (author === device && seq > last(device))
          first = Math.min(first, this.#order.placeOf(number))
    }
    return first
  }

  #foldFrom(from: number): void {
    const kept = this.#kept
    const every = this.#keepEvery
    const {order} = this.#order
    const {moments: before} = this.#state
    const isAgain = kept.at(-1)!.upTo > from
    this.#placed.length = order.length
    while (kept.at(-1)!.upTo > from) kept.pop()
    const same = isAgain ? before.slice(0, kept.at(-1)!.shown) : before
    const more: (readonly Moment[])[] = []
    while (kept.at(-1)!.upTo < order.length) {
      const {upTo, shown, state} = kept.at(-1)!
      const end = Math.min(upTo - (upTo % every) + every, order.length)
      const batch = order.slice(upTo, end).map(this.#place)
      const after = fold({...state, moments: []}, batch, this.#removed)
      more.push(after.moments)
      if (upTo % every !== 0) kept.pop()
      kept.push({upTo: end, shown: shown + after.moments.length, state: after})
    }
    const {upTo, shown, state} = kept.pop()!
    const moments = shown > same.length ? same.concat(...more) : same
    const after = {...state, moments}
    // What was folded again and came out the same is the same for the views.
    this.#state = isAgain ? settle(this.#state, after) : after
    kept.push({upTo, shown, state: this.#state})
  }
}
