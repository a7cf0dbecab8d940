import type {Asked} from './asked.ts'
import {placeWithdrawnBy} from './withdrawn-places.ts'
import type {Run} from './write-run.ts'

export type RunOf = Run & {readonly client: number}

/**
 * A tombstone stays only where a withdraw of its feed names it, held or among these runs; else its run ends there. That
 * may take away withdraws on which others rest, and so on. Each place is looked at once, however they hang together.
 */
export function withoutBareTombstones<Found extends RunOf>(
  runs: readonly Found[],
  asked: Pick<Asked, 'heldAt'>,
): Found[] {
  const tombstones = new Map<string, {readonly run: number; readonly at: number}>()
  const withdraws = runs.map(withdrawsIn)
  const reasons = new Map<string, number>()
  for (const {place} of withdraws.flat())
    reasons.set(place, (reasons.get(place) ?? 0) + 1)
  runs.forEach(({client, clock, entries}, run) => {
    entries.forEach((bytes, at) => {
      if (bytes !== null || asked.heldAt(client, clock + at).length > 0) return
      tombstones.set(`${client}/${clock + at}`, {run, at})
    })
  })

  const lengths = runs.map(({entries}) => entries.length)
  const bare = [...tombstones.keys()].filter(place => !reasons.has(place))
  for (let place = bare.pop(); place !== undefined; place = bare.pop()) {
    const {run, at} = tombstones.get(place)!
    while (withdraws[run]!.length > 0 && withdraws[run]!.at(-1)!.at >= at) {
      const lost = withdraws[run]!.pop()!.place
      const left = reasons.get(lost)! - 1
      reasons.set(lost, left)
      if (left === 0 && tombstones.has(lost)) bare.push(lost)
    }
    lengths[run] = Math.min(lengths[run]!, at)
  }
  return runs
    .map((run, at) => ({...run, entries: run.entries.slice(0, lengths[at])}))
    .filter(({entries}) => entries.length > 0)
}

function withdrawsIn({author, entries}: RunOf) {
  return entries.flatMap((bytes, at) => {
    const place = bytes && placeWithdrawnBy(author, bytes)
    return place ? [{at, place: `${place.client}/${place.clock}`}] : []
  })
}
