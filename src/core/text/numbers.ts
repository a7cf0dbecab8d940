/**
 * The number a person typed, or undefined when the text is not one number.
 * Reads full width, grouping, 万・億・千, 割・分 and % (as percent), ▲ △ − ー as minus, kanji digits
 * (三十五, 二〇二六). A trailing `unit` is allowed: 3日 with the unit 日 is 3. Source: japanese.md J07.
 */
export function readNumber(text: string, unit = ''): number | undefined {
  const {negative, rest} = signOf(withoutUnit(halfWidth(text), halfWidth(unit)))
  const size = sizeOf(rest)
  if (size === undefined || !Number.isFinite(size)) return undefined
  return negative && size !== 0 ? -size : size
}

/** How many decimals the person wrote: 2.0 has one, 1.25万 (12,500) has none. */
export function decimalsIn(text: string, unit = ''): number {
  const value = readNumber(text, unit)
  if (value === undefined) return 0
  const plain = withoutUnit(halfWidth(text), halfWidth(unit)).match(/\.(\d+)\s*%?$/)
  return plain?.[1]?.length ?? `${value}`.split('.')[1]?.length ?? 0
}

function halfWidth(text: string): string {
  // By hand and not by NFKC, which would also read 5² as 52 and ① as 1.
  return text
    .replace(/[！-～]/g, letter => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
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

const TOKEN =
  /((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)|([〇零一二三四五六七八九]+)|([十百千万億兆])/uy
const EXPONENTS: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  億: 8,
  兆: 12,
}
const MYRIAD = 4

/** Reads places from the left, each smaller than the one before: 2億3000万, 1万5千, 三十五. */
function placesOf(text: string): number | undefined {
  let total = 0
  let block = 0
  let pending: string | undefined
  let blockBelow = Infinity
  let smallBelow = Infinity
  let hadDecimals = false
  if (text === '') return undefined
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text)
    if (!token) return undefined
    const [, digits, kanji, place] = token
    const number = digits?.replaceAll(',', '') ?? (kanji && kanjiDigits(kanji))
    if (place === undefined) {
      if (number === undefined || pending !== undefined || hadDecimals) return undefined
      pending = number
      hadDecimals = number.includes('.')
      continue
    }
    const exponent = EXPONENTS[place] ?? 0
    if (exponent < MYRIAD) {
      const size = scaled(pending ?? '1', exponent)
      if (size >= smallBelow) return undefined
      // 20千 is what accounts write; 12十 is a slip.
      if (place !== '千' && Number(pending ?? 1) >= 10) return undefined
      block += size
      smallBelow = 10 ** exponent
    } else {
      if (Number(pending ?? 0) >= smallBelow) return undefined
      if (block === 0 && pending === undefined) return undefined
      const size =
        block === 0
          ? scaled(pending ?? '0', exponent)
          : (block + Number(pending ?? 0)) * 10 ** exponent
      if (size >= blockBelow) return undefined
      total += size
      blockBelow = 10 ** exponent
      block = 0
      smallBelow = Infinity
    }
    pending = undefined
  }
  const last = Number(pending ?? 0)
  if (last >= smallBelow || block + last >= blockBelow) return undefined
  return total + block + last
}

// Through the text, because 1.1 × 10000 is 11000.000000000002.
const scaled = (digits: string, exponent: number) => Number(`${digits}e${exponent}`)

/** 二三 also means "two or three", so several digits are read by place only where a 〇 shows it. */
function kanjiDigits(run: string): string | undefined {
  const digits = run.replace(/./gu, digit => `${'〇一二三四五六七八九'.indexOf(digit)}`)
  const plain = digits.replaceAll('-1', '0')
  return run.length === 1 || /[〇零]/.test(run) ? plain : undefined
}
