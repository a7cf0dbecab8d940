import type {Day, GoalId} from '../core/ids.ts'
import {readDay} from '../core/text/dates.ts'
import {keys} from './preference-keys.ts'
import type {Preferences} from './ports.ts'

/** What this device has asked about a goal, and what was waved away. */
export type GoalAsked = {
  /** The day on which it was asked last whether the records still help, and whether that was answered. */
  readonly habitOn?: Day
  readonly habitDone?: boolean
  /** Names of questions that were answered or closed. */
  readonly done?: readonly string[]
}

export function goalAsked(preferences: Preferences, goal: GoalId): GoalAsked {
  try {
    const kept: unknown = JSON.parse(preferences.get(keys.goalAsked(goal)) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    const {habitOn, habitDone, done} = kept as Record<string, unknown>
    const day = typeof habitOn === 'string' ? readDay(habitOn) : undefined
    return {
      ...(day && {habitOn: day}),
      ...(habitDone === true && {habitDone}),
      ...(Array.isArray(done) && {done: done.filter(isText)}),
    }
  } catch {
    return {}
  }
}

export function setGoalAsked(
  preferences: Preferences,
  goal: GoalId,
  asked: GoalAsked,
): boolean {
  return preferences.set(keys.goalAsked(goal), JSON.stringify(asked))
}

/** Older ones are about records that are long passed by. */
const REMEMBERED = 20

/** With one more question that needs no asking again. */
export const withDone = (asked: GoalAsked, question: string): GoalAsked => ({
  ...asked,
  done: [...(asked.done ?? []).filter(name => name !== question), question].slice(
    -REMEMBERED,
  ),
})

const isText = (value: unknown): value is string => typeof value === 'string'
