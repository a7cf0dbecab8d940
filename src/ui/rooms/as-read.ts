import {numberProblem} from '../../core/goal/check-number.ts'
import {UNIT_MAX} from '../../core/goal/terms-draft.ts'
import {decimalsIn, readNumber} from '../../core/text/numbers.ts'
import type {Formats} from '../words/format.ts'
import type {GoalFields} from './goal-fields.ts'

/**
 * The field once it is left: ３日 becomes 3 with the unit 日, 1万5千 becomes 15,000.
 * What cannot be read stays as it was typed.
 */
export function asRead(
  fields: GoalFields,
  field: NumberName,
  format: Formats,
): Partial<GoalFields> {
  const {typed, unit} = withoutUnit(fields[field], fields.unit)
  if (numberProblem(typed, unit)) return {}
  const value = readNumber(typed, unit) ?? 0
  return {[field]: format.quantity(value, '', decimalsIn(typed, unit)), unit}
}

/** The numbers that have the goal's unit. */
export const NUMBERS = ['baseline', 'target', 'lower', 'upper', 'min', 'max'] as const
export type NumberName = (typeof NUMBERS)[number]

/** A unit written behind the number goes to its own field, if that is still empty. */
function withoutUnit(text: string, unit: string): {typed: string; unit: string} {
  if (unit.trim() !== '' || readNumber(text) !== undefined) return {typed: text, unit}
  const parts = BEHIND.exec(text.trim())
  const typed = parts?.[1] ?? ''
  const behind = parts?.[2] ?? ''
  return readNumber(typed) === undefined || [...behind].length > UNIT_MAX
    ? {typed: text, unit}
    : {typed, unit: behind}
}

const BEHIND = /^(.*?)\s*([^\d\s.,。、０-９．，]+)$/u
