import type {Result} from '../../core/result.ts'
import type {NotSaved, Vault} from '../ports.ts'
import type {RoomSession} from '../session.ts'

/** Leaves silently; this device's own copy stays readable. */
export async function leaveRoom(
  session: RoomSession,
  vault: Vault,
): Promise<Result<void, NotSaved>> {
  const left = await session.append({kind: 'left'})
  if (!left.ok) return left
  return vault.setState(session.room.id, 'left')
}
