import type {Day} from '../ids.ts'
import type {NumberProblem} from './check-number.ts'
import type {GoalKind, GoalMode, PaceKind} from './goal.ts'

/** A goal as it is being typed: every field the text that stands in it. Blank is the same as left out. */
export type TermsDraft = {
  readonly metric: string
  readonly measure: string
  /** Not asked of milestones. */
  readonly baseline: string
  /** `budget`: the cap. Asked of neither `keep` nor milestones. */
  readonly target: string
  readonly unit: string
  readonly due: Day
} & Partial<Wishes>

/** What a plain goal does without. */
type Wishes = {
  /** Guessed when not chosen. */
  readonly kind: GoalKind | undefined
  readonly mode: GoalMode | undefined
  readonly title: string
  readonly who: string
  readonly action: string
  readonly lower: string
  readonly upper: string
  readonly keepRate: number
  readonly min: string
  readonly max: string
  /** Today when left out. */
  readonly start: Day | undefined
  readonly pace: PaceKind
  readonly workweek: readonly number[]
  readonly holidays: readonly Day[]
  readonly checkpoints: readonly CheckpointDraft[]
  readonly cadence: number
  readonly milestones: readonly MilestoneDraft[]
  readonly guardrails: readonly GuardrailDraft[]
  readonly leads: readonly LeadDraft[]
}

export type CheckpointDraft = {readonly on: string; readonly value: string}
/** `id` is kept where the milestone was there before. */
export type MilestoneDraft = {
  readonly id: string
  readonly title: string
  readonly weight: string
}
export type GuardrailDraft = {
  readonly name: string
  readonly unit: string
  readonly lower: string
  readonly upper: string
}
export type LeadDraft = {
  readonly name: string
  readonly unit: string
  readonly perWeek: string
}

export type TermsProblem =
  | {readonly field: 'metric'; readonly problem: 'missing' | 'too-long' | 'theme'}
  | {readonly field: 'measure'; readonly problem: 'missing' | 'too-long'}
  | {readonly field: 'baseline'; readonly problem: NumberProblem}
  | {
      readonly field: 'target'
      readonly problem: NumberProblem | 'same-as-now' | 'below-now'
    }
  | {readonly field: 'lower'; readonly problem: NumberProblem | 'no-limit'}
  | {readonly field: 'upper'; readonly problem: NumberProblem | 'crossed'}
  | {readonly field: 'min' | 'max'; readonly problem: NumberProblem | 'crossed'}
  | {readonly field: 'unit' | 'title' | 'who' | 'action'; readonly problem: 'too-long'}
  | {readonly field: 'due'; readonly problem: 'past' | 'too-far' | 'before-start'}
  | {readonly field: 'start'; readonly problem: 'too-far'}
  | {readonly field: 'workweek'; readonly problem: 'none'}
  | {readonly field: 'milestones' | 'checkpoints'; readonly problem: 'none'}
  | RowProblem

/** Of one line of a list, counted from 0. */
export type RowProblem = {
  readonly field: 'milestones' | 'checkpoints' | 'guardrails' | 'leads'
  readonly row: number
  readonly part: RowPart
  readonly problem:
    | NumberProblem
    | 'too-long'
    | 'no-limit'
    | 'crossed'
    | 'too-small'
    | 'no-day'
    | 'outside'
    | 'twice'
}
export type RowPart =
  'title' | 'weight' | 'on' | 'value' | 'name' | 'unit' | 'lower' | 'upper' | 'perWeek'

export const METRIC_MAX = 40
export const MEASURE_MAX = 140
export const UNIT_MAX = 8
export const WHO_MAX = 40
export const ACTION_MAX = 80
export const TITLE_MAX = 80
/** Of a milestone's title. */
export const STEP_MAX = 40
