import type {Millis} from '../core/ids.ts'
import {keys} from './preference-keys.ts'
import type {Preferences} from './ports.ts'

/** A goal that nobody can see yet, as typed. Lives on this device only: no room, no link, no connection. */
export type GoalDraft = {
  readonly id: string
  readonly savedAt: Millis
  /** Field name → what was typed, such as metric, baseline, target, unit, measure. */
  readonly fields: Readonly<Record<string, string>>
}

/** Newest first. */
export function goalDrafts(preferences: Preferences): readonly GoalDraft[] {
  try {
    const drafts: unknown = JSON.parse(preferences.get(keys.goalDrafts) ?? '[]')
    return Array.isArray(drafts) ? drafts.filter(isDraft) : []
  } catch {
    return []
  }
}

/** False when the device refuses to remember: the caller keeps what was typed on the screen. */
export function saveGoalDraft(preferences: Preferences, draft: GoalDraft): boolean {
  const others = goalDrafts(preferences).filter(({id}) => id !== draft.id)
  return preferences.set(keys.goalDrafts, JSON.stringify([draft, ...others]))
}

export function deleteGoalDraft(preferences: Preferences, id: string): boolean {
  const others = goalDrafts(preferences).filter(draft => draft.id !== id)
  return preferences.set(
    keys.goalDrafts,
    others.length ? JSON.stringify(others) : undefined,
  )
}

function isDraft(value: unknown): value is GoalDraft {
  if (typeof value !== 'object' || value === null) return false
  const {id, savedAt, fields} = value as Record<string, unknown>
  return (
    typeof id === 'string' &&
    typeof savedAt === 'number' &&
    typeof fields === 'object' &&
    fields !== null &&
    Object.values(fields).every(field => typeof field === 'string')
  )
}
