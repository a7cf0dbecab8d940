import type {CheckIn, Goal} from './goal.ts'

/** Whether a record came after the goal was closed: kept and shown, it no longer changes the outcome. */
export const isAfterClosing = (goal: Goal, {at}: Pick<CheckIn, 'at'>): boolean =>
  'closing' in goal && at > goal.closing.at
