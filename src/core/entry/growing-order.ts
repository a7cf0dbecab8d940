import type {Millis} from '../ids.ts'
import type {Feeds} from './feeds.ts'
import {CLOCK_TOLERANCE_MS, byTime, orderTimes} from './order.ts'

/** Up to here entries are put in among the others; more at once, as a shelf has them, are sooner sorted with all. */
const FEW = 2000

/** In place of an order time that is still to come. */
const NOT_YET = Infinity

/** The order of all entries as they come: always what `orderTimes` says of the whole set, sooner where that is easy. */
export class GrowingOrder {
  /** Order times by number. */
  times: Millis[] = []
  /** Numbers in log order. */
  order: number[] = []
  readonly #feeds: Feeds

  constructor(feeds: Feeds) {
    this.#feeds = feeds
  }

  /** Infinity for what has no place yet. */
  placeOf(number: number | undefined): number {
    const isPlaced = number !== undefined && number < this.order.length
    return isPlaced ? this.order.indexOf(number) : Infinity
  }

  /** Takes what the feeds have more than before. Up to the place returned, nothing has changed. */
  grow(): number {
    const {order} = this
    const [held, all] = [order.length, this.#feeds.entries.length]
    if (held === all) return held
    if (all - held > FEW || !this.#timeFrom(held)) return this.#sortAll()
    for (let number = held; number < all; number++) order.push(number)
    return putIn(order, held, this.#compare)
  }

  /** Gives all from this number on their times, as if each came after what it follows; false where that changes others'. */
  #timeFrom(held: number): boolean {
    const {times} = this
    const {length} = this.#feeds.entries
    for (let number = held; number < length; number++) times.push(NOT_YET)
    for (let first = held; first < length; first++) {
      const asked = times[first] === NOT_YET ? [first] : []
      while (asked.length > 0) {
        const number = asked.at(-1)!
        const follows = this.#feeds.followedBy(number, held)
        // More than all that is new wait for each other only in a circle.
        if (!follows || asked.length > length - held) return false
        const other = follows.find(other => times[other] === NOT_YET)
        if (other !== undefined) asked.push(other)
        else {
          const time = this.#timeAtTheEnd(number, follows)
          if (time === undefined) return false
          times[number] = time
          asked.pop()
        }
      }
    }
    return true
  }

  /**
   * The order time of an entry that changes no other's: it ends its feed, nobody has named it (so it has no cap), and
   * as a witness it holds nothing lower than it stands already. (A new witness w of e lets the caps of e and of what is
   * before e in its feed sink to claim(w) + tolerance at most, and nothing before e stands higher than e.)
   */
  #timeAtTheEnd(number: number, follows: readonly number[]): Millis | undefined {
    const {author, claim} = this.#feeds.entries[number]!
    let time = claim
    for (const other of follows) {
      const isOwn = this.#feeds.entries[other]!.author === author
      if (!isOwn && this.times[other]! > claim + CLOCK_TOLERANCE_MS) return undefined
      time = Math.max(time, this.times[other]! + 1)
    }
    return time
  }

  /** As `byTime` does, of entries that do not share author and time. */
  #compare = (one: number, other: number): number => {
    const {entries} = this.#feeds
    return (
      this.times[one]! - this.times[other]! ||
      (entries[one]!.author < entries[other]!.author ? -1 : 1)
    )
  }

  /** What keeps its time keeps its place among the others that do: only the rest is sorted. */
  #sortAll(): number {
    const {order, times} = this
    const graph = this.#feeds.graph()
    const newTimes = orderTimes(graph)
    const stays = (number: number) => times[number] === newTimes[number]
    let same = 0
    while (same < order.length && stays(order[same]!)) same++
    const kept = order.filter(stays)
    const moved = order.filter(number => !stays(number))
    for (let number = order.length; number < newTimes.length; number++) moved.push(number)
    this.order = kept.concat(moved)
    this.times = Array.from(newTimes)
    return Math.min(same, putIn(this.order, kept.length, byTime(graph, newTimes)))
  }
}

/** Puts what stands from place `sorted` on among what is sorted before it. Up to the place returned, nothing moves. */
function putIn(
  order: number[],
  sorted: number,
  compare: (one: number, other: number) => number,
): number {
  let [from, to] = [sorted - 1, order.length - 1]
  for (const number of order.slice(sorted).sort(compare).reverse()) {
    while (from >= 0 && compare(order[from]!, number) > 0) order[to--] = order[from--]!
    order[to--] = number
  }
  return from + 1
}
