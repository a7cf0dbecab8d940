import type {Day} from '../ids.ts'
import {addDays, readDay, weekdayOf} from './dates.ts'

/** A public holiday of Japan; its words are in ui/words/holidays.ts. */
export type Holiday = {readonly on: Day; readonly name: HolidayName}

/** The equinoxes are announced each February for the next year: https://eco.mtk.nao.ac.jp/koyomi/yoko/ */
const EQUINOXES: Readonly<Record<number, readonly [march: number, september: number]>> = {
  2025: [20, 23],
  2026: [20, 23],
  2027: [21, 23],
}
const HOLIDAYS_FROM = 2025
/** The last year of the table; a test holds it to the equinoxes. Beyond it only weekends are known. */
export const HOLIDAYS_UNTIL = 2027

/** Every public holiday from one day to the other, both included, by day. Source: 国民の祝日に関する法律. */
export function holidaysBetween(from: Day, to: Day): readonly Holiday[] {
  const first = Math.max(HOLIDAYS_FROM, yearOf(from))
  const last = Math.min(HOLIDAYS_UNTIL, yearOf(to))
  const holidays: Holiday[] = []
  for (let year = first; year <= last; year++) holidays.push(...holidaysOf(year))
  return holidays.filter(({on}) => on >= from && on <= to)
}

function holidaysOf(year: number): readonly Holiday[] {
  const named = [...namedDaysOf(year)].sort(byDay)
  const isNamed = (day: Day) => named.some(({on}) => on === day)
  const extra = new Map<Day, HolidayName>()
  for (const {on} of named) {
    // Article 3.3: a day between two holidays.
    if (!isNamed(addDays(on, 1)) && isNamed(addDays(on, 2)))
      extra.set(addDays(on, 1), 'between')
    // Article 3.2: for a Sunday the nearest later day that is none itself.
    if (weekdayOf(on) === SUNDAY) {
      let free = addDays(on, 1)
      while (isNamed(free)) free = addDays(free, 1)
      extra.set(free, 'substitute')
    }
  }
  return [...named, ...[...extra].map(([on, name]) => ({on, name}))].sort(byDay)
}

function* namedDaysOf(year: number): Generator<Holiday> {
  for (const [name, [month, day]] of entries(FIXED)) yield at(name, year, month, day)
  for (const [name, [month, nth]] of entries(MONDAYS)) {
    const weekday = weekdayOf(dayAt(year, month, 1))
    yield at(name, year, month, 1 + ((MONDAY - weekday + 7) % 7) + 7 * (nth - 1))
  }
  const [march, september] = EQUINOXES[year] ?? []
  if (march) yield at('vernal', year, 3, march)
  if (september) yield at('autumnal', year, 9, september)
}

/** Month and day. */
const FIXED = {
  'new-year': [1, 1],
  foundation: [2, 11],
  emperor: [2, 23],
  showa: [4, 29],
  constitution: [5, 3],
  greenery: [5, 4],
  children: [5, 5],
  mountain: [8, 11],
  culture: [11, 3],
  labour: [11, 23],
} as const
/** Month, and which Monday of it. */
const MONDAYS = {
  'coming-of-age': [1, 2],
  marine: [7, 3],
  aged: [9, 3],
  sports: [10, 2],
} as const

export type HolidayName =
  | keyof typeof FIXED
  | keyof typeof MONDAYS
  | 'vernal'
  | 'autumnal'
  | 'substitute'
  | 'between'

const SUNDAY = 0
const MONDAY = 1

const entries = <Name extends string>(
  days: Readonly<Record<Name, readonly [number, number]>>,
) => Object.entries(days) as [Name, readonly [number, number]][]

const at = (name: HolidayName, year: number, month: number, day: number): Holiday => ({
  on: dayAt(year, month, day),
  name,
})

const two = (part: number) => `${part}`.padStart(2, '0')

function dayAt(year: number, month: number, day: number): Day {
  const found = readDay(`${year}-${two(month)}-${two(day)}`)
  if (!found) throw new Error(`no such day: ${year}-${month}-${day}`)
  return found
}

const yearOf = (day: Day) => Number(day.slice(0, 4))
const byDay = (a: Holiday, b: Holiday) => (a.on < b.on ? -1 : 1)
