import {expect, it} from 'vitest'
import {devicesIn} from '../words/devices.ts'
import {formatsFor} from '../words/format.ts'
import type {Wording} from '../words/words.ts'
import {clockMark, clockNotice} from './clock-words.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

it.each([
  {language: 'ja', minutes: '30分', hours: '3時間', days: '4日'},
  {language: 'en', minutes: '30 minutes', hours: '3 hours', days: '4 days'},
] as const)('in $language a clock behind and a clock ahead are told apart', given => {
  const {language, minutes, hours, days} = given
  const say = {language, format: formatsFor(language)} as Wording
  const {clock} = devicesIn[language]
  const off = (by: number) => ({by, isSure: true})
  expect(clockNotice(say, off(-3 * HOUR))).toEqual({
    title: clock.behind(hours),
    how: clock.setBehind,
  })
  expect(clockMark(say, off(-3 * HOUR))).toBe(clock.isBehind(hours))
  expect(clockNotice(say, off(3 * HOUR))).toEqual({
    title: clock.ahead(hours),
    how: clock.setAhead,
  })
  expect(clockMark(say, off(3 * HOUR))).toBe(clock.isAhead(hours))
  for (const by of [-3 * HOUR, 3 * HOUR]) {
    const apart = {title: clock.apart(hours), how: clock.setEither}
    expect(clockNotice(say, {by, isSure: false})).toEqual(apart)
    expect(clockMark(say, {by, isSure: false})).toBe(clock.isApart(hours))
  }
  expect(clockMark(say, off(-30 * MINUTE))).toBe(clock.isBehind(minutes))
  expect(clockMark(say, off(-96 * HOUR))).toBe(clock.isBehind(days))
})
