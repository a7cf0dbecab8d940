import type {Day} from '../ids.ts'
import {addDays, daysBetween} from '../text/dates.ts'

export type DueLength = '2weeks' | '30days' | '6weeks' | 'quarter'
export type DueEnd = 'monthEnd' | 'quarterEnd' | 'yearEnd'
export type DuePreset = DueLength | DueEnd

export const DUE_PRESETS: readonly DueLength[] = ['2weeks', '30days', '6weeks', 'quarter']
/** Ends of the calendar, for teams that work by the month or the fiscal year. */
export const DUE_ENDS: readonly DueEnd[] = ['monthEnd', 'quarterEnd', 'yearEnd']
export const DEFAULT_DUE: DuePreset = '30days'

/** The due date of a goal that starts today. `quarter` is 13 weeks from today, `quarterEnd` the end of a fiscal one. */
export const dueOf = (
  preset: DuePreset,
  today: Day,
  fiscalStart = FISCAL_START_MONTH,
): Day =>
  isLength(preset)
    ? addDays(today, LENGTH[preset])
    : periodEnd(preset, today, fiscalStart).day

/** Whether the end meant is the one after this: on 29 November 今月末 would leave a goal a day, so it is 来月末. */
export const isNextEnd = (
  preset: DueEnd,
  today: Day,
  fiscalStart = FISCAL_START_MONTH,
): boolean => periodEnd(preset, today, fiscalStart).isNext

/** Longer than a quarter: worth a warning, not a refusal (product.md S07). */
export const isLong = (start: Day, due: Day): boolean =>
  daysBetween(start, due) > QUARTER_MAX_DAYS

/** No goal of a room is further away than a year: more is a slip of the keyboard. */
export const isTooFar = (start: Day, due: Day): boolean =>
  daysBetween(start, due) > DUE_MAX_DAYS

function periodEnd(preset: DueEnd, today: Day, fiscalStart: number) {
  const months = MONTHS[preset]
  const [year, month] = today.split('-').map(Number) as [number, number]
  const begun = (month - fiscalStart + 12) % months
  const end = endOfMonth(year, month - begun + months - 1)
  const next = endOfMonth(year, month - begun + 2 * months - 1)
  // In its last week the next year end is more than a year away, and no due date.
  const isNext = daysBetween(today, end) < SHORTEST_DAYS && !isTooFar(today, next)
  return {day: isNext ? next : end, isNext}
}

/** `month` may be beyond 12. */
const endOfMonth = (year: number, month: number): Day =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as Day

const isLength = (preset: DuePreset): preset is DueLength => preset in LENGTH

const LENGTH: Readonly<Record<DueLength, number>> = {
  '2weeks': 14,
  '30days': 30,
  '6weeks': 42,
  quarter: 91,
}
const MONTHS: Readonly<Record<DueEnd, number>> = {
  monthEnd: 1,
  quarterEnd: 3,
  yearEnd: 12,
}
/** The usual fiscal year of Japan begins in April. */
export const FISCAL_START_MONTH = 4
/** One week: with less, not even one weekly record lies between start and due. */
const SHORTEST_DAYS = 7
/** The longest calendar quarter, July to September. */
const QUARTER_MAX_DAYS = 92
const DUE_MAX_DAYS = 366
