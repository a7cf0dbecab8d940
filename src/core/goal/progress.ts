import type {GoalTerms} from './goal.ts'

/** Floats that differ by less are equal: it keeps 29 of 100 from reading 28 %. */
export const TOLERANCE = 1e-9

/** 0 at the baseline, 1 at the target, not clamped. A goal without a way to go is reached or not begun. Source: goals.md 2.3. */
export function progressOf(terms: GoalTerms, value: number): number {
  const span = terms.target - terms.baseline
  if (span === 0) return value === terms.target ? 1 : 0
  // Adding 0 makes −0 a plain 0.
  return (value - terms.baseline) / span + 0
}

/** Whole percent, rounded down: 99.9 % is not 100 %. Not clamped. */
export const percentOf = (progress: number): number =>
  Math.floor(100 * progress + TOLERANCE)

export const isReached = (progress: number): boolean => progress >= 1 - TOLERANCE

/** 1 up, −1 down, 0 for a goal without a way to go. */
export const directionOf = ({baseline, target}: GoalTerms): number =>
  Math.sign(target - baseline)
