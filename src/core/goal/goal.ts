import type {Day, EntryId, GoalId, MemberId, Millis} from '../ids.ts'

/** What is measured, from where to where, by when. Everything else about a goal is computed from it and the check-ins. */
export type GoalTerms = {
  /** 0–80 graphemes; empty: the sentence is built from the rest. */
  readonly title: string
  /** 0–40 graphemes: the department or team, never a single person. */
  readonly who: string
  /** 1–40 graphemes, such as 見積り回答の日数. */
  readonly metric: string
  /** 1–140 graphemes: how it is measured, where the number comes from. */
  readonly measure: string
  /** 0–80 graphemes: what is done for it (そのために). */
  readonly action: string
  readonly kind: GoalKind
  readonly mode: GoalMode
  readonly baseline: number
  /** `budget`: the cap. `keep`: not used in arithmetic. Milestones: 100. */
  readonly target: number
  /** `keep`: at least one of both; the limits themselves are in range. */
  readonly lower?: number
  readonly upper?: number
  /** `keep`: the share of periods in range that is enough, 0.5–1. */
  readonly keepRate: number
  /** 0–8 graphemes. */
  readonly unit: string
  /** How many decimals the team writes, 0–3. */
  readonly decimals: number
  /** Possible values, for display only. */
  readonly min?: number
  readonly max?: number
  readonly start: Day
  readonly due: Day
  readonly pace: PaceKind
  /** Days of the week that are worked, 0 is Sunday. */
  readonly workweek: readonly number[]
  /** Days that are not worked, as its maker's table had them: part of the goal, so that every device counts alike. */
  readonly holidays: readonly Day[]
  /** By day, inside start and due. */
  readonly checkpoints: readonly Checkpoint[]
  /** The rhythm of records in days: 1, 7, 14 or 30. */
  readonly cadence: number
  readonly milestones: readonly Milestone[]
  /** 守る数字, at most 2. */
  readonly guardrails: readonly Guardrail[]
  /** 先行指標, at most 2. */
  readonly leads: readonly Lead[]
}

/** `latest`: each check-in is the reading of its day. `sum`: each adds to the baseline. `milestones`: each says that one is done. */
export type GoalKind = 'latest' | 'sum' | 'milestones'
/** `reach`: get to the target. `keep`: stay within limits. `budget`: stay under the cap. */
export type GoalMode = 'reach' | 'keep' | 'budget'
export type PaceKind = 'linear' | 'workdays' | 'checkpoints'
export type Checkpoint = {readonly on: Day; readonly value: number}
/** `id` is unique in its goal; `weight` at least 1. */
export type Milestone = {
  readonly id: string
  readonly title: string
  readonly weight: number
}
export type Guardrail = {
  readonly name: string
  readonly unit: string
  readonly lower?: number
  readonly upper?: number
}
/** What is done each week for the goal; `perWeek` is how much of it. */
export type Lead = {
  readonly name: string
  readonly unit: string
  readonly perWeek: number
}

export type Goal = {
  readonly id: GoalId
  readonly maker: MemberId
  /** As first set. */
  readonly first: GoalTerms
  /** With every revision that stands. */
  readonly terms: GoalTerms
  /** In log order, those that do not stand among them. */
  readonly revisions: readonly Revision[]
  /** Who agreed, in order; its maker first. Never who did not. */
  readonly agrees: readonly MemberId[]
} & (
  | {readonly state: 'proposed' | 'active'}
  /** Finished; `resting` while its team has put it to rest. */
  | {readonly state: 'closed' | 'archived'; readonly closing: Closing}
)

/** What a revision may change: all but how records are read. Null takes a limit away. */
export type TermsChange = Partial<Omit<GoalTerms, 'kind' | 'mode' | Limit>> & {
  readonly [Field in Limit]?: number | null
}
export type Limit = 'lower' | 'upper' | 'min' | 'max'

export type Revision = {
  readonly id: EntryId
  readonly by: MemberId
  /** The room's day on which it was written. */
  readonly on: Day
  /** At least 5 graphemes. */
  readonly reason: string
  readonly change: TermsChange
  /** The terms that it met, and those that it left; the same when it does not stand. */
  readonly before: GoalTerms
  readonly after: GoalTerms
  /** False where a revision that came first has made this one impossible: kept and shown, not counted. */
  readonly stands: boolean
}

export type Outcome = 'achieved' | 'partly' | 'missed' | 'late' | 'stopped'

export type Closing = {
  readonly id: EntryId
  readonly by: MemberId
  readonly on: Day
  readonly outcome: Outcome
  /** The goal's number when it was closed. */
  readonly value: number
  /** Why the outcome differs from what the rule proposed, or why a guardrail was broken; may be empty. */
  readonly reason: string
  /** Of everybody who closed it, in log order. */
  readonly retro: readonly RetroItem[]
  /** The entry's order time: a check-in after it came too late to change the outcome. */
  readonly at: Millis
}

/** YWT: did, learned, next. KPT: keep, problem, try. */
export type RetroItem = {
  readonly kind: 'did' | 'learned' | 'next' | 'keep' | 'problem' | 'try'
  readonly text: string
}

export type Confidence = 'high' | 'even' | 'low'

/** One dated number for a goal (画面では「記録」). Immutable: a correction is a check-in of its own. */
export type CheckIn = {
  readonly id: EntryId
  readonly goal: GoalId
  /** The day that the number is true of. */
  readonly on: Day
  /** `latest`: the reading. `sum`: the increment, which may be negative. `milestones`: not used. */
  readonly value: number
  readonly note: string
  readonly by: MemberId
  /** The entry's order time: for ordering only, never for arithmetic. */
  readonly at: Millis
  /** `milestones`: which one is done. */
  readonly milestone?: string
  /** The team's, not a person's. */
  readonly confidence?: Confidence
  /** Values of the goal's guardrails, by their index. */
  readonly guards?: Readonly<Record<number, number>>
  /** What was done of the goal's leads since the last record, by their index. */
  readonly leads?: Readonly<Record<number, number>>
  /** The message that it was read from. */
  readonly source?: EntryId
  /** The check-in that this one stands in place of. */
  readonly corrects?: EntryId
  /** Takes what it corrects out of the count. */
  readonly void?: true
  /** Of a correction; may be empty. */
  readonly reason?: string
}
