import type {GoalTerms} from '../../core/goal/goal.ts'
import type {GoalNow} from '../goal-now.ts'
import {quantityOf} from '../goal-words.ts'
import {roomsIn} from '../words/rooms.ts'
import type {Wording} from '../words/words.ts'

/** Where the number is, and where it shall be: to a goal that keeps or caps, its limits. */
export function wayWords({terms, reading}: GoalNow, say: Wording) {
  const rooms = roomsIn[say.language]
  const value = valueOf(terms, reading.value, say)
  const to = aimOf(terms, say)
  const isReach = terms.mode === 'reach'
  return {value, to: isReach ? rooms.to(to) : to, aloud: rooms.way(value, to)}
}

/** Milestones have no unit of their own: their number is a share of the way. */
const valueOf = (terms: GoalTerms, value: number, say: Wording): string =>
  terms.kind === 'milestones'
    ? say.words.goal.percent(say.format.number(Math.floor(value)))
    : quantityOf(say, terms, value)

function aimOf(terms: GoalTerms, say: Wording): string {
  const {mode, target, lower, upper} = terms
  const rooms = roomsIn[say.language]
  const quantity = (value: number) => valueOf(terms, value, say)
  if (mode === 'budget') return rooms.cap(quantity(target))
  if (mode === 'reach') return quantity(target)
  if (lower === undefined) return rooms.atMost(quantity(upper ?? target))
  if (upper === undefined) return rooms.atLeast(quantity(lower))
  return rooms.between(quantity(lower), quantity(upper))
}

/** Days from the plan, or the gap to it; to a goal that keeps or caps, what was kept or is used. */
export function paceWords({terms, reading}: GoalNow, say: Wording): string {
  const {status, stale, daysAhead, daysLeft, keep, percent = 0} = reading
  const rooms = roomsIn[say.language]
  const isJudged = status === 'onTrack' || status === 'atRisk' || status === 'offTrack'
  if (!isJudged || stale || daysLeft < 0) return ''
  if (keep) return keep.valued > 0 ? rooms.kept(keep.inRange, keep.valued) : ''
  if (terms.mode === 'budget')
    return rooms.used(say.words.goal.percent(say.format.number(percent)))
  if (!daysAhead) return ''
  return daysAhead > 0 ? rooms.ahead(daysAhead) : rooms.behind(-daysAhead)
}
