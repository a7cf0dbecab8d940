import type {EntryId} from '../../core/ids.ts'
import type {Result} from '../../core/result.ts'
import {deliveryOf} from '../delivery.ts'
import type {NotSaved, Vault} from '../ports.ts'
import type {RoomSession} from '../session.ts'

/** Leaves silently; this device's own copy stays readable. Who could only say so before the disk was full says it once. */
export async function leaveRoom(
  session: RoomSession,
  vault: Vault,
): Promise<Result<void, NotSaved>> {
  const {state, me} = session
  if (state.value.members.get(me)?.state !== 'left') {
    const left = await session.append({kind: 'left'})
    if (!left.ok) return left
    await toldOrAlone(session, left.value)
  }
  return vault.setState(session.room.id, 'left')
}

/** Long for whoever can keep it to say so; who has no space left never does. */
const PATIENCE_MS = 5_000

/** Whoever is connected hears of it first: later the room would have to be connected once more to say so. */
function toldOrAlone({link, state}: RoomSession, left: EntryId): Promise<void> {
  const seq = state.value.moments.find(({id}) => id === left)?.seq ?? 0
  const isOver = () =>
    link.value.peers.length === 0 || deliveryOf(seq, link.value).state === 'delivered'
  return new Promise(resolve => {
    if (isOver()) return resolve()
    const end = () => {
      stop()
      clearTimeout(patience)
      resolve()
    }
    const patience = setTimeout(end, PATIENCE_MS)
    const stop = link.follow(() => {
      if (isOver()) end()
    })
  })
}
