import {
  checkTerms,
  termsOf,
  type TermsDraft,
  type TermsProblem,
} from '../../core/goal/check-terms.ts'
import {DEFAULT_DUE, DUE_PRESETS, dueOf, type DuePreset} from '../../core/goal/due.ts'
import type {GoalKind, GoalTerms} from '../../core/goal/goal.ts'
import type {Day} from '../../core/ids.ts'
import {ok, refuse, type Result} from '../../core/result.ts'
import {cleanName} from '../../core/text/clean-name.ts'
import {readDay} from '../../core/text/dates.ts'

/** Everything that can be typed or chosen on the way to a goal. `better`, `whom` and `look` are asked in a draft only. */
export const noFields = {
  name: '',
  metric: '',
  baseline: '',
  target: '',
  unit: '',
  measure: '',
  /** A preset, or `day`: then `day` says which. */
  due: '',
  day: '',
  /** Empty: guessed. */
  kind: '',
  better: '',
  whom: '',
  look: '',
}

export type GoalFields = Readonly<typeof noFields>
export type FieldName = keyof GoalFields

export type FormProblem =
  | {readonly field: 'name'; readonly problem: 'missing' | 'too-long'}
  | {readonly field: 'due'; readonly problem: 'missing'}
  | TermsProblem

/** What a draft remembers, by whichever version of the form it was written. */
export function fieldsFrom(typed: Readonly<Record<string, string>>): GoalFields {
  const known = Object.keys(noFields) as FieldName[]
  return Object.fromEntries(
    known.map(name => [name, typed[name] ?? '']),
  ) as unknown as GoalFields
}

/** A name alone is remembered anyway and needs no draft. */
export const isBlank = (fields: GoalFields): boolean =>
  Object.entries(fields).every(
    ([field, text]) => field === 'name' || field === 'due' || text.trim() === '',
  )

/** Name and terms of a goal that starts today, or all that stands in the way, in the order of the form. */
export function readForm(
  fields: GoalFields,
  today: Day,
): Result<{readonly name: string; readonly terms: GoalTerms}, readonly FormProblem[]> {
  const problems = problemsIn(fields, today)
  const name = cleanName(fields.name)
  const terms = termsOf(draftOf(fields, today), today)
  if (problems.length > 0 || !name.ok || !terms.ok) return refuse(problems)
  return ok({name: name.value, terms: terms.value})
}

export function problemsIn(fields: GoalFields, today: Day): readonly FormProblem[] {
  const terms = checkTerms(draftOf(fields, today), today)
  const noDay: readonly FormProblem[] = dueIn(fields, today)
    ? []
    : [{field: 'due', problem: 'missing'}]
  return [...nameProblems(fields.name), ...noDay, ...terms].sort(byForm)
}

export const presetIn = ({due}: GoalFields): DuePreset | 'day' =>
  due === 'day' ? 'day' : (DUE_PRESETS.find(preset => preset === due) ?? DEFAULT_DUE)

/** Undefined while no day is picked. */
export function dueIn(fields: GoalFields, today: Day): Day | undefined {
  const preset = presetIn(fields)
  return preset === 'day' ? readDay(fields.day) : dueOf(preset, today)
}

export const kindIn = ({kind}: GoalFields): GoalKind | undefined =>
  kind === 'latest' || kind === 'sum' ? kind : undefined

function draftOf(fields: GoalFields, today: Day): TermsDraft {
  return {...fields, due: dueIn(fields, today) ?? today, kind: kindIn(fields)}
}

function nameProblems(typed: string): FormProblem[] {
  const name = cleanName(typed)
  if (name.ok) return []
  return [{field: 'name', problem: name.refusal === 'empty' ? 'missing' : 'too-long'}]
}

const ORDER = ['name', 'metric', 'baseline', 'target', 'unit', 'due', 'measure'] as const
const byForm = (a: FormProblem, b: FormProblem) =>
  ORDER.indexOf(a.field) - ORDER.indexOf(b.field)
