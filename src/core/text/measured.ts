import type {WrittenNumber} from './numbers-in.ts'
import {readNumber} from './numbers.ts'
import {BARE, type UnitForms} from './unit-forms.ts'

/** A number with its unit, at [start, end). */
export type Span = {
  readonly value: number
  readonly start: number
  readonly end: number
}

/** The number with its unit; undefined when it is of something else. */
export function measured(
  plain: string,
  number: WrittenNumber,
  forms: UnitForms | undefined,
): Span | undefined {
  const sign = plain[number.start - 1] ?? ''
  if (CURRENCY.test(sign))
    return sign === forms?.before ? scaled(number, forms) : undefined
  const unit = forms && matchAt(forms.after, plain, number.end)
  if (unit) return withParts(plain, number, unit, forms)
  if (!matchAt(BARE, plain, number.end) || YEAR.test(number.digits)) return undefined
  // 売上は1200万: of money the unit is often left out.
  const isMoney = forms?.before !== undefined && /[万億]$/.test(number.digits)
  if (isMoney) return scaled(number, forms)
  return forms === undefined || standsAlone(plain, number) ? number : undefined
}

const CURRENCY = /[¥$€£]/
const YEAR = /^(?:19|20)\d\d$/

/** A message that is the number and nothing else, or a number that is said to be today's. */
const standsAlone = (plain: string, {start, end}: WrittenNumber) =>
  plain.trim() === plain.slice(start, end) ||
  SAID_TO_BE.test(plain.slice(Math.max(0, start - NEAR), start))
/** UTF-16 units that the longest of these words can take. */
const NEAR = 14
const SAID_TO_BE =
  /(?:いま|現在|今日|本日|累計|合計)(?:は|で|が)? ?$|\b(?:now|currently|total)(?: is| at|:)? $/i

/** In the goal's own unit: 20,000 is 20千円. */
export function scaled({value, start, end}: Span, forms: UnitForms | undefined): Span {
  // Through the text, because 0.07 × 100 is not 7.
  return {value: Number(`${value}e-${forms?.places ?? 0}`), start, end}
}

/** 4割5分, 1時間30分, 2日半. */
function withParts(
  plain: string,
  number: WrittenNumber,
  unit: RegExpExecArray,
  forms: UnitForms,
): Span {
  const {start} = number
  const end = number.end + unit[0].length
  const minutes = unit.groups?.['minutes']
  if (minutes) return {value: number.value * 60 + Number(minutes), start, end}
  if (unit[0].startsWith('割'))
    return {
      value: Math.sign(number.value) * (readNumber(number.digits + unit[0]) ?? 0),
      start,
      end,
    }
  const more = unit[0].endsWith('時間') ? matchAt(MINUTES, plain, end) : null
  const part = more ? Number(more[1]) / 60 : matchAt(HALF, plain, end) ? 0.5 : 0
  const length = more?.[0].length ?? (part ? 1 : 0)
  if (part === 0 || !Number.isInteger(number.value))
    return scaled({...number, end}, forms)
  return {
    value: Math.round((number.value + part) * 1000) / 1000,
    start,
    end: end + length,
  }
}

const MINUTES = /(\d{1,2})分(?!の)/y
const HALF = /半(?![分額数年期])/y

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
