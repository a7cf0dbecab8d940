import type {Outcome, RetroItem} from '../core/goal/goal.ts'
import type {GoalId} from '../core/ids.ts'
import {keys} from './preference-keys.ts'
import type {Preferences} from './ports.ts'

/** What was chosen and written for a wrap-up so far: on this device only, until the stone is placed. */
export type WrapupDraft = {
  /** Undefined while it is what the rule proposes. */
  readonly outcome?: Outcome
  readonly reason?: string
  readonly style?: RetroStyle
  /** As typed, one thing a line. */
  readonly lines?: Readonly<Partial<Record<RetroItem['kind'], string>>>
}

export type RetroStyle = keyof typeof retroStyles

/** やったこと・わかったこと・次にやること, or Keep, Problem, Try. */
export const retroStyles = {
  YWT: ['did', 'learned', 'next'],
  KPT: ['keep', 'problem', 'try'],
} as const satisfies Record<string, readonly RetroItem['kind'][]>

const OUTCOMES: readonly Outcome[] = ['achieved', 'partly', 'missed', 'late', 'stopped']

export function wrapupDraft(preferences: Preferences, goal: GoalId): WrapupDraft {
  try {
    const kept: unknown = JSON.parse(preferences.get(keys.wrapupDraft(goal)) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    const {outcome, reason, style, lines} = kept as Record<string, unknown>
    const known = OUTCOMES.find(name => name === outcome)
    return {
      ...(known && {outcome: known}),
      ...(typeof reason === 'string' && {reason}),
      ...(style === 'KPT' && {style}),
      ...(typeof lines === 'object' && lines !== null && {lines: linesIn(lines)}),
    }
  } catch {
    return {}
  }
}

/** Undefined: it is done with. */
export function keepWrapupDraft(
  preferences: Preferences,
  goal: GoalId,
  draft: WrapupDraft | undefined,
): boolean {
  return preferences.set(keys.wrapupDraft(goal), draft && JSON.stringify(draft))
}

/** Everything that was written, of whichever form: who turned to the other one lost nothing. */
export const itemsIn = ({lines = {}}: WrapupDraft): readonly RetroItem[] =>
  Object.values(retroStyles)
    .flat()
    .flatMap(kind =>
      (lines[kind] ?? '')
        .split('\n')
        .map(text => ({kind, text: text.trim()}))
        .filter(({text}) => text !== ''),
    )

const linesIn = (lines: object): NonNullable<WrapupDraft['lines']> =>
  Object.fromEntries(Object.entries(lines).filter(([, text]) => typeof text === 'string'))
