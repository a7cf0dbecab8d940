import {readNumber} from './numbers.ts'

/** A number as it stands in a text, its sign included, at [start, end). */
export type WrittenNumber = {
  readonly value: number
  /** Without sign and unit. */
  readonly digits: string
  readonly start: number
  readonly end: number
}

/** Every number of a half-width text that could be an amount, in order. Not those inside codes, products and idioms. */
export function numbersIn(text: string): readonly WrittenNumber[] {
  const numbers: WrittenNumber[] = []
  for (const run of text.matchAll(RUNS)) {
    const number = numberIn(run[0], run.index)
    const signed = number && withSign(text, number)
    if (signed && !isPartOfAWord(text, signed)) numbers.push(signed)
  }
  return numbers
}

const RUNS =
  /ゼロ|[\d〇零一二三四五六七八九十百千万億兆][\d,.〇零一二三四五六七八九十百千万億兆]*/g

function numberIn(run: string, start: number): WrittenNumber | undefined {
  let end = run.length
  while (end > 0 && /[.,]/.test(run[end - 1] ?? '')) end--
  const whole = run.slice(0, end)
  // Of a list such as 3,4件 only the last has the unit.
  const from = readNumber(whole) === undefined ? whole.lastIndexOf(',') + 1 : 0
  const digits = whole.slice(from)
  const value = digits === 'ゼロ' ? 0 : readNumber(digits)
  return value === undefined
    ? undefined
    : {value, digits, start: start + from, end: start + end}
}

/** With its minus, or undefined where the sign makes it part of a code. */
function withSign(text: string, number: WrittenNumber): WrittenNumber | undefined {
  const sign = text[number.start - 1] ?? ''
  const behind = text[number.start - 2] ?? ''
  const negative = {...number, start: number.start - 1, value: 0 - number.value}
  if (/[▲△−]/.test(sign)) return /\d/.test(behind) ? number : negative
  if (!/[-‐‑–—―ー]/.test(sign)) return number
  if (/[a-z_]/i.test(behind)) return undefined
  // After kana ー is a long vowel, after a number it is a range or a difference.
  if (sign === 'ー' && /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(behind))
    return number
  return /[\d%)日件人名円分間\-‐‑–—―]/.test(behind) ? number : negative
}

function isPartOfAWord(text: string, {start, digits}: WrittenNumber): boolean {
  const before = text[start - 1] ?? ''
  if (/[a-z_#@.×*±割第]/i.test(before)) return true
  if (/[/:]/.test(before) && /\d/.test(text[start - 2] ?? '')) return true
  if (/\d|ゼロ/.test(digits)) return false
  return IDIOMS.test(text.slice(start, start + 4)) || isInsideKanji(before)
}

const isInsideKanji = (before: string) =>
  /\p{Script=Han}/u.test(before) && !/[計日週月約全各他残均]/.test(before)
const IDIOMS =
  /^(?:十分|一人一人|一人ひとり|二人三脚|五分五分|十人十色|三日坊主|三日月|二日酔|一日一日|四日市|一件落着|一分一秒|百人力|一日中)/
