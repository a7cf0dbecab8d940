import type {NotSaved} from '../app/ports.ts'
import type {Result} from '../core/result.ts'

/** What came of the last change to a list of places to meet. */
export type Outcome<Problem> =
  | 'none'
  | 'added'
  | 'removed'
  | 'not-kept'
  | {readonly is: Problem | NotSaved}
  /** The address that could not be removed. */
  | {readonly is: NotSaved; readonly kept: string}
/** What adding or removing comes to: true when it is remembered, false when only until the page is closed. */
export type Kept<Problem> = Result<boolean, Problem | NotSaved>

export const notAdded = <Problem>(
  outcome: Outcome<Problem>,
): Problem | NotSaved | undefined =>
  typeof outcome === 'string' || 'kept' in outcome ? undefined : outcome.is

export const removalOf = (removed: Kept<never>, address: string): Outcome<never> =>
  removed.ok ? outcomeOf(removed, 'removed') : {is: removed.refusal, kept: address}

export const outcomeOf = <Problem>(
  kept: Kept<Problem>,
  done: 'added' | 'removed',
): Outcome<Problem> => {
  if (!kept.ok) return {is: kept.refusal}
  return kept.value ? done : 'not-kept'
}
