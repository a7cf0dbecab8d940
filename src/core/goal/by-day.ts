import type {Day} from '../ids.ts'
import type {CheckIn} from './goal.ts'

/** The order in which they were written. */
export function byAge(a: CheckIn, b: CheckIn): number {
  if (a.at !== b.at) return a.at - b.at
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Items day by day, each day's by (at, id): a goal has few days, and its numbers come nearly in order. */
export function byDays<Item>(
  items: Iterable<Item>,
  checkInOf: (item: Item) => CheckIn,
): readonly (readonly Item[])[] {
  const days = new Map<Day, Item[]>()
  for (const item of items) {
    const {on} = checkInOf(item)
    const others = days.get(on)
    if (others) others.push(item)
    else days.set(on, [item])
  }
  return [...days.keys()]
    .sort()
    .map(day => days.get(day)!.sort((a, b) => byAge(checkInOf(a), checkInOf(b))))
}
