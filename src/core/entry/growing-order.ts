import type {Millis} from '../ids.ts'
import type {Feeds} from './feeds.ts'
import {CLOCK_TOLERANCE_MS, byTime, orderTimes} from './order.ts'

/** Up to here entries are put in one by one; more at once are sooner sorted with all the rest. */
const FEW = 256

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
    const {entries} = this.#feeds
    let same = this.order.length
    const few = entries.length - same <= FEW
    for (let number = same; number < entries.length; number++) {
      const time = few ? this.#timeAtTheEnd(number) : undefined
      if (time === undefined) return Math.min(same, this.#sortAll())
      same = Math.min(same, this.#insert(number, time))
    }
    return same
  }

  /**
   * The order time of an entry that changes no other's: it ends its feed, nobody has named it (so it has no cap), and
   * as a witness it holds nothing lower than it stands already. (A new witness w of e lets the caps of e and of what is
   * before e in its feed sink to claim(w) + tolerance at most, and nothing before e stands higher than e.)
   */
  #timeAtTheEnd(number: number): Millis | undefined {
    const {claim} = this.#feeds.entries[number]!
    const before = this.#feeds.beforeInFeed(number)
    if (before === undefined || this.#feeds.isNamedBefore(number)) return undefined
    let time = claim
    if (before >= 0) time = Math.max(time, this.times[before]! + 1)
    for (const named of this.#feeds.namedBy(number)) {
      if (named > number) continue
      if (this.times[named]! > claim + CLOCK_TOLERANCE_MS) return undefined
      time = Math.max(time, this.times[named]! + 1)
    }
    return time
  }

  #insert(number: number, time: Millis): number {
    const {author} = this.#feeds.entries[number]!
    let [low, high] = [0, this.order.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const other = this.order[middle]!
      const otherTime = this.times[other]!
      const isLater =
        otherTime > time ||
        (otherTime === time && this.#feeds.entries[other]!.author > author)
      if (isLater) high = middle
      else low = middle + 1
    }
    this.order.splice(low, 0, number)
    this.times[number] = time
    return low
  }

  /** What keeps its time keeps its place among the others that do: only the rest is sorted. */
  #sortAll(): number {
    const graph = this.#feeds.graph()
    const [order, times] = [this.order, this.times]
    const newTimes = orderTimes(graph)
    const stays = (number: number) => times[number] === newTimes[number]
    const moved = order.filter(number => !stays(number))
    for (let number = order.length; number < newTimes.length; number++) moved.push(number)
    const compare = byTime(graph, newTimes)
    this.order = merged(order.filter(stays), moved.sort(compare), compare)
    this.times = Array.from(newTimes)
    let same = 0
    while (same < order.length && order[same] === this.order[same] && stays(order[same]!))
      same++
    return same
  }
}

/** Two sorted lists as one. */
function merged<Value>(
  some: readonly Value[],
  others: readonly Value[],
  compare: (one: Value, other: Value) => number,
): Value[] {
  const all: Value[] = []
  let at = 0
  for (const other of others) {
    while (at < some.length && compare(some[at]!, other) <= 0) all.push(some[at++]!)
    all.push(other)
  }
  while (at < some.length) all.push(some[at++]!)
  return all
}
