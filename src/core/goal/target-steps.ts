import type {Day} from '../ids.ts'
import type {Goal, Revision} from './goal.ts'

/** The target from that day on, until the next step. */
export type TargetStep = {
  readonly from: Day
  readonly target: number
  /** What changed it; undefined for the target as first set. */
  readonly revision: Revision | undefined
}

/** How the target went over time: one step and one more for each revision of it that stands. Source: goals.md 2.12. */
export function targetSteps({
  first,
  revisions,
}: Pick<Goal, 'first' | 'revisions'>): readonly TargetStep[] {
  const steps: TargetStep[] = [
    {from: first.start, target: first.target, revision: undefined},
  ]
  for (const revision of revisions) {
    const {stands, on, before, after} = revision
    if (!stands || before.target === after.target) continue
    const {from} = steps.at(-1)!
    // Written before the start, or by a clock that is behind: it still comes after the one it met.
    steps.push({from: on > from ? on : from, target: after.target, revision})
  }
  return steps
}
