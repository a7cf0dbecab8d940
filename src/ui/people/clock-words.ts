import type {ClockOff} from '../../core/entry/clock-off.ts'
import {devicesIn} from '../words/devices.ts'
import type {Wording} from '../words/words.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** What a member's clock shows to the others: 時計が約3時間進んでいます. */
export function clockMark(say: Wording, {by, isSure}: ClockOff): string {
  const {clock} = devicesIn[say.language]
  const span = spanOf(say, by)
  if (!isSure) return clock.isApart(span)
  return by > 0 ? clock.isAhead(span) : clock.isBehind(span)
}

/** What its owner is told, and what to do. */
export function clockNotice(say: Wording, {by, isSure}: ClockOff) {
  const {clock} = devicesIn[say.language]
  const span = spanOf(say, by)
  if (!isSure) return {title: clock.apart(span), how: clock.setEither}
  return by > 0
    ? {title: clock.ahead(span), how: clock.setAhead}
    : {title: clock.behind(span), how: clock.setBehind}
}

/** In the unit in which one would say it. */
function spanOf({format, language}: Wording, by: number): string {
  const {clock} = devicesIn[language]
  const ms = Math.abs(by)
  const count = (unit: number) => format.number(Math.round(ms / unit), 0)
  if (ms < 1.5 * HOUR_MS) return clock.minutes(count(MINUTE_MS))
  return ms < 2 * DAY_MS ? clock.hours(count(HOUR_MS)) : clock.days(count(DAY_MS))
}
