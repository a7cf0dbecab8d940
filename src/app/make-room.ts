import type {GoalTerms} from '../core/goal/goal.ts'
import type {RoomId} from '../core/ids.ts'
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
  /** What is said first in its talk. */
  readonly first?: string
}

/** A room begins with its genesis, its goal and what is said first, in one commit, or not at all. */
export async function makeRoom(
  {vault, clock, random, preferences, device}: Ports,
  {name, room, zone, terms, sentence, first}: NewRoom,
): Promise<Result<RoomId, NotSaved>> {
  const signer = await vault.newSigner()
  const claim = clock.now()
  const founded = await seal(signer, undefined, undefined, {
    body: {kind: 'founded', name, room, zone},
    claim,
    heads: [],
  })
  const id = founded.head.id as string as RoomId
  const goal = await seal(signer, id, founded.head, {
    body: {kind: 'goal-set', terms},
    claim,
    heads: [],
  })
  const told = first
    ? [
        await seal(signer, id, goal.head, {
          body: {kind: 'said', text: first},
          claim,
          heads: [],
        }),
      ]
    : []
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
    [founded, goal, ...told],
  )
  if (!kept.ok) return kept
  preferences.set(keys.name, name)
  void device.askToKeep()
  return ok(id)
}
