import {idBytes} from '../../core/id-bytes.ts'
import {joinKeyOf, joinProof} from '../../core/room/join-proof.ts'
import type {Result} from '../../core/result.ts'
import type {NotSaved, Vault} from '../ports.ts'
import type {RoomSession} from '../session.ts'

/** Comes back, as the same member, into a room that this device has left. */
export async function rejoinRoom(
  session: RoomSession,
  vault: Vault,
  name: string,
): Promise<Result<void, NotSaved>> {
  const {id, secret} = session.room
  const proof = joinProof(joinKeyOf(secret, idBytes(id)), session.me)
  const joined = await session.append({kind: 'joined', name, proof})
  if (!joined.ok) return joined
  return vault.setState(id, 'in')
}
