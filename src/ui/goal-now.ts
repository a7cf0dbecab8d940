import {isOpen} from '../core/goal/open-goals.ts'
import {withDaysOff} from '../core/goal/days-off.ts'
import type {CheckIn, Goal, GoalTerms} from '../core/goal/goal.ts'
import {readGoal, type GoalReading} from '../core/goal/reading.ts'
import type {Day, GoalId} from '../core/ids.ts'
import type {RoomState} from '../core/room/room.ts'

/** One of the room's goals as it stands on one day. */
export type GoalNow = {
  readonly goal: Goal
  /** The goal's own, with the days off as the room has them: what everything is computed from. */
  readonly terms: GoalTerms
  readonly checkIns: readonly CheckIn[]
  readonly reading: GoalReading
  readonly today: Day
}

/**
 * The goal asked for, or the room's main one: the first that is open, else the one closed last. Identical while goal,
 * check-ins, days off and day are, so that views can tell by identity. Undefined before the goal arrived.
 */
export function goalNow(
  state: RoomState,
  today: Day,
  asked?: GoalId,
): GoalNow | undefined {
  const goal = asked
    ? state.goals.get(asked)
    : mainOf([...state.goals.values()].sort(inOrder))
  return goal && nowOf(state, goal, today)
}

/** All goals of the room: open ones in the order in which they were set, then closed and then resting ones, by their closing. The list itself is identical while all of them are. */
export function goalsNow(state: RoomState, today: Day): readonly GoalNow[] {
  const known = lists.get(state.goals)
  const goals = known?.goals ?? [...state.goals.values()].sort(inOrder)
  const list = goals.map(goal => nowOf(state, goal, today))
  if (known?.list.every((now, index) => now === list[index])) return known.list
  lists.set(state.goals, {goals, list})
  return list
}

/** Of all goals the one asked for, or the main one. */
export function chosen(
  goals: readonly GoalNow[],
  asked: GoalId | undefined,
): GoalNow | undefined {
  const main = mainOf(goals.map(({goal}) => goal))
  return (
    goals.find(({goal}) => goal.id === asked) ?? goals.find(({goal}) => goal === main)
  )
}

function nowOf(state: RoomState, goal: Goal, today: Day): GoalNow {
  const {daysOff} = state
  const checkIns = state.checkIns.get(goal.id) ?? NONE
  const known = nows.get(goal)
  if (
    known?.now.checkIns === checkIns &&
    known.now.today === today &&
    known.daysOff === daysOff
  )
    return known.now
  const terms = withDaysOff(goal.terms, daysOff)
  const now = {goal, terms, checkIns, today, reading: readGoal(terms, checkIns, today)}
  nows.set(goal, {now, daysOff})
  return now
}

function mainOf(ordered: readonly Goal[]): Goal | undefined {
  const [first] = ordered
  if (!first || isOpen(first)) return first
  return ordered.findLast(({state}) => state === first.state)
}

/** Sorting is stable: open goals stay as they were set. */
const inOrder = (a: Goal, b: Goal): number =>
  RANK[a.state] - RANK[b.state] || closedAt(a) - closedAt(b)

const RANK = {proposed: 0, active: 0, closed: 1, archived: 2} as const
const closedAt = (goal: Goal): number => ('closing' in goal ? goal.closing.at : 0)

const NONE: readonly CheckIn[] = []
type Known = {readonly now: GoalNow; readonly daysOff: RoomState['daysOff']}
const nows = new WeakMap<Goal, Known>()
type KnownList = {readonly goals: readonly Goal[]; readonly list: readonly GoalNow[]}
const lists = new WeakMap<RoomState['goals'], KnownList>()
