import type {Day} from '../ids.ts'
import type {GoalTerms} from './goal.ts'

/** Terms with the days off as this room has them, by day. The very same while the room has no word of its own. */
export function withDaysOff<Terms extends Pick<GoalTerms, 'holidays'>>(
  terms: Terms,
  daysOff: ReadonlyMap<Day, boolean>,
): Terms {
  if (daysOff.size === 0) return terms
  const kept = terms.holidays.filter(day => daysOff.get(day) !== false)
  const added = [...daysOff].flatMap(([day, off]) => (off ? day : []))
  return {...terms, holidays: [...new Set([...kept, ...added])].sort()}
}
