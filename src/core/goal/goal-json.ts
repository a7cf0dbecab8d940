import type {Day} from '../ids.ts'
import type {
  CheckIn,
  Closing,
  Goal,
  GoalTerms,
  Guardrail,
  Lead,
  Revision,
} from './goal.ts'
import {recordsOf} from './records.ts'

/** A goal with its records as a file, in the field names of goals.md 2.1. */
export type GoalFile = {
  /** Of how to read it, so that a version that cannot says so. */
  readonly version: typeof FILE_VERSION
  readonly goal: GoalJson
  readonly checkIns: readonly CheckInJson[]
}

export const FILE_VERSION = 1

/** What the goal aims at. Fields without a value are left out. */
export type TermsJson = {
  readonly title: string
  readonly who: string
  readonly metricName: string
  readonly measureHow: string
  readonly action: string
  readonly kind: GoalTerms['kind']
  readonly mode: GoalTerms['mode']
  readonly baseline: number
  readonly target: number
  readonly lower?: number
  readonly upper?: number
  readonly keepRate: number
  readonly unit: string
  readonly decimals: number
  readonly min?: number
  readonly max?: number
  readonly start: Day
  readonly due: Day
  readonly pace: GoalTerms['pace']
  readonly workweek: readonly number[]
  readonly holidays: readonly Day[]
  readonly checkpoints: GoalTerms['checkpoints']
  readonly cadenceDays: number
  readonly milestones: readonly MilestoneJson[]
  readonly guardrails: readonly Guardrail[]
  readonly leads: readonly Lead[]
}

export type MilestoneJson = {
  readonly id: string
  readonly title: string
  readonly w: number
  readonly doneOn?: Day
}

export type GoalJson = TermsJson & {
  readonly id: string
  readonly state: Goal['state']
  readonly agrees: readonly string[]
  readonly revisions: readonly RevisionJson[]
  readonly closing?: ClosingJson
}

export type RevisionJson = {
  readonly id: string
  readonly on: Day
  readonly by: string
  readonly reason: string
  /** False where a revision that came first made this one impossible. */
  readonly stands: boolean
  readonly changes: {
    readonly [field: string]: {readonly from?: unknown; readonly to?: unknown}
  }
}

export type ClosingJson = {
  readonly on: Day
  readonly outcome: string
  readonly finalValue: number
  readonly reason: string
  readonly retroKind?: 'YWT' | 'KPT'
  readonly items: readonly {readonly kind: string; readonly text: string}[]
}

export type CheckInJson = Omit<CheckIn, 'id' | 'goal' | 'by' | 'source' | 'corrects'> & {
  readonly id: string
  readonly by: string
  readonly sourceMessageId?: string
  readonly corrects?: string
}

/** Every record with its corrections, in order of what stands; milestones say on which day they were done. */
export function goalFile(goal: Goal, checkIns: readonly CheckIn[], today: Day): GoalFile {
  const {groups, doneOn} = recordsOf(goal.terms, checkIns, today)
  const byId = new Map(checkIns.map(checkIn => [checkIn.id, checkIn]))
  const {id, state, agrees, revisions, terms} = goal
  return {
    version: FILE_VERSION,
    goal: {
      id,
      ...termsJson(terms, doneOn),
      state,
      agrees,
      revisions: revisions.map(revisionJson),
      ...('closing' in goal ? {closing: closingJson(goal.closing)} : {}),
    },
    checkIns: groups.flatMap(({history}) =>
      history.map(checkIn => checkInJson(byId.get(checkIn.id) ?? checkIn)),
    ),
  }
}

const NOTHING_DONE: ReadonlyMap<string, Day> = new Map()

function termsJson(
  {metric, measure, cadence, milestones, ...terms}: GoalTerms,
  doneOn = NOTHING_DONE,
): TermsJson {
  return {
    ...terms,
    metricName: metric,
    measureHow: measure,
    cadenceDays: cadence,
    milestones: milestones.map(({id, title, weight}) => {
      const done = doneOn.get(id)
      return {id, title, w: weight, ...(done ? {doneOn: done} : {})}
    }),
  }
}

function revisionJson({id, on, by, reason, stands, before, after}: Revision) {
  const from: {[field: string]: unknown} = termsJson(before)
  const to: {[field: string]: unknown} = termsJson(after)
  const fields = Object.keys({...from, ...to}).filter(
    field => JSON.stringify(from[field]) !== JSON.stringify(to[field]),
  )
  const changes = Object.fromEntries(
    fields.map(field => [field, {from: from[field], to: to[field]}]),
  )
  return {id, on, by, reason, stands, changes}
}

function closingJson({on, outcome, value, reason, retro}: Closing): ClosingJson {
  const isYwt = retro.some(({kind}) => YWT.has(kind))
  const retroKind = isYwt ? ('YWT' as const) : ('KPT' as const)
  return {
    on,
    outcome,
    finalValue: value,
    reason,
    ...(retro.length > 0 ? {retroKind} : {}),
    items: retro,
  }
}

const YWT: ReadonlySet<string> = new Set(['did', 'learned', 'next'])

function checkInJson({goal: _, source, ...checkIn}: CheckIn): CheckInJson {
  return {...checkIn, ...(source === undefined ? {} : {sourceMessageId: source})}
}
