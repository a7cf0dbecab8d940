import type {GoalTerms, TermsChange} from './goal.ts'

/** What a revision says that leads from the one to the other: only what differs. Null takes a limit away. */
export function changeBetween(before: GoalTerms, after: GoalTerms): TermsChange {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)])
  const change: Record<string, unknown> = {}
  for (const field of fields as Set<keyof GoalTerms>) {
    if (field === 'kind' || field === 'mode') continue
    if (!isSame(before[field], after[field])) change[field] = after[field] ?? null
  }
  return change
}

/** Whether two fields of terms, which are plain data, say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false
  const parts = Object.entries(a)
  const others = new Map(Object.entries(b))
  return (
    parts.length === others.size &&
    parts.every(([name, part]) => others.has(name) && isSame(part, others.get(name)))
  )
}
