import type {Day} from '../ids.ts'
import {type Result, ok, refuse} from '../result.ts'
import {cleanName} from '../text/clean-name.ts'
import {decimalsIn, readNumber} from '../text/numbers.ts'
import {isTooFar} from './due.ts'
import type {GoalKind, GoalTerms} from './goal.ts'
import {guessKind} from './guess-kind.ts'
import {lintMetric} from './lint.ts'
import {plainTerms} from './plain-terms.ts'

/** A goal as it is being typed: every field the text that stands in it. */
export type TermsDraft = {
  readonly metric: string
  readonly measure: string
  readonly baseline: string
  readonly target: string
  readonly unit: string
  readonly due: Day
  /** Guessed when not chosen. */
  readonly kind?: GoalKind | undefined
}

export type TermsProblem =
  | {readonly field: 'metric'; readonly problem: 'missing' | 'too-long' | 'theme'}
  | {readonly field: 'measure'; readonly problem: 'missing' | 'too-long'}
  | {readonly field: 'baseline'; readonly problem: NumberProblem}
  | {readonly field: 'target'; readonly problem: NumberProblem | 'same-as-now'}
  | {readonly field: 'unit'; readonly problem: 'too-long'}
  | {readonly field: 'due'; readonly problem: 'past' | 'too-far'}

/** `too-fine`: more than three decimals, which no room could show. */
export type NumberProblem = 'missing' | 'not-a-number' | 'too-big' | 'too-fine'

export const METRIC_MAX = 40
export const MEASURE_MAX = 140
export const UNIT_MAX = 8
export const VALUE_MAX = 1e12
export const DECIMALS_MAX = 3
const WEEKLY = 7

/** The terms of a goal that starts today, or everything that still stands in their way. */
export function termsOf(
  draft: TermsDraft,
  today: Day,
): Result<GoalTerms, readonly TermsProblem[]> {
  const problems = checkTerms(draft, today)
  const baseline = readNumber(draft.baseline, draft.unit)
  const target = readNumber(draft.target, draft.unit)
  if (problems.length > 0 || baseline === undefined || target === undefined)
    return refuse(problems)
  const metric = cleaned(draft.metric, METRIC_MAX)
  const unit = cleaned(draft.unit, UNIT_MAX)
  return ok({
    ...plainTerms,
    metric,
    measure: cleaned(draft.measure, MEASURE_MAX),
    kind: draft.kind ?? guessKind(metric, unit, baseline, target),
    baseline,
    target,
    unit,
    decimals: Math.max(
      decimalsIn(draft.baseline, draft.unit),
      decimalsIn(draft.target, draft.unit),
    ),
    start: today,
    due: draft.due,
    cadence: WEEKLY,
  })
}

/** In the order of the form, at most one a field; none when the goal can start. */
export function checkTerms(draft: TermsDraft, today: Day): readonly TermsProblem[] {
  return [
    ...metricProblems(draft.metric),
    ...numberProblems(draft, 'baseline'),
    ...targetProblems(draft),
    ...lengthProblems('unit', draft.unit, UNIT_MAX),
    ...dueProblems(draft.due, today),
    ...measureProblems(draft.measure),
  ]
}

function metricProblems(metric: string): TermsProblem[] {
  const name = cleanName(metric, METRIC_MAX)
  if (!name.ok)
    return [{field: 'metric', problem: name.refusal === 'empty' ? 'missing' : 'too-long'}]
  return lintMetric(name.value) === 'theme' ? [{field: 'metric', problem: 'theme'}] : []
}

function measureProblems(measure: string): TermsProblem[] {
  return isEmpty(measure)
    ? [{field: 'measure', problem: 'missing'}]
    : lengthProblems('measure', measure, MEASURE_MAX)
}

function numberProblems(draft: TermsDraft, field: 'baseline' | 'target'): TermsProblem[] {
  const problem = numberProblem(draft[field], draft.unit)
  return problem ? [{field, problem}] : []
}

function targetProblems(draft: TermsDraft): TermsProblem[] {
  const found = numberProblems(draft, 'target')
  if (found.length > 0) return found
  const same =
    readNumber(draft.target, draft.unit) === readNumber(draft.baseline, draft.unit)
  return same ? [{field: 'target', problem: 'same-as-now'}] : []
}

/** Why a typed number cannot be kept; undefined when it can. Also for the record of a number. */
export function numberProblem(text: string, unit: string): NumberProblem | undefined {
  if (text.trim() === '') return 'missing'
  const value = readNumber(text, unit)
  if (value === undefined) return 'not-a-number'
  if (Math.abs(value) > VALUE_MAX) return 'too-big'
  return decimalsIn(text, unit) > DECIMALS_MAX ? 'too-fine' : undefined
}

function dueProblems(due: Day, today: Day): TermsProblem[] {
  if (due < today) return [{field: 'due', problem: 'past'}]
  return isTooFar(today, due) ? [{field: 'due', problem: 'too-far'}] : []
}

function lengthProblems(
  field: 'measure' | 'unit',
  text: string,
  max: number,
): TermsProblem[] {
  const line = cleanName(text, max)
  return !line.ok && line.refusal === 'too-long' ? [{field, problem: 'too-long'}] : []
}

function isEmpty(text: string): boolean {
  const line = cleanName(text)
  return !line.ok && line.refusal === 'empty'
}

function cleaned(text: string, max: number): string {
  const line = cleanName(text, max)
  return line.ok ? line.value : ''
}
