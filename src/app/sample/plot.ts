import type {CheckIn, GoalTerms, TermsChange} from '../../core/goal/goal.ts'

/** Days before today on which the room was made. */
export const START = 50

/** What has happened in the sample room, and what will be answered. Days and minutes count back from now. */
export type Plot = {
  readonly room: string
  /** The first has made the room. */
  readonly people: readonly string[]
  readonly visitor: string
  readonly scenes: readonly Scene[]
  readonly answers: Answers
}

export type Scene = {readonly who: number; readonly at: When} & Act

export type When =
  /** `time` as 09:30, by this device's clock. */
  {readonly daysAgo: number; readonly time: string} | {readonly minutesAgo: number}

export type Act =
  | {readonly does: 'propose'; readonly terms: GoalTerms}
  /** To the goal proposed last. */
  | {readonly does: 'agree'}
  | {readonly does: 'say'; readonly text: string; readonly isWin?: true}
  | ({readonly does: 'record'; readonly value: string; readonly note: string} & Beside)
  /** The record made last. */
  | {readonly does: 'correct'; readonly value: string; readonly reason: string}
  | {readonly does: 'revise'; readonly change: TermsChange; readonly reason: string}

type Beside = Pick<CheckIn, 'confidence' | 'guards' | 'leads'>

/** To what the visitor does, one after the other, then nothing more. */
export type Answers = Readonly<
  Record<'said' | 'checked-in' | 'agreed', readonly Answer[]>
>

export type Answer = {readonly who: number; readonly text: string}
