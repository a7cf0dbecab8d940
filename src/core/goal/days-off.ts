import type {Day} from '../ids.ts'
import type {GoalTerms} from './goal.ts'

/** The terms with the days off as this room has them, by day. The very same terms while the room has no word of its own. */
export function withDaysOff(
  terms: GoalTerms,
  daysOff: ReadonlyMap<Day, boolean>,
): GoalTerms {
  if (daysOff.size === 0) return terms
  const kept = terms.holidays.filter(day => daysOff.get(day) !== false)
  const added = [...daysOff].flatMap(([day, off]) => (off ? day : []))
  return {...terms, holidays: [...new Set([...kept, ...added])].sort()}
}
