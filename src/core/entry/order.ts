import type {Millis} from '../ids.ts'
import {circling} from './circles.ts'
import {linksOf, type Links} from './links.ts'
import type {Sides} from './sides.ts'

/**
 * A set of entries by number, as far as their order depends on it. What an entry names is known by number only once it
 * is present.
 */
export type Graph = {
  /** Per entry: the device that wrote it. */
  readonly device: ArrayLike<number>
  /** Per entry: what its author's clock said. */
  readonly claim: ArrayLike<Millis>
  /** Per device: its entries in order of seq. */
  readonly feeds: readonly (readonly number[])[]
  /** Naming k: entry `namer[k]` names entry `named[k]`, of another device. */
  readonly namer: ArrayLike<number>
  readonly named: ArrayLike<number>
  /** Per device: its place among the devices in order of key. */
  readonly rank: ArrayLike<number>
  /** Where one of the feeds has two. Who names an entry has seen what is before it on its own side. */
  readonly sides?: Sides
}

/** How far an honest clock may be off before the others' clocks overrule it. */
export const CLOCK_TOLERANCE_MS = 10 * 60_000

/**
 * Each entry's order time `o`, a pure function of the set:
 * 1. o(e) = min(cap(e), max(claim(e), 1 + max o(n))) over the entries n that e names and the one before it in its feed.
 * 2. A witness of e is an entry of another device that names e or a later entry of e's feed; per device the earliest
 *    claim counts.
 * 3. cap(e) = tolerance + min(the second-earliest witness device's claim, the earliest credible witness's claim).
 * 4. A witness w is credible if its feed up to w has named some third device and w's claim + tolerance is not before the
 *    highest claim so named.
 * So a clock that runs ahead is held back as soon as two devices, or one that a third vouches for, have seen the entry;
 * one that is behind is pulled up by what its entries name.
 */
export function orderTimes(graph: Graph): Float64Array<ArrayBuffer> {
  const links = linksOf(graph)
  return timesUnder(graph, links, capsOf(graph, links, credibleNamings(graph, links)))
}

/** Compares by the order of the log: by order time, then device key, then place in the feed. */
export function byTime(
  {device, rank, feeds}: Graph,
  times: Float64Array,
): (one: number, other: number) => number {
  const place = placesIn(feeds, times.length)
  return (one, other) =>
    times[one]! - times[other]! ||
    rank[device[one]!]! - rank[device[other]!]! ||
    place[one]! - place[other]!
}

function placesIn(feeds: Graph['feeds'], count: number): Uint32Array {
  const place = new Uint32Array(count)
  for (const feed of feeds) feed.forEach((entry, at) => (place[entry] = at))
  return place
}

/** Per naming: 1 where the naming entry is a credible witness of what it names. */
function credibleNamings(
  {device, claim, feeds, named, sides}: Graph,
  {byNamer}: Links,
): Uint8Array {
  const credible = new Uint8Array(named.length)
  const forks = new Set(sides?.after.values())
  const seenAt = new Map<number, readonly [number, Millis, number, Millis]>()
  for (const feed of sides?.lists ?? feeds) {
    // The two devices with the highest claims named so far in this feed: one of them is third to any witnessed device.
    let [first, firstClaim, second, secondClaim] = seenAt.get(
      sides?.after.get(feed[0]!) ?? -1,
    ) ?? [-1, -Infinity, -1, -Infinity]
    for (const entry of feed) {
      const end = byNamer.start[entry + 1]!
      for (let at = byNamer.start[entry]!; at < end; at++) {
        const seen = named[byNamer.naming[at]!]!
        const of = device[seen]!
        const said = claim[seen]!
        if (of === first) firstClaim = Math.max(firstClaim, said)
        else if (said > firstClaim) {
          ;[second, secondClaim] = [first, firstClaim]
          ;[first, firstClaim] = [of, said]
        } else if (of === second) secondClaim = Math.max(secondClaim, said)
        else if (said > secondClaim) [second, secondClaim] = [of, said]
      }
      for (let at = byNamer.start[entry]!; at < end; at++) {
        const naming = byNamer.naming[at]!
        const ofFirst = device[named[naming]!] === first
        const third = ofFirst ? second : first
        const highest = ofFirst ? secondClaim : firstClaim
        if (third >= 0 && claim[entry]! + CLOCK_TOLERANCE_MS >= highest)
          credible[naming] = 1
      }
      if (forks.has(entry)) seenAt.set(entry, [first, firstClaim, second, secondClaim])
    }
  }
  return credible
}

function capsOf(
  {device, claim, feeds, namer, sides}: Graph,
  {byNamed}: Links,
  credible: Uint8Array,
): Float64Array {
  const caps = new Float64Array(claim.length)
  const ofSides = new Map<number, Witnessed[]>()
  for (const feed of sides?.lists.toReversed() ?? feeds) {
    // Backwards, since whoever names a later entry has witnessed all before it.
    let [first, firstClaim, secondClaim, credibleClaim] = [
      -1,
      Infinity,
      Infinity,
      Infinity,
    ]
    for (let place = feed.length - 1; place >= 0; place--) {
      const entry = feed[place]!
      for (const side of ofSides.get(entry) ?? [])
        [first, firstClaim, secondClaim, credibleClaim] = together(
          [first, firstClaim, secondClaim, credibleClaim],
          side,
        )
      const end = byNamed.start[entry + 1]!
      for (let at = byNamed.start[entry]!; at < end; at++) {
        const naming = byNamed.naming[at]!
        const witness = namer[naming]!
        const of = device[witness]!
        const said = claim[witness]!
        if (credible[naming] === 1) credibleClaim = Math.min(credibleClaim, said)
        if (of === first) firstClaim = Math.min(firstClaim, said)
        else if (said < firstClaim) {
          secondClaim = firstClaim
          ;[first, firstClaim] = [of, said]
        } else secondClaim = Math.min(secondClaim, said)
      }
      caps[entry] = CLOCK_TOLERANCE_MS + Math.min(secondClaim, credibleClaim)
    }
    const before = sides?.after.get(feed[0]!)
    if (before === undefined) continue
    const side: Witnessed = [first, firstClaim, secondClaim, credibleClaim]
    ofSides.set(before, [...(ofSides.get(before) ?? []), side])
  }
  return caps
}

/** The first witness device and its claim, the earliest claim of any other, the earliest of a credible one. */
type Witnessed = readonly [number, Millis, Millis, Millis]

function together(one: Witnessed, other: Witnessed): Witnessed {
  const [early, late] = one[1] <= other[1] ? [one, other] : [other, one]
  const second = early[0] === late[0] ? late[2] : late[1]
  return [early[0], early[1], Math.min(early[2], second), Math.min(one[3], other[3])]
}

function timesUnder(
  graph: Graph,
  links: Links,
  caps: Float64Array,
): Float64Array<ArrayBuffer> {
  const {claim, device, feeds, namer, rank, sides} = graph
  const {byNamer, byNamed} = links
  const count = claim.length
  const times = new Float64Array(count)
  const after = new Float64Array(count).fill(-Infinity)
  const waitsFor = new Uint32Array(count)
  const next = new Int32Array(count).fill(-1)
  const parting = new Map<number, number[]>()
  for (const feed of sides?.lists ?? feeds) {
    feed.forEach((entry, at) => {
      const start = byNamer.start[entry]!
      waitsFor[entry] = byNamer.start[entry + 1]! - start + (at > 0 ? 1 : 0)
      next[entry] = feed[at + 1] ?? -1
    })
  }
  for (const [entry, before] of sides?.after ?? []) {
    waitsFor[entry]!++
    parting.set(before, [...(parting.get(before) ?? []), entry])
  }

  const ready = new Uint32Array(count)
  const done = new Uint8Array(count)
  let filled = 0
  let taken = 0
  const settle = (entry: number) => {
    done[entry] = 1
    ready[filled++] = entry
  }
  const release = (entry: number, time: Millis) => {
    after[entry] = Math.max(after[entry]!, time + 1)
    if (--waitsFor[entry]! === 0 && done[entry] === 0) settle(entry)
  }
  const drain = () => {
    while (taken < filled) {
      const entry = ready[taken++]!
      const time = Math.min(caps[entry]!, Math.max(claim[entry]!, after[entry]!))
      times[entry] = time
      for (let at = byNamed.start[entry]!; at < byNamed.start[entry + 1]!; at++)
        release(namer[byNamed.naming[at]!]!, time)
      if (next[entry]! >= 0) release(next[entry]!, time)
      for (const other of parting.get(entry) ?? []) release(other, time)
    }
  }
  for (let entry = 0; entry < count; entry++) if (waitsFor[entry] === 0) settle(entry)
  drain()
  if (filled === count) return times

  // A circle is cut at its earliest claim.
  const place = placesIn(feeds, count)
  const stuck = circling(graph, links, done)
  stuck.sort(
    (one, other) =>
      claim[one]! - claim[other]! ||
      rank[device[one]!]! - rank[device[other]!]! ||
      place[one]! - place[other]!,
  )
  for (const entry of stuck) {
    if (done[entry] === 1) continue
    settle(entry)
    drain()
  }
  return times
}
