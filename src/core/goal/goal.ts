import type {Day, GoalId, MemberId, Millis, EntryId} from '../ids.ts'

/** What is measured, from where to where, by when. Everything else about a goal is computed from it and the check-ins. */
export type GoalTerms = {
  /** 1–40 graphemes, such as 見積り回答の日数. */
  readonly metric: string
  /** 1–140 graphemes: how it is measured, where the number comes from. */
  readonly measure: string
  readonly kind: GoalKind
  readonly baseline: number
  readonly target: number
  /** 0–8 graphemes. */
  readonly unit: string
  /** How many decimals the team writes, 0–3. */
  readonly decimals: number
  readonly start: Day
  readonly due: Day
  /** The rhythm of records in days: 1, 7, 14 or 30. */
  readonly cadence: number
}

/** `latest`: each check-in is the reading of its day. `sum`: each check-in adds to the baseline. */
export type GoalKind = 'latest' | 'sum'

export type Goal = {
  readonly id: GoalId
  readonly maker: MemberId
  readonly terms: GoalTerms
  /** Who agreed, in order; its maker first. Never who did not. */
  readonly agrees: readonly MemberId[]
  /** `active` at two agreements, or when its maker starts alone; then it stays so. */
  readonly state: 'proposed' | 'active'
}

/** One dated number for a goal (画面では「記録」). */
export type CheckIn = {
  readonly id: EntryId
  readonly goal: GoalId
  /** The day that the number is true of. */
  readonly on: Day
  /** `latest`: the reading. `sum`: the increment, which may be negative. */
  readonly value: number
  readonly note: string
  readonly by: MemberId
  /** The entry's order time: for ordering only, never for arithmetic. */
  readonly at: Millis
}
