import type {Gap} from '../../core/entry/gaps.ts'
import type {Day, EntryId, MemberId, Millis} from '../../core/ids.ts'
import type {Moment} from '../../core/room/room.ts'

/** One line of the list, with a key of its own for as long as it is there. */
export type Row =
  | {readonly kind: 'day'; readonly key: string; readonly day: Day}
  | {readonly kind: 'unread'; readonly key: 'unread'}
  /** Entries that have not arrived stand here or before. */
  | {readonly kind: 'gap'; readonly key: string; readonly gap: Gap}
  /** Here the second side of this member's feed begins. */
  | {readonly kind: 'fork'; readonly key: string; readonly by: MemberId}
  | {
      readonly kind: 'moment'
      readonly key: EntryId
      readonly moment: Moment
      /** Follows another of the same author closely: name and picture are not said again. */
      readonly continued: boolean
    }

/** Longer pauses than this begin anew with name and time. */
const CLOSE_MS = 5 * 60_000

/** @param unreadFrom the first moment below the unread divider. */
export function rowsOf(
  moments: readonly Moment[],
  dayOf: (at: Millis) => Day,
  unreadFrom: EntryId | undefined,
): readonly Row[] {
  const rows: Row[] = []
  let day: Day | undefined
  let before: Moment | undefined
  for (const moment of moments) {
    const on = dayOf(moment.at)
    if (on !== day) {
      day = on
      before = undefined
      rows.push({kind: 'day', key: `day/${on}/${moment.id}`, day: on})
    }
    if (moment.id === unreadFrom) {
      before = undefined
      rows.push({kind: 'unread', key: 'unread'})
    }
    const continued = before !== undefined && continues(before, moment)
    rows.push({kind: 'moment', key: moment.id, moment, continued})
    before = moment
  }
  return rows
}

const continues = (before: Moment, {by, kind, at}: Moment): boolean =>
  kind === 'said' &&
  (before.kind === 'said' || before.kind === 'checked-in') &&
  before.by === by &&
  Math.abs(at - before.at) <= CLOSE_MS
