import type {Goal} from '../goal/goal.ts'
import type {Day, EntryId, GoalId, Millis} from '../ids.ts'
import type {Suggestion} from '../text/suggest.ts'
import type {RoomState} from './room.ts'

/** A number of a message that could be recorded. */
export type Offer = {
  readonly goal: GoalId
  readonly value: number
  /** To be offered first; of several that could be meant none is. */
  readonly isFirst: boolean
}

export type OffersFrom = {
  /** The room's open goals, the main one first. */
  readonly goals: readonly Goal[]
  readonly now: Millis
  readonly dayOf: (at: Millis) => Day
  /** What `suggest` finds in a message. */
  readonly found: (message: EntryId, text: string, unit: string) => Suggestion
  /** Not to be asked about: recorded already, or passed over. */
  readonly isSettled: (message: EntryId) => boolean
  /** Whether a record stands: one that was withdrawn settles nothing. */
  readonly stands: (record: EntryId) => boolean
}

/** Few enough not to fill the talk. */
export const OFFERS_MAX = 3
/** What is older has been told, or was not worth it. */
const OLDEST_MS = 14 * 24 * 60 * 60_000
/** As far as is looked back, in lines of talk. */
const LOOKED_AT = 100

/**
 * The newest messages with a number that could be recorded, at most OFFERS_MAX. Of a reading only what was said since its
 * last record; of a running total, to which every message may add, all that has not been recorded since.
 */
export function offersIn(
  {moments}: Pick<RoomState, 'moments'>,
  from: OffersFrom,
): ReadonlyMap<EntryId, readonly Offer[]> {
  const offers = new Map<EntryId, readonly Offer[]>()
  const recorded = new Map<GoalId, Set<number>>()
  for (const moment of moments.slice(-LOOKED_AT).reverse()) {
    if (from.now - moment.at > OLDEST_MS || offers.size === OFFERS_MAX) break
    if (moment.kind === 'checked-in' && from.stands(moment.id)) {
      const {goal, value} = moment.checkIn
      recorded.set(goal, new Set(recorded.get(goal)).add(value))
    }
    if (moment.kind !== 'said' || from.isSettled(moment.id)) continue
    const {id, text} = moment
    const on = from.dayOf(moment.at)
    const found = from.goals
      .filter(({terms}, index) => on >= terms.start && isFirstOfUnit(from.goals, index))
      .flatMap(goal =>
        offersFor(goal, from.found(id, text, goal.terms.unit), recorded.get(goal.id)),
      )
    if (found.length > 0) offers.set(id, found)
  }
  return offers
}

/** A number of 件 is offered once, however many goals count 件: which one is chosen in the dialog. */
function isFirstOfUnit(goals: readonly Goal[], index: number): boolean {
  const unit = goals[index]?.terms.unit
  return goals.findIndex(({terms}) => terms.unit === unit) === index
}

function offersFor(
  {id: goal, terms}: Goal,
  {suggest, all}: Suggestion,
  recorded: ReadonlySet<number> = NOTHING,
): readonly Offer[] {
  if (terms.kind === 'milestones') return []
  if (terms.kind === 'latest' && recorded.size > 0) return []
  return all
    .filter(value => !recorded.has(value))
    .map(value => ({goal, value, isFirst: value === suggest}))
}

const NOTHING: ReadonlySet<number> = new Set()
