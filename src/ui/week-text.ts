import type {CheckIn, GoalTerms} from '../core/goal/goal.ts'
import type {GoalReading} from '../core/goal/reading.ts'
import {weeklySummary} from '../core/goal/weekly-summary.ts'
import type {Day} from '../core/ids.ts'
import {goalSentence, quantityOf} from './goal-words.ts'
import type {OutWords} from './words/en/out.ts'
import {outIn} from './words/out.ts'
import type {Wording} from './words/words.ts'

export type Week = {
  readonly room: string
  readonly terms: GoalTerms
  readonly reading: Pick<GoalReading, 'value' | 'status' | 'stale' | 'asOf'>
  /** The first day of the week; the last one is today. */
  readonly from: Day
  /** Those that count; of all weeks, in any order. */
  readonly records: readonly CheckIn[]
  readonly wins: readonly string[]
  readonly guards?: readonly string[]
  readonly next?: readonly string[]
}

/** 週のまとめ: plain text that says to people outside the room how the goal stands. */
export function weekText(say: Wording, week: Week, today: Day): string {
  const {format} = say
  const {terms, from} = week
  const out = outIn[say.language]
  const thisWeek = week.records
    .filter(({on}) => on >= from && on <= today)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.at - b.at))
  return weeklySummary(
    {
      room: week.room,
      week: out.week(format.shortDay(from), format.shortDay(today)),
      sentence: goalSentence(say, terms, today),
      action: terms.action,
      now: quantityOf(say, terms, week.reading.value),
      target: targetOf(say, terms, out),
      due: format.day(terms.due, today),
      status: statusOf(say, week.reading, today),
      records: thisWeek.map(record => ({
        on: format.day(record.on, today),
        value: valueOf(say, terms, record),
        note: record.note,
      })),
      wins: week.wins,
      guards: week.guards ?? [],
      next: week.next ?? [],
    },
    out.summary,
  )
}

function targetOf(say: Wording, terms: GoalTerms, {limits}: OutWords): string {
  const {mode, target, lower, upper} = terms
  const quantity = (value: number) => quantityOf(say, terms, value)
  if (mode === 'budget') return limits.atMost(quantity(target))
  if (mode !== 'keep') return quantity(target)
  if (lower === undefined) return limits.atMost(quantity(upper ?? target))
  if (upper === undefined) return limits.atLeast(quantity(lower))
  return limits.between(quantity(lower), quantity(upper))
}

function statusOf(
  {words, format}: Wording,
  reading: Week['reading'],
  today: Day,
): string {
  const {status, staleSince} = words.goal
  const then = status[reading.status]
  return reading.stale ? staleSince(format.day(reading.asOf, today), then) : then
}

function valueOf(say: Wording, terms: GoalTerms, record: CheckIn): string {
  const {kind, unit, decimals, milestones} = terms
  if (kind === 'milestones')
    return milestones.find(({id}) => id === record.milestone)?.title ?? ''
  return kind === 'sum'
    ? say.format.change(record.value, unit, decimals)
    : quantityOf(say, terms, record.value)
}
