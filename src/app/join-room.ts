import {joinKeyOf, joinProof} from '../core/room/join-proof.ts'
import {idBytes} from '../core/id-bytes.ts'
import {ok, type Result} from '../core/result.ts'
import {seal} from './door.ts'
import type {Invite} from './invite-link.ts'
import type {NotSaved, Ports, Signer} from './ports.ts'
import type {MyRooms} from './my-rooms.ts'
import {openSession} from './open-session.ts'
import {keys} from './preference-keys.ts'
import type {RoomSession} from './session.ts'

/** A room looked at through its link: in memory only, until joined. */
export type Peek = {
  readonly invite: Invite
  readonly session: RoomSession
  /**
   * Keeps room, key and the joining entry in one commit; the same session goes on, now kept. If another tab has joined
   * meanwhile, this device is a member already and stays the one that it is. A room whose key is gone is joined anew.
   */
  join(name: string, rooms: MyRooms): Promise<Result<Pick<RoomSession, 'room'>, NotSaved>>
  /** Leaves nothing behind. */
  decline(): Promise<void>
}

export async function peekRoom(
  ports: Ports,
  invite: Invite,
): Promise<Result<Peek, NotSaved>> {
  const signer = await ports.vault.newSigner()
  const carrier = await ports.carriers.peek(invite, signer)
  if (!carrier.ok) return carrier
  const session = openSession({...ports, room: invite, signer, carrier: carrier.value})
  return ok({
    invite,
    session,
    join: async (name, rooms) => {
      const mine = rooms.rooms.value?.get(invite.id)
      if (mine && mine.trouble !== 'key-missing') return given(session)
      rooms.adopt(session)
      const kept = await keepJoined(ports, invite, signer, session.headsSeen(), name)
      if (kept.ok && kept.value === 'known') {
        rooms.disown(session)
        rooms.catchUp()
        return given(session)
      }
      const shelved = kept.ok ? await carrier.value.keep() : kept
      if (shelved.ok) return ok(session)
      rooms.disown(session)
      if (kept.ok && mine) {
        // What its shelf holds is not to be deleted: the room itself says why it does not open.
        rooms.catchUp()
        return given(session)
      }
      if (kept.ok) await ports.vault.forget(invite.id)
      return shelved
    },
    decline: () => session.close(),
  })
}

/** The room's own session, in `MyRooms`, takes over from the look through the link. */
async function given(session: RoomSession) {
  await session.close()
  return ok(session)
}

async function keepJoined(
  {vault, clock, preferences, device}: Ports,
  invite: Invite,
  signer: Signer,
  heads: readonly string[],
  name: string,
): Promise<Result<'new' | 'known', NotSaved>> {
  const claim = clock.now()
  const proof = joinProof(joinKeyOf(invite.secret, idBytes(invite.id)), signer.me)
  const joined = await seal(signer, invite.id, undefined, {
    body: {kind: 'joined', name, proof},
    claim,
    heads,
  })
  const room = {...invite, me: signer.me, state: 'in', since: claim} as const
  const kept = await vault.keep(room, signer, [joined])
  if (!kept.ok || kept.value === 'known') return kept
  preferences.set(keys.name, name)
  void device.askToKeep()
  return kept
}
