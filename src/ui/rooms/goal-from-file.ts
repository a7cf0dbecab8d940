import {bringGoal, type NotBrought} from '../../core/goal/bring-goal.ts'
import type {Day} from '../../core/ids.ts'
import {ok, refuse, type Result} from '../../core/result.ts'
import type {Formats} from '../words/format.ts'
import {broughtText} from './brought-records.ts'
import type {GoalFields} from './goal-fields.ts'
import {fieldsOf} from './terms-fields.ts'

export type NotFilled = NotBrought | {readonly why: 'unreadable' | 'too-large'}

/** Five thousand records with long notes take less. */
const FILE_MAX_BYTES = 4 * 1024 * 1024

/** The form as the goal in a file fills it, with its records; nothing is left of another goal that was typed in it. */
export async function fieldsFromFile(
  file: File,
  typed: GoalFields,
  today: Day,
  format: Formats,
): Promise<Result<GoalFields, NotFilled>> {
  if (file.size > FILE_MAX_BYTES) return refuse({why: 'too-large'})
  const text = await file.text().catch(() => undefined)
  if (text === undefined) return refuse({why: 'unreadable'})
  const brought = bringGoal(text, today)
  if (!brought.ok) return brought
  const {terms, records} = brought.value
  const {name, fiscal, better, whom, look} = typed
  const kept = {name, fiscal, better, whom, look}
  const fields = {...fieldsOf(terms, format), ...kept, more: 'open'}
  const {guardrails, leads} = fields
  const unit = fields.unit.trim()
  return ok({
    ...fields,
    records: broughtText({kind: terms.kind, unit, guardrails, leads, records}),
  })
}
