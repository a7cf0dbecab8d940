import type {Day} from '../ids.ts'
import {daysBetween} from '../text/dates.ts'
import type {CheckIn, GoalTerms} from './goal.ts'
import type {GoalReading} from './reading.ts'

/** Why a team may be asked whether its numbers still serve it (形骸化チェック). */
export type EmptyHabit = 'same-numbers' | 'silence'

/** What this device knows besides the records. */
export type HabitContext = {
  readonly today: Day
  /** The day of the newest message in the room; undefined when none was sent. */
  readonly lastSaidOn: Day | undefined
  /** When this device asked last about this goal. */
  readonly lastAskedOn: Day | undefined
}

/** Undefined when there is nothing to ask, and for 21 days after it was asked. Source: goals.md 2.9. */
export function emptyHabit(
  terms: GoalTerms,
  reading: Pick<GoalReading, 'groups' | 'lastOn' | 'status'>,
  {today, lastSaidOn, lastAskedOn}: HabitContext,
): EmptyHabit | undefined {
  if (!ASKED_IN.has(reading.status) || today > terms.due) return undefined
  if (lastAskedOn && daysBetween(lastAskedOn, today) < ASK_AGAIN_DAYS) return undefined
  if (isAllTheSame(terms, reading)) return 'same-numbers'
  const since = reading.lastOn ?? terms.start
  const isSilent = daysBetween(since, today) >= SILENT_RHYTHMS * terms.cadence
  return isSilent && lastSaidOn && lastSaidOn > since ? 'silence' : undefined
}

/** What has not begun, is over or is reached has nothing to change. */
const ASKED_IN: ReadonlySet<GoalReading['status']> = new Set([
  'noData',
  'onTrack',
  'atRisk',
  'offTrack',
])

/** A limit is kept by numbers that stay the same, and milestones have none. */
function isAllTheSame(terms: GoalTerms, {groups}: Pick<GoalReading, 'groups'>): boolean {
  if (terms.mode === 'keep' || terms.kind === 'milestones') return false
  const last = groups
    .filter(({state}) => state === 'counts' || state === 'superseded')
    .slice(-SAME_NUMBERS)
    .map(({standing}) => standing)
  if (last.length < SAME_NUMBERS) return false
  const values = new Set(last.map(({value}) => value))
  const notes = new Set(last.map(searchForm).filter(note => note !== ''))
  return values.size === 1 && notes.size <= 1
}

const searchForm = ({note}: CheckIn) =>
  note.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

const SAME_NUMBERS = 3
const SILENT_RHYTHMS = 3
/** Three weeks: more often would be one more report that nobody reads. */
const ASK_AGAIN_DAYS = 21
