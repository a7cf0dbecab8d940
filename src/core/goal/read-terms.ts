import type {Day} from '../ids.ts'
import {type Result, ok, refuse} from '../result.ts'
import {cleanName} from '../text/clean-name.ts'
import {decimalsIn, readNumber} from '../text/numbers.ts'
import {isBlankRow} from './check-rows.ts'
import {checkTerms, wayOfDraft} from './check-terms.ts'
import type {GoalTerms} from './goal.ts'
import {plainTerms} from './plain-terms.ts'
import {
  ACTION_MAX,
  MEASURE_MAX,
  METRIC_MAX,
  STEP_MAX,
  TITLE_MAX,
  UNIT_MAX,
  WHO_MAX,
  type TermsDraft,
  type TermsProblem,
} from './terms-draft.ts'

/** The terms of a goal that starts today unless it says when, or everything that still stands in their way. */
export function termsOf(
  draft: TermsDraft,
  today: Day,
  begun?: {readonly start: Day; readonly due: Day},
): Result<GoalTerms, readonly TermsProblem[]> {
  const problems = checkTerms(draft, today, begun)
  if (problems.length > 0) return refuse(problems)
  const way = wayOfDraft(draft)
  const {mode} = way
  const unit = cleaned(draft.unit, UNIT_MAX)
  return ok({
    ...plainTerms,
    title: cleaned(draft.title, TITLE_MAX),
    who: cleaned(draft.who, WHO_MAX),
    metric: cleaned(draft.metric, METRIC_MAX),
    measure: cleaned(draft.measure, MEASURE_MAX),
    action: cleaned(draft.action, ACTION_MAX),
    ...way,
    ...numbersOf(draft, unit),
    ...(mode === 'keep' && {keepRate: draft.keepRate ?? plainTerms.keepRate}),
    unit,
    start: draft.start ?? today,
    due: draft.due,
    ...(mode === 'keep' ? {} : paceOf(draft)),
    cadence: draft.cadence ?? WEEKLY,
    milestones: way.kind === 'milestones' ? milestonesOf(draft) : [],
    guardrails: (draft.guardrails ?? []).flatMap(rail =>
      isBlankRow(rail)
        ? []
        : {
            name: cleaned(rail.name, METRIC_MAX),
            unit: cleaned(rail.unit, UNIT_MAX),
            ...limit('lower', rail.lower, rail.unit),
            ...limit('upper', rail.upper, rail.unit),
          },
    ),
    leads: (draft.leads ?? []).flatMap(lead =>
      isBlankRow(lead)
        ? []
        : {
            name: cleaned(lead.name, METRIC_MAX),
            unit: cleaned(lead.unit, UNIT_MAX),
            perWeek: readNumber(lead.perWeek, lead.unit) ?? 0,
          },
    ),
  })
}

type Numbers = Pick<
  GoalTerms,
  'baseline' | 'target' | 'decimals' | 'lower' | 'upper' | 'min' | 'max'
>

function numbersOf(draft: TermsDraft, unit: string): Numbers {
  const {kind, mode} = wayOfDraft(draft)
  if (kind === 'milestones') return {baseline: 0, target: 100, decimals: 0}
  const possible = {...limit('min', draft.min, unit), ...limit('max', draft.max, unit)}
  const number = (text = '') => readNumber(text, unit) ?? 0
  const baseline = number(draft.baseline)
  const decimals = (...texts: (string | undefined)[]) =>
    Math.max(...texts.map(text => decimalsIn(text ?? '', unit)))
  if (mode !== 'keep') {
    const {target} = draft
    const found = {baseline, target: number(target), ...possible}
    return {...found, decimals: decimals(draft.baseline, target)}
  }
  const {lower = '', upper = ''} = draft
  return {
    baseline,
    // Not used in arithmetic; the limit that is there, so that nothing is ever shown that is not meant.
    target: number(lower.trim() === '' ? upper : lower),
    ...limit('lower', lower, unit),
    ...limit('upper', upper, unit),
    ...possible,
    decimals: decimals(draft.baseline, lower, upper),
  }
}

/** Only what its pace looks at. */
function paceOf(draft: TermsDraft): Partial<GoalTerms> {
  const {pace = 'linear', workweek = plainTerms.workweek, holidays = []} = draft
  if (pace === 'workdays') return {pace, workweek: sorted(workweek), holidays}
  if (pace !== 'checkpoints') return {}
  const checkpoints = (draft.checkpoints ?? [])
    .filter(row => !isBlankRow(row))
    .map(({on, value}) => ({on: on as Day, value: readNumber(value, draft.unit) ?? 0}))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
  return {pace, checkpoints}
}

function milestonesOf({milestones = []}: TermsDraft): GoalTerms['milestones'] {
  const rows = milestones.filter(row => !isBlankRow(row))
  const taken = new Set(rows.map(({id}) => id))
  let next = 0
  const fresh = (): string => {
    const id = `m${++next}`
    return taken.has(id) ? fresh() : id
  }
  return rows.map(({id, title, weight}) => ({
    id: id || fresh(),
    title: cleaned(title, STEP_MAX),
    weight: readNumber(weight) ?? 1,
  }))
}

const limit = (name: 'lower' | 'upper' | 'min' | 'max', text = '', unit = '') =>
  text.trim() === '' ? {} : {[name]: readNumber(text, unit) ?? 0}

function cleaned(text = '', max: number): string {
  const line = cleanName(text, max)
  return line.ok ? line.value : ''
}

const sorted = (days: readonly number[]) => [...days].sort((a, b) => a - b)
const WEEKLY = 7
