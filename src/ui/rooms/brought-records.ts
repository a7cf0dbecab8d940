import type {CarriedRecord} from '../../core/goal/carry-records.ts'
import type {GoalKind, GoalTerms} from '../../core/goal/goal.ts'
import type {GoalFields} from './goal-fields.ts'

/** Records that came out of a file, and the goal of which they are. */
type BroughtRecords = {
  readonly kind: GoalKind
  readonly unit: string
  /** As the form had them, by whose places the records tell them. */
  readonly guardrails: string
  readonly leads: string
  readonly records: readonly CarriedRecord[]
}

type Fields = Pick<GoalFields, 'records'>

/** How they stand among the fields. */
export const broughtText = (brought: BroughtRecords): string =>
  brought.records.length > 0 ? JSON.stringify(brought) : ''

/** What this device remembers of them; undefined when there are none. */
export function broughtIn({records: text}: Fields): BroughtRecords | undefined {
  if (text === '') return undefined
  if (last?.text !== text) last = {text, brought: parsed(text)}
  return last.brought
}

/** There may be thousands, and they are asked for at every key. */
let last:
  {readonly text: string; readonly brought: BroughtRecords | undefined} | undefined

function parsed(text: string): BroughtRecords | undefined {
  try {
    const brought = JSON.parse(text) as BroughtRecords
    return Array.isArray(brought.records) ? brought : undefined
  } catch {
    return undefined
  }
}

/** What is told beside a number is left out where the form tells of other things by now. */
export function recordsOf(
  fields: GoalFields,
  terms: GoalTerms,
): readonly CarriedRecord[] {
  const brought = broughtIn(fields)
  if (!brought) return []
  const ids = new Set(terms.milestones.map(({id}) => id))
  return brought.records
    .filter(({milestone}) => milestone === undefined || ids.has(milestone))
    .map(({guards, leads, ...record}) => ({
      ...record,
      ...(guards && brought.guardrails === fields.guardrails && {guards}),
      ...(leads && brought.leads === fields.leads && {leads}),
    }))
}
