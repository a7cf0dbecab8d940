import type {Moment} from '../core/room/room.ts'
import type {LineWords} from './words/lines.ts'

/** How the message is named that a record came from: as what stands in its place in the talk, which is nothing until it arrives. */
export function sourceWords(
  {fromMessage, fromGone, fromMissing}: LineWords,
  standsThere: Moment['kind'] | undefined,
): string {
  if (standsThere === 'gone') return fromGone
  return standsThere ? fromMessage : fromMissing
}
