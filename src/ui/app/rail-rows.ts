import type {MyRoom} from '../../app/my-rooms.ts'
import type {Preferences} from '../../app/ports.ts'
import {readMarks, unreadIn} from '../../app/unread.ts'
import {byNeed, type OverviewRow} from '../../core/goal/overview-order.ts'
import type {GoalReading} from '../../core/goal/reading.ts'
import {goalNow} from '../goal-now.ts'

/** What the list of rooms says of one. */
export type RailRow = OverviewRow & {
  readonly room: MyRoom
  readonly name: string
  /** Undefined until the goal has arrived. */
  readonly reading: GoalReading | undefined
  readonly unread: number
}

/** What needs a hand first, as in the overview. */
export const railRows = (
  rooms: readonly MyRoom[],
  preferences: Preferences,
): readonly RailRow[] => rooms.map(room => railRow(room, preferences)).sort(byNeed)

function railRow(room: MyRoom, preferences: Preferences): RailRow {
  const {room: kept, session} = room
  const state = session?.state.value
  const now = state && goalNow(state, session.today())
  return {
    room,
    id: kept.id,
    name: state?.name ?? kept.card.room,
    reading: now?.reading,
    status: now?.reading.status,
    stale: now?.reading.stale ?? false,
    due: now?.goal.terms.due,
    resting: kept.state === 'left',
    unread: state ? unreadIn(state, readMarks(preferences, kept.id), kept.me) : 0,
  }
}
