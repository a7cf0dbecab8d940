import type {EntryId} from '../../core/ids.ts'
import type {Result} from '../../core/result.ts'
import type {NotSaved} from '../ports.ts'
import type {RoomSession} from '../session.ts'

/** Marks a message as a win, or takes the mark away. */
export const markWin = (
  session: RoomSession,
  message: EntryId,
  marked: boolean,
): Promise<Result<EntryId, NotSaved>> =>
  session.append({kind: 'win-marked', message, marked})
