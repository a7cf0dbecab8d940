import type {Day, Millis} from '../ids.ts'

/** The calendar date at that moment in an IANA time zone. A zone that this device does not know counts as Asia/Tokyo. */
export function dayIn(zone: string, at: Millis): Day {
  const parts = clockOf(zone).formatToParts(at)
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
// Making a format is slow (tens of microseconds), and rooms share few zones.
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const clock = makeClock(zone) ?? clockOf(HOME_ZONE)
  clocks.set(zone, clock)
  return clock
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
