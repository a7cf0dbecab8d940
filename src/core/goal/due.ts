import type {Day} from '../ids.ts'
import {addDays, daysBetween} from '../text/dates.ts'

export type DuePreset = '2weeks' | '30days' | '6weeks' | 'quarter'

export const DUE_PRESETS: readonly DuePreset[] = ['2weeks', '30days', '6weeks', 'quarter']
export const DEFAULT_DUE: DuePreset = '30days'

/** The due date of a goal that starts today. A quarter is 13 weeks from today, not the end of a fiscal quarter: rooms are lengths, not seasons. */
export const dueOf = (preset: DuePreset, today: Day): Day =>
  addDays(today, LENGTH[preset])

/** Longer than a quarter: worth a warning, not a refusal (product.md S07). */
export const isLong = (start: Day, due: Day): boolean =>
  daysBetween(start, due) > QUARTER_MAX_DAYS

/** No goal of a room is further away than a year: more is a slip of the keyboard. */
export const isTooFar = (start: Day, due: Day): boolean =>
  daysBetween(start, due) > DUE_MAX_DAYS

const LENGTH: Readonly<Record<DuePreset, number>> = {
  '2weeks': 14,
  '30days': 30,
  '6weeks': 42,
  quarter: 91,
}
/** The longest calendar quarter, July to September. */
const QUARTER_MAX_DAYS = 92
const DUE_MAX_DAYS = 366
