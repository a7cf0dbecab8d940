import type {Day} from '../ids.ts'
import {cleanName} from '../text/clean-name.ts'
import {readNumber} from '../text/numbers.ts'
import {numberProblem, wishProblem} from './check-number.ts'
import {rowProblems} from './check-rows.ts'
import {isTooFar} from './due.ts'
import type {GoalKind, GoalMode} from './goal.ts'
import {guessKind, guessMode} from './guess-kind.ts'
import {lintMetric} from './lint.ts'
import {MODES} from './measurable.ts'
import {
  ACTION_MAX,
  MEASURE_MAX,
  METRIC_MAX,
  TITLE_MAX,
  UNIT_MAX,
  WHO_MAX,
  type TermsDraft,
  type TermsProblem,
} from './terms-draft.ts'

/** How the draft's records are read and what is wanted of them: as chosen, else as guessed. */
export function wayOfDraft(draft: TermsDraft): {kind: GoalKind; mode: GoalMode} {
  const {metric, unit, baseline, target} = draft
  const [from, to] = [readNumber(baseline, unit), readNumber(target, unit)]
  const ends = [from ?? NaN, to ?? NaN] as const
  const kind = draft.kind ?? guessKind(metric, unit.trim(), ...ends)
  const guessed = draft.kind ? 'reach' : guessMode(kind, metric, ...ends)
  return {kind, mode: MODES[kind].find(mode => mode === draft.mode) ?? guessed}
}

/**
 * In the order of the form, at most one a field; none when the goal can start.
 * @param begun of a goal that has begun: its dates as they are, which need no reason.
 */
export function checkTerms(
  draft: TermsDraft,
  today: Day,
  begun?: {readonly start: Day; readonly due: Day},
): readonly TermsProblem[] {
  return [
    ...metricProblems(draft.metric),
    ...valueProblems(draft),
    ...lengthProblems('unit', draft.unit, UNIT_MAX),
    ...dayProblems(draft, today, begun),
    ...measureProblems(draft.measure),
    ...lengthProblems('who', draft.who, WHO_MAX),
    ...lengthProblems('action', draft.action, ACTION_MAX),
    ...lengthProblems('title', draft.title, TITLE_MAX),
    ...possibleProblems(draft),
    ...rowProblems(draft, wayOfDraft(draft), draft.start ?? today),
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

/** Only the numbers that its kind and mode ask for. */
function valueProblems(draft: TermsDraft): TermsProblem[] {
  const {kind, mode} = wayOfDraft(draft)
  if (kind === 'milestones') return []
  const baseline = numberProblem(draft.baseline, draft.unit)
  const found: TermsProblem[] = baseline ? [{field: 'baseline', problem: baseline}] : []
  return [...found, ...(mode === 'keep' ? limitProblems(draft) : targetProblems(draft))]
}

function targetProblems(draft: TermsDraft): TermsProblem[] {
  const problem = numberProblem(draft.target, draft.unit)
  if (problem) return [{field: 'target', problem}]
  const [from = NaN, to = NaN] = numbersOf(draft, draft.baseline, draft.target)
  if (from === to) return [{field: 'target', problem: 'same-as-now'}]
  const isBelow = wayOfDraft(draft).mode === 'budget' && to < from
  return isBelow ? [{field: 'target', problem: 'below-now'}] : []
}

function limitProblems(draft: TermsDraft): TermsProblem[] {
  const {lower = '', upper = '', unit} = draft
  if (lower.trim() === '' && upper.trim() === '')
    return [{field: 'lower', problem: 'no-limit'}]
  const below = wishProblem(lower, unit)
  const above = wishProblem(upper, unit)
  if (below) return [{field: 'lower', problem: below}]
  if (above) return [{field: 'upper', problem: above}]
  return isCrossed(draft, lower, upper) ? [{field: 'upper', problem: 'crossed'}] : []
}

function possibleProblems(draft: TermsDraft): TermsProblem[] {
  const {min = '', max = '', unit} = draft
  const least = wishProblem(min, unit)
  const most = wishProblem(max, unit)
  if (least) return [{field: 'min', problem: least}]
  if (most) return [{field: 'max', problem: most}]
  return isCrossed(draft, min, max) ? [{field: 'max', problem: 'crossed'}] : []
}

function isCrossed(draft: TermsDraft, lower: string, upper: string): boolean {
  const [low = NaN, high = NaN] = numbersOf(draft, lower, upper)
  return low > high
}

const numbersOf = ({unit}: TermsDraft, ...texts: string[]) =>
  texts.map(text => readNumber(text, unit))

function dayProblems(
  {start, due}: TermsDraft,
  today: Day,
  begun?: {readonly start: Day; readonly due: Day},
): TermsProblem[] {
  const from = start ?? today
  if (from !== begun?.start && (isTooFar(from, today) || isTooFar(today, from)))
    return [{field: 'start', problem: 'too-far'}]
  if (due < from) return [{field: 'due', problem: start ? 'before-start' : 'past'}]
  if (due < today && due !== begun?.due) return [{field: 'due', problem: 'past'}]
  return isTooFar(from, due) ? [{field: 'due', problem: 'too-far'}] : []
}

function lengthProblems(
  field: 'measure' | 'unit' | 'who' | 'action' | 'title',
  text = '',
  max: number,
): TermsProblem[] {
  const line = cleanName(text, max)
  return !line.ok && line.refusal === 'too-long' ? [{field, problem: 'too-long'}] : []
}

function isEmpty(text: string): boolean {
  const line = cleanName(text)
  return !line.ok && line.refusal === 'empty'
}
