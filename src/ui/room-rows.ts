import type {MyRoom} from '../app/my-rooms.ts'
import type {Preferences} from '../app/ports.ts'
import {readMarks, unreadIn} from '../app/unread.ts'
import {byNeed, type OverviewRow} from '../core/goal/overview-order.ts'
import {goalNow, type GoalNow} from './goal-now.ts'

/** What the lists of rooms say of one. */
export type RoomRow = OverviewRow & {
  readonly room: MyRoom
  readonly name: string
  /** Undefined until the goal has arrived. */
  readonly now: GoalNow | undefined
  readonly unread: number
}

/** What needs a hand first. */
export const roomRows = (
  rooms: readonly MyRoom[],
  preferences: Preferences,
): readonly RoomRow[] => rooms.map(room => roomRow(room, preferences)).sort(byNeed)

function roomRow(room: MyRoom, preferences: Preferences): RoomRow {
  const {room: kept, session} = room
  const state = session?.state.value
  const now = state && goalNow(state, session.today())
  return {
    room,
    id: kept.id,
    name: state?.name ?? kept.card.room,
    now,
    status: now?.reading.status,
    stale: now?.reading.stale ?? false,
    due: now?.goal.terms.due,
    resting: kept.state === 'left',
    unread: state ? unreadIn(state, readMarks(preferences, kept.id), kept.me) : 0,
  }
}
