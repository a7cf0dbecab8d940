import type {Day, Millis} from '../ids.ts'

/** The calendar date at that moment in an IANA time zone. A zone that this device does not know counts as Asia/Tokyo. */
export function dayIn(zone: string, at: Millis): Day {
  const {clock, days} = calendarOf(zone)
  const quarter = Math.floor(at / QUARTER_MS)
  let day = days.get(quarter)
  if (!day) days.set(quarter, (day = dayBy(clock, at)))
  return day
}

function dayBy(clock: Intl.DateTimeFormat, at: Millis): Day {
  const parts = clock.formatToParts(at)
  const part = (type: string) => parts.find(found => found.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}` as Day
}

/** Only YYYY-MM-DD of the years 1000–9999, and only days that exist. */
export function readDay(text: string): Day | undefined {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return undefined
  const at = Date.parse(`${text}T00:00:00Z`)
  // Date.parse takes 2026-02-30 as 2 March in some engines: the way back tells.
  return Number.isFinite(at) && dayOf(at) === text ? (text as Day) : undefined
}

export const addDays = (day: Day, count: number): Day =>
  dayOf(startOf(day) + count * DAY_MS)

/** Whole days from one date to the other; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((startOf(to) - startOf(from)) / DAY_MS)

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(startOf(day)).getUTCDay()

const DAY_MS = 86_400_000

const startOf = (day: Day): Millis => Date.parse(`${day}T00:00:00Z`)
const dayOf = (at: Millis): Day => new Date(at).toISOString().slice(0, 10) as Day

const HOME_ZONE = 'Asia/Tokyo'
/** All zones differ by whole quarters of an hour. */
const QUARTER_MS = 15 * 60_000

/** Days that were asked for, by quarter of an hour: to ask a format takes as long as to draw a line of talk. */
type Calendar = {readonly clock: Intl.DateTimeFormat; readonly days: Map<number, Day>}
// Making a format is slow too, and rooms share few zones.
const calendars = new Map<string, Calendar>()

function calendarOf(zone: string): Calendar {
  const known = calendars.get(zone)
  if (known) return known
  const clock = makeClock(zone)
  const calendar = clock ? {clock, days: new Map<number, Day>()} : calendarOf(HOME_ZONE)
  calendars.set(zone, calendar)
  return calendar
}

function makeClock(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
  } catch {
    return undefined
  }
}
