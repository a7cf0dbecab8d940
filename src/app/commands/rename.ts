import type {EntryId} from '../../core/ids.ts'
import {cleanName} from '../../core/text/clean-name.ts'
import type {Result} from '../../core/result.ts'
import type {NotSaved} from '../ports.ts'
import type {RoomSession} from '../session.ts'

type Renaming = Promise<Result<EntryId, NotSaved | 'empty' | 'too-long'>>

/** Gives me another name in this room. */
export async function renameMe(session: RoomSession, typed: string): Renaming {
  const name = cleanName(typed)
  return name.ok ? session.append({kind: 'renamed', name: name.value}) : name
}

/** Any member may rename the room. */
export async function renameRoom(session: RoomSession, typed: string): Renaming {
  const room = cleanName(typed)
  return room.ok ? session.append({kind: 'room-renamed', room: room.value}) : room
}
