import type {Day} from '../ids.ts'
import {cleanName} from '../text/clean-name.ts'
import {readDay} from '../text/dates.ts'
import {readNumber} from '../text/numbers.ts'
import {numberProblem, wishProblem} from './check-number.ts'
import type {GoalKind, GoalMode} from './goal.ts'
import {
  METRIC_MAX,
  STEP_MAX,
  UNIT_MAX,
  type RowPart,
  type RowProblem,
  type TermsDraft,
  type TermsProblem,
} from './terms-draft.ts'

/** A line with nothing in it is no line. */
export const isBlankRow = (row: Readonly<Record<string, string>>): boolean =>
  Object.entries(row).every(([part, text]) => part === 'id' || text.trim() === '')

/** What stands in the way in the lists of a draft, of those that its kind, mode and pace ask for; one of each line. */
export function rowProblems(
  draft: TermsDraft,
  {kind, mode}: {kind: GoalKind; mode: GoalMode},
  start: Day,
): readonly TermsProblem[] {
  const {pace = 'linear', milestones = [], guardrails = [], leads = []} = draft
  const hasPace = mode !== 'keep'
  return [
    ...(kind === 'milestones' ? stepProblems(milestones) : []),
    ...(hasPace && pace === 'workdays' ? weekProblems(draft) : []),
    ...(hasPace && pace === 'checkpoints' ? checkpointProblems(draft, start) : []),
    ...filled(guardrails, 'guardrails', rail => ({
      ...nameProblem(rail.name),
      ...unitProblem(rail.unit),
      ...rangeProblem(rail),
    })),
    ...filled(leads, 'leads', lead => ({
      ...nameProblem(lead.name),
      ...unitProblem(lead.unit),
      ...numberOf('perWeek', numberProblem(lead.perWeek, lead.unit)),
    })),
  ]
}

function stepProblems(milestones: NonNullable<TermsDraft['milestones']>) {
  if (milestones.every(isBlankRow))
    return [{field: 'milestones', problem: 'none'}] as const
  return filled(milestones, 'milestones', ({title, weight}) => ({
    ...textProblem('title', title, STEP_MAX),
    ...weightProblem(weight),
  }))
}

/** Blank is 1. */
function weightProblem(weight: string): Found {
  const problem = wishProblem(weight, '')
  if (problem) return {weight: problem}
  return (readNumber(weight) ?? 1) < 1 ? {weight: 'too-small'} : {}
}

const weekProblems = ({workweek = [1]}: TermsDraft): TermsProblem[] =>
  workweek.length > 0 ? [] : [{field: 'workweek', problem: 'none'}]

function checkpointProblems(draft: TermsDraft, start: Day): readonly TermsProblem[] {
  const {checkpoints = [], unit, due} = draft
  if (checkpoints.every(isBlankRow)) return [{field: 'checkpoints', problem: 'none'}]
  const days = checkpoints.map(({on}) => on)
  return filled(checkpoints, 'checkpoints', ({on, value}, row) => {
    const day = readDay(on)
    if (!day) return {on: 'no-day'}
    if (day <= start || day >= due) return {on: 'outside'}
    if (days.indexOf(on) < row) return {on: 'twice'}
    return numberOf('value', numberProblem(value, unit))
  })
}

type Found = {readonly [Part in RowPart]?: RowProblem['problem']}

/** The first problem of each line that has something in it. */
function filled<Row extends Readonly<Record<string, string>>>(
  rows: readonly Row[],
  field: RowProblem['field'],
  problemsOf: (row: Row, index: number) => Found,
): readonly RowProblem[] {
  return rows.flatMap((line, row) => {
    if (isBlankRow(line)) return []
    const [first] = Object.entries(problemsOf(line, row))
    return first ? {field, row, part: first[0] as RowPart, problem: first[1]} : []
  })
}

const nameProblem = (name: string) => textProblem('name', name, METRIC_MAX)

function unitProblem(unit: string): Found {
  const found = textProblem('unit', unit, UNIT_MAX)
  return found.unit === 'missing' ? {} : found
}

function textProblem(part: RowPart, text: string, max: number): Found {
  const line = cleanName(text, max)
  return line.ok ? {} : {[part]: line.refusal === 'empty' ? 'missing' : 'too-long'}
}

function rangeProblem({
  lower,
  upper,
  unit,
}: {
  lower: string
  upper: string
  unit: string
}): Found {
  if (lower.trim() === '' && upper.trim() === '') return {lower: 'no-limit'}
  const below = wishProblem(lower, unit)
  const above = wishProblem(upper, unit)
  if (below) return {lower: below}
  if (above) return {upper: above}
  const [low = NaN, high = NaN] = [readNumber(lower, unit), readNumber(upper, unit)]
  return low > high ? {upper: 'crossed'} : {}
}

const numberOf = (part: RowPart, problem: RowProblem['problem'] | undefined): Found =>
  problem ? {[part]: problem} : {}
