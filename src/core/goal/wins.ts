import type {Day, EntryId, GoalId} from '../ids.ts'
import {addDays} from '../text/dates.ts'
import type {CheckIn, GoalTerms} from './goal.ts'
import {isLeadMet, mondayOf} from './guards.ts'
import {isInRange} from './keep.ts'
import {TOLERANCE, directionOf, progressOf} from './progress.ts'
import type {GoalReading} from './reading.ts'
import type {ReadingPoint} from './records.ts'
import {judge} from './status.ts'

/** 小さな成果: computed from the records, the same on every device. */
export type Win = WinKind & {
  /** goal, type and n, so that what was said of a win stays with it. */
  readonly id: string
  readonly on: Day
  /** The record that brought it. */
  readonly checkIn: EntryId
}

type WinKind =
  | {readonly type: 'first-record'; readonly n: 1}
  /** `n` percent of the way for the first time. */
  | {readonly type: 'crossed'; readonly n: 25 | 50 | 75 | 100}
  /** The nth best reading so far. */
  | {readonly type: 'best'; readonly n: number; readonly value: number}
  /** From 注意 or 要見直し to 順調. */
  | {readonly type: 'back-on-track'; readonly n: number}
  | {readonly type: 'guard-back'; readonly n: number; readonly guardrail: number}
  | {
      readonly type: 'lead-met'
      readonly n: number
      readonly lead: number
      readonly week: Day
    }

type Found = WinKind & {readonly on: Day; readonly checkIn: EntryId}

/** By day; of one day in the order above. Source: goals.md 2.10. */
export function winsOf(
  goal: GoalId,
  terms: GoalTerms,
  {series, groups}: Pick<GoalReading, 'series' | 'groups'>,
): readonly Win[] {
  const counted = groups
    .filter(({state}) => state === 'counts' || state === 'superseded')
    .map(({standing}) => standing)
  const found: Found[] = [
    ...firstRecord(series),
    ...crossings(terms, series),
    ...bests(terms, series),
    ...backsOnTrack(terms, series),
    ...guardsBack(terms, counted),
    ...leadsMet(terms, counted),
  ]
  return found
    .map(win => ({...win, id: `${goal}:${win.type}:${win.n}`}))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function firstRecord([first]: readonly ReadingPoint[]): Found[] {
  return first ? [{type: 'first-record', n: 1, on: first.on, checkIn: first.id}] : []
}

/** Only of a way that leads somewhere: a budget that is used up is no win. */
function crossings(terms: GoalTerms, series: readonly ReadingPoint[]): Found[] {
  if (terms.mode !== 'reach') return []
  return QUARTERS.flatMap(n => {
    const first = series.find(
      ({value}) => progressOf(terms, value) >= n / 100 - TOLERANCE,
    )
    return first ? [{type: 'crossed' as const, n, on: first.on, checkIn: first.id}] : []
  })
}

const QUARTERS = [25, 50, 75, 100] as const

/** Of readings only: a running total is at its best with every number. */
function bests(terms: GoalTerms, series: readonly ReadingPoint[]): Found[] {
  if (terms.kind !== 'latest' || terms.mode !== 'reach') return []
  const direction = directionOf(terms)
  const found: Found[] = []
  let best = -Infinity
  for (const [nth, {on, value, id}] of series.entries()) {
    const good = direction * value
    const isBest = good > best + TOLERANCE
    if (isBest && nth + 1 >= READINGS_FOR_BEST)
      found.push({type: 'best', n: found.length + 1, value, on, checkIn: id})
    best = Math.max(best, good)
  }
  return found
}

const READINGS_FOR_BEST = 3

/** Each record judged on its own day: what only the wait for the next one made worse was no setback. */
function backsOnTrack(terms: GoalTerms, series: readonly ReadingPoint[]): Found[] {
  const found: Found[] = []
  const judged = judge(terms, series)
  let before = 'onTrack'
  for (const [nth, {on, id}] of series.entries()) {
    if (on > terms.due) break
    const now = judged(nth, on)
    if (before !== 'onTrack' && now === 'onTrack')
      found.push({type: 'back-on-track', n: found.length + 1, on, checkIn: id})
    before = now
  }
  return found
}

function guardsBack({guardrails}: GoalTerms, counted: readonly CheckIn[]): Found[] {
  const isOut = new Map<number, boolean>()
  const found: Found[] = []
  for (const {guards, on, id} of guardrails.length > 0 ? counted : [])
    for (let guardrail = 0; guards && guardrail < guardrails.length; guardrail++) {
      const [limits, value] = [guardrails[guardrail]!, guards[guardrail]]
      if (value === undefined) continue
      const isBack = isOut.get(guardrail) && isInRange(limits, value)
      if (isBack)
        found.push({type: 'guard-back', n: found.length + 1, guardrail, on, checkIn: id})
      isOut.set(guardrail, !isInRange(limits, value))
    }
  return found
}

/** Once for each lead and week, by the record that made it enough. */
function leadsMet(terms: GoalTerms, counted: readonly CheckIn[]): Found[] {
  const found: Found[] = []
  let week: Day | undefined
  let done: number[] = []
  let next: Day | undefined
  for (const {leads, on, id} of terms.leads.length > 0 ? counted : []) {
    if (!week || !next || on >= next) {
      week = mondayOf(on)
      next = addDays(week, 7)
      done = terms.leads.map(() => 0)
    }
    for (let lead = 0; leads && lead < terms.leads.length; lead++) {
      const {perWeek} = terms.leads[lead]!
      const before = done[lead] ?? 0
      const after = before + (leads[lead] ?? 0)
      done[lead] = after
      if (isLeadMet(after, perWeek) && !isLeadMet(before, perWeek))
        found.push({
          type: 'lead-met',
          n: found.length + 1,
          lead,
          week,
          on,
          checkIn: id,
        })
    }
  }
  return found
}
