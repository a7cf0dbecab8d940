import type {EntryId, Millis} from '../ids.ts'
import {byAge, sortedByDay} from './by-day.ts'
import type {CheckIn} from './goal.ts'

/** A record with everything that was put in its place later. */
export type Corrected = {
  readonly root: EntryId
  /** What stands now: the newest of its history. It may be a void. */
  readonly standing: CheckIn
  /** From the oldest on, the standing one last; `at` of each as it counts. */
  readonly history: readonly CheckIn[]
}

/**
 * Check-ins grouped by what they correct, by (on, at, id) of what stands. A correction whose root has not arrived is a
 * group of its own until it does; so is a circle of corrections, under its smallest id. The same set gives the same
 * groups, whatever its order and however often an id is in it. Source: goals.md 2.2, 1–2.
 */
export function correctedOf(checkIns: readonly CheckIn[]): readonly Corrected[] {
  const byId = new Map<EntryId, CheckIn>()
  for (const checkIn of checkIns) byId.set(checkIn.id, checkIn)
  const places = placesOf(byId)
  const histories = new Map<EntryId, CheckIn[]>()
  for (const checkIn of byId.values()) {
    const place = places.get(checkIn.id)
    const root = place?.root ?? checkIn.id
    const counted =
      place && place.at !== checkIn.at ? {...checkIn, at: place.at} : checkIn
    const history = histories.get(root)
    if (history) history.push(counted)
    else histories.set(root, [counted])
  }
  const groups: Corrected[] = []
  for (const [root, history] of histories) {
    if (history.length > 1) history.sort(byAge)
    groups.push({root, standing: history.at(-1)!, history})
  }
  return sortedByDay(groups, ({standing}) => standing)
}

type ById = ReadonlyMap<EntryId, CheckIn>
/** `at` counts as one millisecond after what is corrected, at least: a slow clock cannot let the old number win. */
type Place = {readonly root: EntryId; readonly at: Millis}

/** Of every check-in that corrects another one that is here. */
function placesOf(byId: ById): ReadonlyMap<EntryId, Place> {
  const places = new Map<EntryId, Place>()
  for (const checkIn of byId.values())
    if (checkIn.corrects !== undefined) place(checkIn, byId, places)
  return places
}

function place(checkIn: CheckIn, byId: ById, places: Map<EntryId, Place>): void {
  const path = new Map<EntryId, CheckIn>()
  let next: CheckIn | undefined = checkIn
  while (next && !places.has(next.id) && !path.has(next.id)) {
    path.set(next.id, next)
    next = next.corrects === undefined ? undefined : byId.get(next.corrects)
  }
  const unplaced = [...path.values()]
  if (next && path.has(next.id)) {
    const circle = unplaced.splice(unplaced.indexOf(next))
    const root = circle.map(({id}) => id).reduce((a, b) => (a < b ? a : b))
    for (const {id, at} of circle) places.set(id, {root, at})
  }
  let below = next && places.get(next.id)
  for (const {id, at} of unplaced.reverse()) {
    below = {root: below?.root ?? id, at: below ? Math.max(at, below.at + 1) : at}
    places.set(id, below)
  }
}
