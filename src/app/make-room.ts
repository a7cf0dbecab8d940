import type {Body} from '../core/entry/entry.ts'
import type {CarriedRecord} from '../core/goal/carry-records.ts'
import type {GoalTerms} from '../core/goal/goal.ts'
import type {GoalId, RoomId} from '../core/ids.ts'
import {ok, type Result} from '../core/result.ts'
import {seal} from './door.ts'
import type {NotSaved, Ports} from './ports.ts'
import {keys} from './preference-keys.ts'

export type NewRoom = {
  /** The maker's name. */
  readonly name: string
  readonly room: string
  readonly zone: string
  readonly terms: GoalTerms
  /** The goal as one sentence, for the invite until the log is there. */
  readonly sentence: string
  /** What was recorded of the goal before, elsewhere, in that order. */
  readonly records?: readonly CarriedRecord[]
  /** What is said first in its talk. */
  readonly first?: string
}

/** A room begins with its genesis, its goal, its records and what is said first, in one commit, or not at all. */
export async function makeRoom(
  {vault, clock, random, preferences, device}: Ports,
  {name, room, zone, terms, sentence, records = [], first}: NewRoom,
): Promise<Result<RoomId, NotSaved>> {
  const signer = await vault.newSigner()
  const claim = clock.now()
  const founded = await seal(signer, undefined, undefined, {
    body: {kind: 'founded', name, room, zone},
    claim,
    heads: [],
  })
  const id = founded.head.id as string as RoomId
  const begun = [founded]
  const append = async (body: Body) => {
    const written = await seal(signer, id, begun.at(-1)?.head, {body, claim, heads: []})
    begun.push(written)
    return written
  }
  const {head: set} = await append({kind: 'goal-set', terms})
  const goal = set.id as string as GoalId
  for (const record of records) await append({kind: 'checked-in', goal, ...record})
  if (first) await append({kind: 'said', text: first})
  const kept = await vault.keep(
    {
      id,
      secret: random.bytes(32),
      me: signer.me,
      state: 'in',
      card: {room, sentence},
      since: claim,
    },
    signer,
    begun,
  )
  if (!kept.ok) return kept
  preferences.set(keys.name, name)
  void device.askToKeep()
  return ok(id)
}
