import type {MyRoom} from '../app/my-rooms.ts'
import type {Preferences} from '../app/ports.ts'
import {readMarks, unreadIn} from '../app/unread.ts'
import {isOpen} from '../core/goal/open-goals.ts'
import {
  byNeed,
  isResting,
  neediest,
  type GoalStanding,
  type OverviewRow,
} from '../core/goal/overview-order.ts'
import {goalsNow, type GoalNow} from './goal-now.ts'

/** What the lists of rooms say of one. */
export type RoomRow = OverviewRow & {
  readonly room: MyRoom
  readonly name: string
  /** The neediest of its goals; undefined until one has arrived. */
  readonly now: GoalNow | undefined
  /** How many of its goals are open. */
  readonly open: number
  readonly resting: boolean
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
  const goals = state ? goalsNow(state, session.today()) : []
  const standing = neediest(goals.map(standingOf))
  const row = {id: kept.id, standing, left: kept.state === 'left'}
  return {
    ...row,
    room,
    name: state?.name ?? kept.card.room,
    now: standing?.now,
    open: goals.filter(({goal}) => isOpen(goal)).length,
    resting: isResting(row),
    unread: state ? unreadIn(state, readMarks(preferences, kept.id), kept.me) : 0,
  }
}

function standingOf(now: GoalNow): GoalStanding & {readonly now: GoalNow} {
  const {goal, terms, reading} = now
  const {status, stale} = reading
  return {now, state: goal.state, status, stale, due: terms.due}
}
