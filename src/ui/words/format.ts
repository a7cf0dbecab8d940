import type {Day, Millis} from '../../core/ids.ts'
import type {Language} from './words.ts'

/** How numbers, days and times are written in one language. */
export type Formats = {
  /** 1234.5 → 1,234.5; at most `decimals` places. */
  number(value: number, decimals?: number): string
  /** A value alone: at least `decimals` places, as the team writes them (2.0), and whatever more there is. */
  value(value: number, decimals?: number): string
  /** A value with its unit: 2.5日, 1,200円, 45% in Japanese; `2.5 days`, `45%` in English. */
  quantity(value: number, unit: string, decimals?: number): string
  /** With an explicit sign, a true minus: −0.3日; at most `most` places. */
  change(value: number, unit: string, decimals?: number, most?: number): string
  /** 11/30 (月) inside `today`'s year, else 2026/11/30. */
  day(day: Day, today: Day): string
  /** 11/30, for axes and chips. */
  shortDay(day: Day): string
  /** 24 hours, 9:03, in the device's own zone. */
  time(at: Millis): string
}

export function formatsFor(language: Language): Formats {
  const locale = language === 'ja' ? 'ja-JP' : 'en-GB'
  const weekday = new Intl.DateTimeFormat(locale, {weekday: 'short', timeZone: 'UTC'})
  const clock = new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  })

  // Making a format is slow (tens of microseconds), and a talk shows many numbers.
  const kept = new Map<string, Intl.NumberFormat>()
  const formatOf = (fewest: number, most: number) => {
    const key = `${fewest}-${most}`
    const known = kept.get(key)
    if (known) return known
    const format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: fewest,
      maximumFractionDigits: most,
    })
    kept.set(key, format)
    return format
  }
  // What is just being typed may have any number of decimals.
  const digits = (value: number, fewest: number, most: number) => {
    const places = Math.min(most, FORMATTABLE)
    return formatOf(Math.min(fewest, places), places).format(value).replace('-', MINUS)
  }
  const number = (value: number, decimals = DECIMALS) => digits(value, 0, decimals)
  const value = (number: number, decimals = 0) => digits(number, decimals, DECIMALS)
  const withUnit = (text: string, unit: string) =>
    language === 'en' && /^[a-z]/i.test(unit) ? `${text} ${unit}` : text + unit

  return {
    number,
    value,
    quantity: (number, unit, decimals) => withUnit(value(number, decimals), unit),
    change: (number, unit, decimals = 0, most = DECIMALS) =>
      withUnit(
        (number > 0 ? '+' : '') + digits(number, decimals, Math.min(most, DECIMALS)),
        unit,
      ),
    day: (day, today) => {
      const at = new Date(`${day}T00:00:00Z`)
      return day.slice(0, 4) === today.slice(0, 4)
        ? language === 'ja'
          ? `${shortDay(day)}(${weekday.format(at)})`
          : `${weekday.format(at)} ${shortDay(day)}`
        : day.replaceAll('-', '/')
    },
    shortDay,
    time: at => clock.format(at),
  }
}

const MINUS = '−'
/** More is never kept (check-terms.ts). */
const DECIMALS = 3
/** What every browser can write out. */
const FORMATTABLE = 20

const shortDay = (day: Day): string =>
  `${Number(day.slice(5, 7))}/${Number(day.slice(8, 10))}`
