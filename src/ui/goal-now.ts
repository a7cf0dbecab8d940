import type {CheckIn, Goal} from '../core/goal/goal.ts'
import {readGoal, type GoalReading} from '../core/goal/reading.ts'
import type {Day} from '../core/ids.ts'
import type {RoomState} from '../core/room/room.ts'

/** The room's goal as it stands on one day. */
export type GoalNow = {
  readonly goal: Goal
  readonly checkIns: readonly CheckIn[]
  readonly reading: GoalReading
  readonly today: Day
}

/** Identical while goal, check-ins and day are, so that views can tell by identity. Undefined before the goal arrived. */
export function goalNow(state: RoomState, today: Day): GoalNow | undefined {
  const goal = [...state.goals.values()].at(-1)
  if (!goal) return undefined
  const checkIns = state.checkIns.get(goal.id) ?? NONE
  const known = last.get(goal)
  if (known?.checkIns === checkIns && known.today === today) return known
  const now = {goal, checkIns, today, reading: readGoal(goal.terms, checkIns, today)}
  last.set(goal, now)
  return now
}

const NONE: readonly CheckIn[] = []
const last = new WeakMap<Goal, GoalNow>()
