import type {
  Checkpoint,
  GoalTerms,
  Guardrail,
  Lead,
  Limit,
  Milestone,
  TermsChange,
} from '../goal/goal.ts'
import {plainTerms} from '../goal/plain-terms.ts'
import {isDay, isFields, isNumber, isOneOf, isText, type Fields} from './fields.ts'
import {LETTERS} from './terms-on-wire.ts'

type Field = keyof GoalTerms
type Check<Value> = (value: unknown) => value is Value

const CHECKS: {readonly [F in Field]-?: Check<GoalTerms[F]>} = {
  metric: isText,
  measure: isText,
  kind: isOneOf('latest', 'sum', 'milestones'),
  baseline: isNumber,
  target: isNumber,
  unit: isText,
  decimals: isNumber,
  start: isDay,
  due: isDay,
  cadence: isNumber,
  title: isText,
  who: isText,
  action: isText,
  mode: isOneOf('reach', 'keep', 'budget'),
  lower: isNumber,
  upper: isNumber,
  keepRate: isNumber,
  min: isNumber,
  max: isNumber,
  pace: isOneOf('linear', 'workdays', 'checkpoints'),
  workweek: isListOf(isNumber),
  holidays: isListOf(isDay),
  checkpoints: isListOf(
    (value): value is Checkpoint =>
      isFields(value) && isDay(value['on']) && isNumber(value['value']),
  ),
  milestones: isListOf(
    (value): value is Milestone =>
      isFields(value) &&
      isText(value['id']) &&
      isText(value['title']) &&
      isNumber(value['weight']),
  ),
  guardrails: isListOf(
    (value): value is Guardrail =>
      isNamed(value) && isLimit(value['lower']) && isLimit(value['upper']),
  ),
  leads: isListOf((value): value is Lead => isNamed(value) && isNumber(value['perWeek'])),
}

/** Every field has its shape, those that a goal has anyway may be missing. */
export function readTerms(value: Fields): GoalTerms | undefined {
  const read = readFields(value, () => false)
  if (!read) return undefined
  const terms = {...plainTerms, ...read}
  const whole = fields.every(field => isOptional(field) || field in terms)
  return whole ? (terms as unknown as GoalTerms) : undefined
}

/** Some fields, none of them `kind` or `mode`; a limit may be null. */
export function readChange(value: unknown): TermsChange | undefined {
  if (!isFields(value)) return undefined
  if (LETTERS.kind in value || LETTERS.mode in value) return undefined
  return readFields(value, isOptional)
}

const fields = Object.keys(LETTERS) as Field[]
const LIMITS: readonly Field[] = ['lower', 'upper', 'min', 'max'] satisfies Limit[]
const isOptional = (field: Field): boolean => LIMITS.includes(field)

function readFields(value: Fields, mayBeNull: (field: Field) => boolean) {
  const read: {[field: string]: unknown} = {}
  for (const field of fields) {
    const letter = LETTERS[field]
    if (!(letter in value)) continue
    const found = value[letter]
    if (!CHECKS[field](found) && !(found === null && mayBeNull(field))) return undefined
    read[field] = found
  }
  return read
}

function isListOf<Value>(is: Check<Value>): Check<readonly Value[]> {
  return (value): value is readonly Value[] => Array.isArray(value) && value.every(is)
}

const isNamed = (value: unknown): value is Fields =>
  isFields(value) && isText(value['name']) && isText(value['unit'])
const isLimit = (value: unknown) => value === undefined || isNumber(value)
