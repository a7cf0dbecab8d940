import type {GoalTerms, TermsChange} from './goal.ts'

/** The terms with what a revision changes; null takes a limit away. */
export function applyChange(terms: GoalTerms, change: TermsChange): GoalTerms {
  const merged = {...terms, ...change}
  return Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== null),
  ) as unknown as GoalTerms
}
