import {halfWidth} from './half-width.ts'
import {placesOf} from './places.ts'

/**
 * The number a person typed, or undefined when the text is not one number.
 * Reads full width, grouping, 万・億・千, 割・分 and % (as percent), ▲ △ − ー as minus, kanji digits
 * (三十五, 二〇二六). A trailing `unit` is allowed: 3日 with the unit 日 is 3. Source: japanese.md J07.
 */
export function readNumber(text: string, unit = ''): number | undefined {
  const {negative, rest} = signOf(withoutUnit(typed(text), typed(unit)))
  const size = sizeOf(rest)
  if (size === undefined || !Number.isFinite(size)) return undefined
  return negative && size !== 0 ? -size : size
}

/** How many decimals the person wrote: 2.0 has one, 1.25万 (12,500) has none. */
export function decimalsIn(text: string, unit = ''): number {
  const value = readNumber(text, unit)
  if (value === undefined) return 0
  const plain = withoutUnit(typed(text), typed(unit)).match(/\.(\d+)\s*%?$/)
  return plain?.[1]?.length ?? `${value}`.split('.')[1]?.length ?? 0
}

function typed(text: string): string {
  return halfWidth(text)
    .replace(/(?<=\d)。(?=\d)/g, '.')
    .replace(/(?<=\d)、(?=\d)/g, ',')
    .trim()
}

function withoutUnit(text: string, unit: string): string {
  return unit && text.endsWith(unit) ? text.slice(0, -unit.length).trimEnd() : text
}

const MINUS = /^[-▲△−ーｰ‐‑–—―]/

function signOf(text: string): {negative: boolean; rest: string} {
  const negative = MINUS.test(text)
  const signed = negative || text.startsWith('+')
  return {negative, rest: signed ? text.slice(1).trimStart() : text}
}

function sizeOf(text: string): number | undefined {
  const tenths = text.match(/^(.+)割(?:([\d一二三四五六七八九])分)?$/)
  if (tenths) return percentOfTenths(tenths[1] ?? '', tenths[2])
  return placesOf(text.replace(/\s*%$/, ''))
}

function percentOfTenths(tenths: string, hundredth: string | undefined) {
  const whole = placesOf(tenths)
  if (whole === undefined || (hundredth && !Number.isInteger(whole))) return undefined
  const part = hundredth ? (placesOf(hundredth) ?? 0) : 0
  return Number(`${whole}e1`) + part
}
