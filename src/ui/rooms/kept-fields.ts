import {deleteGoalDraft, goalDrafts, saveGoalDraft} from '../../app/goal-drafts.ts'
import type {Ports, Preferences} from '../../app/ports.ts'
import {keys} from '../../app/preference-keys.ts'
import {base64url} from '../../core/bytes.ts'
import {fieldsFrom, isBlank, noFields, type GoalFields} from './goal-fields.ts'

/** What was typed: in the draft of that id, else in the form that nobody has put away yet. */
export function keptFields({preferences}: Ports, draft: string | undefined): GoalFields {
  const kept = draft
    ? goalDrafts(preferences).find(({id}) => id === draft)?.fields
    : formInProgress(preferences.get(keys.goalForm))
  const fields = kept ? fieldsFrom(kept) : noFields
  const name = fields.name || (preferences.get(keys.name) ?? '')
  return ofDevice(preferences, {...fields, name})
}

/** A form as it begins: what this device has settled holds for it, whenever it was typed. */
export const ofDevice = (preferences: Preferences, fields: GoalFields): GoalFields => ({
  ...fields,
  fiscal: preferences.get(keys.fiscalStart) ?? '',
})

/** False when the device refuses to remember: the caller keeps what was typed on the screen. */
export function keepFields(ports: Ports, draft: string | undefined, fields: GoalFields) {
  const {preferences, clock} = ports
  if (draft) return saveGoalDraft(preferences, {id: draft, savedAt: clock.now(), fields})
  return preferences.set(keys.goalForm, JSON.stringify(fields))
}

export function forgetFields({preferences}: Ports, draft: string | undefined): void {
  if (draft) deleteGoalDraft(preferences, draft)
  else preferences.set(keys.goalForm, undefined)
}

/** What was typed in a form of a room, under its own key; undefined when nothing was. */
export function fieldsAt(
  {preferences}: Pick<Ports, 'preferences'>,
  key: string,
): GoalFields | undefined {
  const kept = formInProgress(preferences.get(key))
  return kept && fieldsFrom(kept)
}

/** False when the device refuses to remember. */
export const keepFieldsAt = (
  {preferences}: Pick<Ports, 'preferences'>,
  key: string,
  fields: GoalFields | undefined,
): boolean => preferences.set(key, fields && JSON.stringify(fields))

/**
 * Puts the form in progress away as a draft, or begins one with nothing in it.
 * The draft's id; undefined when the device refuses to remember.
 */
export function putAside(ports: Ports, fields: GoalFields): string | undefined {
  const id = base64url(ports.random.bytes(DRAFT_ID_BYTES))
  if (isBlank(fields)) return id
  if (!keepFields(ports, id, fields)) return undefined
  forgetFields(ports, undefined)
  return id
}

/** Enough that two drafts of one device never share an id. */
const DRAFT_ID_BYTES = 9

function formInProgress(json: string | undefined): Record<string, string> | undefined {
  try {
    const fields: unknown = JSON.parse(json ?? 'null')
    if (typeof fields !== 'object' || fields === null) return undefined
    const texts = Object.entries(fields).filter(([, text]) => typeof text === 'string')
    return Object.fromEntries(texts)
  } catch {
    return undefined
  }
}
