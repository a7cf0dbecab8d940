import type {EntryId, Millis} from '../ids.ts'
import {byAge} from './by-day.ts'
import type {CheckIn} from './goal.ts'

/** A record and what was put in its place later, from the oldest on; `at` of each as it counts. The last one stands. */
export type History = readonly CheckIn[]

/**
 * Check-ins grouped by what they correct. A correction whose root has not arrived is a group of its own until it does; a
 * circle of corrections is one, too. The same set gives the same groups, whatever its order and however often an id is in
 * it. Source: goals.md 2.2, 1–2.
 */
export function historiesOf(checkIns: readonly CheckIn[]): readonly History[] {
  const byId = new Map<EntryId, CheckIn>()
  for (const checkIn of checkIns) byId.set(checkIn.id, checkIn)
  const places = placesOf(byId)
  const corrected = new Map<EntryId, CheckIn[]>()
  for (const {root} of places.values()) corrected.set(root, [])
  const histories: CheckIn[][] = []
  for (const checkIn of byId.values()) {
    const {root, at} = places.get(checkIn.id) ?? {root: checkIn.id, at: checkIn.at}
    const counted = at === checkIn.at ? checkIn : {...checkIn, at}
    const history = corrected.get(root)
    if (history) history.push(counted)
    else histories.push([counted])
  }
  for (const history of corrected.values()) histories.push(history.sort(byAge))
  return histories
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
