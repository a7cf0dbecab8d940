import type {EntryId} from '../ids.ts'
import type {Entry} from './entry.ts'

/** Feeds as they were written: one list of entries each, but one for each side of a feed that says two things in one place. */
export type Sides = {
  /** A side stands after the one from which it parts. */
  readonly lists: readonly (readonly number[])[]
  /** What the first entry of a side follows. */
  readonly after: ReadonlyMap<number, number>
}

/**
 * Each entry follows the one whose id is its `prev`; where that is not here, the one before it by seq.
 * @param feeds per device, in order of seq.
 * @param forked the devices whose feeds are to be taken apart.
 */
export function sidesOf(
  feeds: readonly (readonly number[])[],
  entries: readonly Pick<Entry, 'id' | 'prev' | 'seq'>[],
  forked: ReadonlySet<number>,
): Sides {
  const lists: (readonly number[])[] = feeds.filter((_, device) => !forked.has(device))
  const after = new Map<number, number>()
  for (const device of forked) {
    const feed = feeds[device]!
    const byId = new Map<EntryId, number>()
    const ends = new Map<number, number[]>()
    let [seq, last, below] = [0, -1, -1]
    for (const number of feed) {
      const entry = entries[number]!
      if (entry.seq > seq) [seq, below] = [entry.seq, last]
      const before = (entry.prev && byId.get(entry.prev)) ?? below
      let list = ends.get(before)
      if (!list) {
        lists.push((list = []))
        if (before >= 0) after.set(number, before)
      }
      list.push(number)
      ends.delete(before)
      ends.set(number, list)
      byId.set(entry.id, number)
      last = number
    }
  }
  return {lists, after}
}
