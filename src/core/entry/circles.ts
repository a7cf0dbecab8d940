import type {Links} from './links.ts'
import type {Graph} from './order.ts'

/**
 * Of the entries not done, those that stand on a circle of entries waiting for each other, or between two. Only malice
 * makes a circle: lines begun out of order, two ids with one head. Who merely waits for a circle is not among them, so
 * that a new entry never changes where circles are cut.
 */
export function circling(
  {feeds, named, sides}: Graph,
  {byNamer}: Links,
  done: Uint8Array,
): number[] {
  const before = new Int32Array(done.length).fill(-1)
  for (const feed of sides?.lists ?? feeds)
    feed.forEach((entry, at) => (before[entry] = feed[at - 1] ?? -1))
  for (const [entry, other] of sides?.after ?? []) before[entry] = other
  const awaitedBy = (entry: number, tell: (other: number) => void) => {
    for (let at = byNamer.start[entry]!; at < byNamer.start[entry + 1]!; at++) {
      const other = named[byNamer.naming[at]!]!
      if (done[other] === 0) tell(other)
    }
    const other = before[entry]!
    if (other >= 0 && done[other] === 0) tell(other)
  }

  const left = new Set<number>()
  done.forEach((isDone, entry) => isDone === 0 && left.add(entry))
  const waiting = new Uint32Array(done.length)
  for (const entry of left) awaitedBy(entry, other => waiting[other]!++)
  const free = [...left].filter(entry => waiting[entry] === 0)
  for (let entry = free.pop(); entry !== undefined; entry = free.pop()) {
    left.delete(entry)
    awaitedBy(entry, other => {
      if (--waiting[other]! === 0) free.push(other)
    })
  }
  return [...left]
}
