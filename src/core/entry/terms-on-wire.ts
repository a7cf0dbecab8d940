import type {GoalTerms, TermsChange} from '../goal/goal.ts'
import {plainTerms} from '../goal/plain-terms.ts'

/** The letter that each field of a goal has in a payload. A letter is never given to a second field. */
export const LETTERS = {
  metric: 'm',
  measure: 'h',
  kind: 'k',
  baseline: 'b',
  target: 't',
  unit: 'u',
  decimals: 'd',
  start: 's',
  due: 'e',
  cadence: 'c',
  title: 'T',
  who: 'w',
  action: 'a',
  mode: 'o',
  lower: 'l',
  upper: 'x',
  keepRate: 'r',
  min: 'n',
  max: 'X',
  pace: 'p',
  workweek: 'W',
  holidays: 'H',
  checkpoints: 'C',
  milestones: 'M',
  guardrails: 'G',
  leads: 'L',
} as const satisfies Record<keyof GoalTerms, string>

type Field = keyof GoalTerms
const fields = Object.keys(LETTERS) as Field[]

/** Without what a goal has anyway. */
export function termsOnWire(terms: GoalTerms): object {
  const plain: Partial<Record<Field, unknown>> = plainTerms
  return lettered(
    terms,
    field => JSON.stringify(terms[field]) !== JSON.stringify(plain[field]),
  )
}

export const changeOnWire = (change: TermsChange): object =>
  lettered(change, field => field in change)

function lettered(from: Partial<Record<Field, unknown>>, has: (field: Field) => boolean) {
  return Object.fromEntries(
    fields.filter(has).map(field => [LETTERS[field], from[field]]),
  )
}
