import type {EntryId} from '../../core/ids.ts'
import type {MeetingPlaces} from '../../core/entry/entry.ts'
import type {Result} from '../../core/result.ts'
import type {NotSaved} from '../ports.ts'
import type {RoomSession} from '../session.ts'

/** Where the room's members meet from now on, beside what each of them has: all of it. */
export const setMeeting = (
  session: Pick<RoomSession, 'append'>,
  places: MeetingPlaces,
): Promise<Result<EntryId, NotSaved>> => session.append({kind: 'meeting-set', places})
