import {checkTerms, wayOfDraft} from '../../core/goal/check-terms.ts'
import {
  DEFAULT_DUE,
  DUE_ENDS,
  DUE_PRESETS,
  dueOf,
  FISCAL_START_MONTH,
  type DuePreset,
} from '../../core/goal/due.ts'
import type {GoalKind, GoalMode, GoalTerms} from '../../core/goal/goal.ts'
import {termsOf} from '../../core/goal/read-terms.ts'
import {
  MEASURE_MAX,
  type TermsDraft,
  type TermsProblem,
} from '../../core/goal/terms-draft.ts'
import type {Day} from '../../core/ids.ts'
import {ok, refuse, type Result} from '../../core/result.ts'
import {cleanName} from '../../core/text/clean-name.ts'
import {readDay} from '../../core/text/dates.ts'
import {holidaysBetween} from '../../core/text/holidays.ts'
import {broughtIn} from './brought-records.ts'
import {rowPath, rowsIn} from './form-rows.ts'
import type {GoalFields} from './goal-fields.ts'

export type FormProblem =
  | {readonly field: 'name'; readonly problem: 'missing' | 'too-long'}
  | {readonly field: 'due'; readonly problem: 'missing'}
  | {readonly field: 'first'; readonly problem: 'too-long'}
  | {readonly field: 'records'; readonly problem: 'other-way' | 'other-unit'}
  | {readonly field: 'reason'; readonly problem: 'missing' | 'too-short' | 'too-long'}
  | TermsProblem

/** The terms of a goal that has begun, which the form revises. */
export type Begun = Pick<GoalTerms, 'start' | 'due' | 'holidays'>

/** Name and terms of a goal, or all that stands in the way, in the order of the form. */
export function readForm(
  fields: GoalFields,
  today: Day,
): Result<{readonly name: string; readonly terms: GoalTerms}, readonly FormProblem[]> {
  const problems = formProblems(fields, today)
  const name = cleanName(fields.name)
  const terms = termsIn(fields, today)
  if (problems.length > 0 || !name.ok || !terms.ok) return refuse(problems)
  return ok({name: name.value, terms: terms.value})
}

export const termsIn = (fields: GoalFields, today: Day, begun?: Begun) =>
  termsOf(draftOf(fields, today), today, begun)

/** What stands in the way of a room with its goal: first its maker's name. */
export const formProblems = (fields: GoalFields, today: Day): readonly FormProblem[] => [
  ...nameProblems(fields.name),
  ...recordsProblems(fields),
  ...problemsIn(fields, today),
]

/** Of the goal alone, in the order of the form. */
export function problemsIn(
  fields: GoalFields,
  today: Day,
  begun?: Begun,
): readonly FormProblem[] {
  const first = cleanName(fields.first, MEASURE_MAX)
  const isFirstLong = !first.ok && first.refusal === 'too-long'
  const terms: readonly FormProblem[] = [
    ...checkTerms(draftOf(fields, today), today, begun),
    ...(isFirstLong ? [{field: 'first', problem: 'too-long'} as const] : []),
  ]
  if (dueIn(fields, today)) return terms
  const later = terms.findIndex(({field}) => AFTER_DUE.includes(field))
  const at = later < 0 ? terms.length : later
  return [...terms.slice(0, at), {field: 'due', problem: 'missing'}, ...terms.slice(at)]
}

/** Whatever stands below the due date begins with one of these. */
const AFTER_DUE: readonly string[] = [
  ...['measure', 'who', 'action', 'title', 'min', 'max', 'workweek'],
  ...['milestones', 'checkpoints', 'guardrails', 'leads'],
]

/** The name of the input that a problem is about. */
export const pathOf = (found: FormProblem): string =>
  'row' in found ? rowPath(found.field, found.row, found.part) : found.field

export const presetIn = ({due}: GoalFields): DuePreset | 'day' =>
  due === 'day'
    ? 'day'
    : ([...DUE_PRESETS, ...DUE_ENDS].find(preset => preset === due) ?? DEFAULT_DUE)

/** Undefined while no day is picked. */
export function dueIn(fields: GoalFields, today: Day): Day | undefined {
  const preset = presetIn(fields)
  if (preset === 'day') return readDay(fields.day)
  return dueOf(preset, startIn(fields, today), fiscalIn(fields))
}

/** 1 to 12. */
export const fiscalIn = ({fiscal}: Pick<GoalFields, 'fiscal'>): number =>
  MONTHS.includes(fiscal) ? Number(fiscal) : FISCAL_START_MONTH

const MONTHS = Array.from({length: 12}, (_, before) => `${before + 1}`)

/** Today unless the form says another day. */
export const startIn = ({start}: GoalFields, today: Day): Day => readDay(start) ?? today

/** How records are read and what is wanted, as chosen or as guessed. */
export const wayIn = (fields: GoalFields): {kind: GoalKind; mode: GoalMode} =>
  wayOfDraft(draftOf(fields, NO_DAY))

const NO_DAY = '2000-01-01' as Day

export const paceIn = ({pace}: GoalFields): GoalTerms['pace'] =>
  pace === 'workdays' || pace === 'checkpoints' ? pace : 'linear'

export const cadenceIn = ({cadence}: GoalFields): 1 | 7 | 14 | 30 =>
  ([1, 14, 30] as const).find(days => `${days}` === cadence) ?? 7

export const keepRateIn = ({keepRate}: GoalFields): number => Number(keepRate) || 0.8

/** 0 is Sunday. */
export const workweekIn = ({workweek}: GoalFields): readonly number[] =>
  [...(workweek || '12345')].flatMap(digit => (/[0-6]/.test(digit) ? Number(digit) : []))

export const daysIn = (days: string): readonly Day[] =>
  days.split(' ').flatMap(day => readDay(day) ?? [])

/** The public holidays of its days as the form has them, with the days added and without those that are worked. */
export function holidaysIn(fields: GoalFields, today: Day): readonly Day[] {
  const start = startIn(fields, today)
  const due = dueIn(fields, today) ?? start
  const worked = daysIn(fields.daysWorked)
  const known = holidaysBetween(start, due).map(({on}) => on)
  const added = daysIn(fields.daysOff).filter(on => on >= start && on <= due)
  return [...new Set([...known, ...added])].filter(on => !worked.includes(on)).sort()
}

function draftOf(fields: GoalFields, today: Day): TermsDraft {
  const kinds: readonly GoalKind[] = ['latest', 'sum', 'milestones']
  const modes: readonly GoalMode[] = ['reach', 'keep', 'budget']
  return {
    ...fields,
    kind: kinds.find(kind => kind === fields.kind),
    mode: modes.find(mode => mode === fields.mode),
    due: dueIn(fields, today) ?? startIn(fields, today),
    start: readDay(fields.start),
    keepRate: keepRateIn(fields),
    pace: paceIn(fields),
    workweek: workweekIn(fields),
    holidays: holidaysIn(fields, today),
    cadence: cadenceIn(fields),
    milestones: rowsIn(fields, 'milestones'),
    checkpoints: rowsIn(fields, 'checkpoints'),
    guardrails: rowsIn(fields, 'guardrails'),
    leads: rowsIn(fields, 'leads'),
  }
}

function nameProblems(typed: string): FormProblem[] {
  const name = cleanName(typed)
  if (name.ok) return []
  return [{field: 'name', problem: name.refusal === 'empty' ? 'missing' : 'too-long'}]
}

function recordsProblems(fields: GoalFields): FormProblem[] {
  const problem = recordsProblem(fields)
  return problem ? [{field: 'records', problem}] : []
}

/** Why the records out of a file cannot be records of the goal that the form has become. */
export function recordsProblem(
  fields: GoalFields,
): 'other-way' | 'other-unit' | undefined {
  const brought = broughtIn(fields)
  if (!brought) return undefined
  if (wayIn(fields).kind !== brought.kind) return 'other-way'
  return fields.unit.trim() === brought.unit ? undefined : 'other-unit'
}
