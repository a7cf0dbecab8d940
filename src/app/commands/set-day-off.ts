import type {Day, EntryId} from '../../core/ids.ts'
import type {Result} from '../../core/result.ts'
import type {NotSaved} from '../ports.ts'
import type {RoomSession} from '../session.ts'

/** The room's own word on one day, against its goals' holidays and for them. */
export const setDayOff = (
  session: RoomSession,
  on: Day,
  off: boolean,
): Promise<Result<EntryId, NotSaved>> => session.append({kind: 'day-off-set', on, off})
