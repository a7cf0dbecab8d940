import type {Day, EntryId, GoalId, MemberId, Millis} from '../ids.ts'
import {type Result, ok, refuse} from '../result.ts'
import {readDay} from '../text/dates.ts'
import type {CheckIn, Confidence, GoalTerms, Guardrail, Lead, Milestone} from './goal.ts'
import {plainTerms} from './plain-terms.ts'
import {JsonReader, type JsonProblem} from './read-json.ts'

/** A goal with its records, as read from a file. */
export type ReadGoal = {
  readonly id: GoalId
  readonly terms: GoalTerms
  readonly checkIns: readonly CheckIn[]
  /** For milestones that are said to be done though no record says so: one each. */
  readonly done: readonly CheckIn[]
}

/**
 * Reads `{goal, checkIns}` in the field names of goals.md 2.1, as `goalFile` writes it; what is left out is as plain as can
 * be. Refuses with everything that is wrong, in English: it is for who writes such files.
 */
export function readGoalFile(value: unknown): Result<ReadGoal, readonly JsonProblem[]> {
  const problems: JsonProblem[] = []
  const file = new JsonReader(value, '', problems)
  const goal = file.object('goal')
  const terms = readTerms(goal)
  if (problems.length === 0) complainOfTerms(goal, terms)
  const id = goal.text('id') as GoalId
  const checkIns = file
    .objects('checkIns', reader => reader)
    .map((reader, index) => readCheckIn(reader, id, terms, index))
  const done = terms.kind === 'milestones' ? readDone(goal, id, checkIns) : []
  return problems.length > 0 ? refuse(problems) : ok({id, terms, checkIns, done})
}

function readTerms(goal: JsonReader): GoalTerms {
  const kind = goal.oneOf('kind', ['latest', 'sum', 'milestones'], 'latest')
  const mode = goal.oneOf('mode', MODES[kind], 'reach')
  return {
    title: goal.text('title'),
    who: goal.text('who'),
    metric: goal.text('metricName'),
    measure: goal.text('measureHow'),
    action: goal.text('action'),
    kind,
    mode,
    ...readWay(goal, kind, mode),
    ...goal.maybe('lower', name => goal.number(name)),
    ...goal.maybe('upper', name => goal.number(name)),
    keepRate: goal.number('keepRate', plainTerms.keepRate),
    unit: goal.text('unit'),
    decimals: goal.whole('decimals', 0, 3, 0),
    ...goal.maybe('min', name => goal.number(name)),
    ...goal.maybe('max', name => goal.number(name)),
    start: goal.day('start'),
    due: goal.day('due'),
    pace: goal.oneOf('pace', ['linear', 'workdays', 'checkpoints'], plainTerms.pace),
    workweek: goal.has('workweek') ? readWorkweek(goal) : plainTerms.workweek,
    holidays: goal.list('holidays', day => readHoliday(goal, day)),
    checkpoints: goal.objects('checkpoints', point => ({
      on: point.day('on'),
      value: point.number('value'),
    })),
    cadence: goal.whole('cadenceDays', 1, 366, 7),
    milestones: kind === 'milestones' ? goal.objects('milestones', readMilestone) : [],
    guardrails: goal.objects('guardrails', readGuardrail),
    leads: goal.objects('leads', readLead),
  }
}

const MODES: Readonly<Record<GoalTerms['kind'], readonly GoalTerms['mode'][]>> = {
  latest: ['reach', 'keep'],
  sum: ['reach', 'budget'],
  milestones: ['reach'],
}

/** A total starts at nothing unless it is said. To keep within limits, both ends mean nothing. */
function readWay(goal: JsonReader, kind: GoalTerms['kind'], mode: GoalTerms['mode']) {
  if (kind === 'milestones') return {baseline: 0, target: 100}
  if (mode !== 'keep') {
    const baseline = goal.number('baseline', kind === 'sum' ? 0 : undefined)
    return {baseline, target: goal.number('target')}
  }
  const limit = goal.has('lower') ? 'lower' : 'upper'
  const baseline = goal.number(goal.has('baseline') ? 'baseline' : limit, 0)
  return {baseline, target: goal.number('target', baseline)}
}

function readWorkweek(goal: JsonReader): readonly number[] {
  return goal.list('workweek', day => {
    if (typeof day === 'number' && [0, 1, 2, 3, 4, 5, 6].includes(day)) return day
    goal.complain('workweek', 'not days from 0, Sunday, to 6')
    return 0
  })
}

function readHoliday(goal: JsonReader, value: unknown): Day {
  const day = typeof value === 'string' ? readDay(value) : undefined
  if (!day) goal.complain('holidays', 'not days, YYYY-MM-DD')
  return day ?? NO_DAY
}

function readMilestone(milestone: JsonReader): Milestone {
  const weight = milestone.number('w', 1)
  if (weight < 1) milestone.complain('w', 'less than 1')
  return {id: milestone.text('id'), title: milestone.text('title'), weight}
}

function readGuardrail(guardrail: JsonReader): Guardrail {
  return {
    name: guardrail.text('name'),
    unit: guardrail.text('unit'),
    ...guardrail.maybe('lower', name => guardrail.number(name)),
    ...guardrail.maybe('upper', name => guardrail.number(name)),
  }
}

function readLead(lead: JsonReader): Lead {
  const perWeek = lead.number('perWeek')
  return {name: lead.text('name'), unit: lead.text('unit'), perWeek}
}

/** What no arithmetic can be done with. A target equal to the baseline is not among it. */
function complainOfTerms(goal: JsonReader, terms: GoalTerms): void {
  const {start, due, mode, lower, upper, keepRate, kind, milestones} = terms
  if (due < start) goal.complain('due', 'before start')
  if (mode === 'keep' && lower === undefined && upper === undefined)
    goal.complain('lower', 'a goal to keep needs lower, upper or both')
  if ((lower ?? -Infinity) > (upper ?? Infinity)) goal.complain('upper', 'below lower')
  if (keepRate < 0.5 || keepRate > 1) goal.complain('keepRate', 'not from 0.5 to 1')
  if (kind !== 'milestones') return
  if (milestones.length === 0) goal.complain('milestones', 'none')
  if (new Set(milestones.map(({id}) => id)).size < milestones.length)
    goal.complain('milestones', 'two with one id')
}

/** A void needs no number and no day, a milestone no number. Without an id its place in the list is one. */
function readCheckIn(
  reader: JsonReader,
  goal: GoalId,
  terms: GoalTerms,
  index: number,
): CheckIn {
  const isVoid = reader.flag('void')
  const needsNoNumber = isVoid || terms.kind === 'milestones'
  return {
    id: reader.text('id', `#${index}`) as EntryId,
    goal,
    on: reader.day('on', isVoid ? terms.start : undefined),
    value: reader.number('value', needsNoNumber ? 0 : undefined),
    note: reader.text('note'),
    by: reader.text('by') as MemberId,
    at: readMoment(reader),
    ...reader.maybe('milestone', name => reader.text(name)),
    ...reader.maybe('confidence', name =>
      reader.oneOf<Confidence>(name, ['high', 'even', 'low'], 'even'),
    ),
    ...reader.maybe('guards', name => reader.numbersByIndex(name)),
    ...reader.maybe('leads', name => reader.numbersByIndex(name)),
    ...readSource(reader),
    ...reader.maybe('corrects', name => reader.text(name) as EntryId),
    ...(isVoid ? {void: true as const} : {}),
    ...reader.maybe('reason', name => reader.text(name)),
  }
}

function readSource(reader: JsonReader): {source?: EntryId} {
  if (!reader.has('sourceMessageId')) return {}
  return {source: reader.text('sourceMessageId') as EntryId}
}

/** Milliseconds since 1970, or the same in ISO 8601. */
function readMoment(reader: JsonReader): Millis {
  if (!reader.isText('at')) return reader.number('at', 0, Number.MAX_SAFE_INTEGER)
  const at = Date.parse(reader.text('at'))
  if (!Number.isFinite(at)) reader.complain('at', 'neither milliseconds nor ISO 8601')
  return Number.isFinite(at) ? at : 0
}

/** The records of a milestone know better than what the goal says of it. */
function readDone(
  goal: JsonReader,
  id: GoalId,
  checkIns: readonly CheckIn[],
): readonly CheckIn[] {
  const recorded = new Set(checkIns.map(({milestone}) => milestone))
  return goal
    .objects('milestones', item => ({
      milestone: item.text('id'),
      on: item.has('doneOn') ? item.day('doneOn') : undefined,
    }))
    .flatMap(({milestone, on}) =>
      on && !recorded.has(milestone) ? [doneOn(id, milestone, on)] : [],
    )
}

const doneOn = (goal: GoalId, milestone: string, on: Day): CheckIn => ({
  id: `done ${milestone}` as EntryId,
  goal,
  on,
  value: 0,
  note: '',
  by: '' as MemberId,
  at: 0,
  milestone,
})

const NO_DAY = '1000-01-01' as Day
