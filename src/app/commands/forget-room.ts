import type {RoomId} from '../../core/ids.ts'
import type {Result} from '../../core/result.ts'
import type {NotSaved, Ports} from '../ports.ts'
import {keys} from '../preference-keys.ts'

/** Deletes from this device all that it keeps of a room. The others keep theirs. */
export async function forgetRoom(
  {vault, preferences}: Pick<Ports, 'vault' | 'preferences'>,
  room: RoomId,
): Promise<Result<void, NotSaved>> {
  const forgotten = await vault.forget(room)
  if (!forgotten.ok) return forgotten
  preferences.set(keys.messageDraft(room), undefined)
  preferences.set(keys.read(room), undefined)
  preferences.set(keys.opened(room), undefined)
  return forgotten
}
