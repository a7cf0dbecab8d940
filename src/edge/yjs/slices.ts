import {readFrame} from '../../core/entry/frame.ts'
import {clientOf} from '../../core/entry/place.ts'
import {idBytes} from '../../core/id-bytes.ts'
import {placeWithdrawnBy} from './withdrawn-places.ts'
import type {Run} from './write-run.ts'

/** What a page reads, puts in order and folds in some 50 ms; in smaller slices all of it takes longer. */
const SLICE_MAX = 1500
/** Of withdraws that hang together over so many lines it is sooner done to take all in one. */
const ROUNDS_MAX = 8

/** A run, and for each of its places the time by which it is taken in: no place comes before the one before it. */
type Timed = {readonly run: Run; readonly times: Float64Array}

/**
 * Cuts runs so that they can be taken in one slice after the other: oldest first over all lines, since what sorts to the
 * end of a log is taken in quickly. A tombstone never comes before the withdraw that is its reason.
 */
export function inSlices(runs: readonly Run[], most = SLICE_MAX): (readonly Run[])[] {
  const count = runs.reduce((sum, {entries}) => sum + entries.length, 0)
  if (count <= most) return count > 0 ? [runs] : []
  const timed = runs.map(run => ({run, times: claimsOf(run)}))
  if (!waitForReasons(timed)) return [runs]
  return between(timed, cutsIn(timed, most))
}

function claimsOf({entries}: Run): Float64Array {
  let time = 0
  return Float64Array.from(entries, bytes => {
    const frame = bytes && readFrame(bytes)
    if (frame?.ok) time = Math.max(time, frame.value.time)
    return time
  })
}

/** False when no end is in sight. */
function waitForReasons(timed: readonly Timed[]): boolean {
  const reasons = new Map<string, {readonly times: Float64Array; readonly at: number}>()
  const tombstones: {readonly place: string; readonly of: Timed; readonly at: number}[] =
    []
  for (const of of timed) {
    const {author, base, clock, entries} = of.run
    const client = clientOf(idBytes(author), base)
    entries.forEach((bytes, at) => {
      if (bytes === null) tombstones.push({place: `${client}/${clock + at}`, of, at})
      const place = bytes && placeWithdrawnBy(author, bytes)
      if (place) reasons.set(`${place.client}/${place.clock}`, {times: of.times, at})
    })
  }
  for (let round = 0; round < ROUNDS_MAX; round++) {
    let isSettled = true
    for (const {place, of, at} of tombstones) {
      const reason = reasons.get(place)
      if (!reason) continue
      const time = reason.times[reason.at]!
      for (let after = at; (of.times[after] ?? time) < time; after++) {
        of.times[after] = time
        isSettled = false
      }
    }
    if (isSettled) return true
  }
  return false
}

/** Times at which one slice ends and the next begins: what has the same time stays together. */
function cutsIn(timed: readonly Timed[], most: number): number[] {
  const all = Float64Array.from(timed.flatMap(({times}) => [...times])).sort()
  const cuts: number[] = []
  let from = 0
  for (let at = 1; at < all.length; at++) {
    if (at - from < most || all[at] === all[at - 1]) continue
    cuts.push(all[at]!)
    from = at
  }
  return [...cuts, Infinity]
}

function between(timed: readonly Timed[], cuts: readonly number[]): (readonly Run[])[] {
  const starts = timed.map(() => 0)
  return cuts.map(cut =>
    timed.flatMap(({run, times}, nth) => {
      const from = starts[nth]!
      let to = from
      while (to < times.length && times[to]! < cut) to++
      starts[nth] = to
      if (to === from) return []
      return [{...run, clock: run.clock + from, entries: run.entries.slice(from, to)}]
    }),
  )
}
