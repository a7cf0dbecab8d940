import type {EntryId, MemberId} from '../../core/ids.ts'
import {refuse, type Result} from '../../core/result.ts'
import type {NotSaved} from '../ports.ts'
import type {RoomSession} from '../session.ts'

/**
 * Takes another member's device out of the room for good: what this device holds of what it wrote still counts, nothing
 * that it writes after that does, and no device of the room connects to it any more.
 */
export async function removeMember(
  session: RoomSession,
  device: MemberId,
): Promise<Result<EntryId, NotSaved | 'not-here'>> {
  const member = session.state.value.members.get(device)
  if (member?.state !== 'here' || device === session.me) return refuse('not-here')
  const last = session.log.feeds.newestOf(device)?.seq ?? 0
  return session.append({kind: 'removed', device, last})
}
