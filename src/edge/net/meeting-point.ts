import type {Link} from '../../app/link.ts'
import type {ReadonlyStore, Stop} from '../../core/store.ts'

/** Where peers find each other. Passes on sealed bytes between all that joined a topic; trusted with nothing. */
export interface MeetingPoint {
  /** What the topic is derived from: the same text for all who share a `cairn.json`. */
  readonly name: string
  /** Run by strangers for everyone: whoever is there announces rarely. */
  readonly isPublic?: true
  readonly state: ReadonlyStore<MeetingState>
  /** Hears what others publish on the topic, until stopped. Connects while anything is joined. */
  join(topic: string, heard: (bytes: Uint8Array) => void): Stop
  /** Lost when the meeting point is not open: whoever publishes tries again. */
  publish(topic: string, bytes: Uint8Array): void
  /** Tries at once instead of when the next pause is over. */
  retry(): void
}

export type MeetingState = 'connecting' | 'open' | 'down'

/** What several are together. */
export function meetingOf(points: readonly MeetingPoint[]): Link['meeting'] {
  const states = points.map(({state}) => state.value)
  if (states.length === 0) return 'none'
  if (states.includes('open')) return 'open'
  return states.includes('connecting') ? 'connecting' : 'down'
}
