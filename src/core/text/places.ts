/** A whole or decimal number in digits and places, each smaller than the one before: 2億3000万, 1万5千, 三十五. */
export function placesOf(text: string): number | undefined {
  if (DIGITS_AFTER_DECIMALS.test(text)) return undefined
  let total = 0
  let below = Infinity
  for (const block of text.split(/(?<=[兆億万])/)) {
    const myriads = MYRIADS[block.at(-1) ?? ''] ?? 0
    const size = blockOf(myriads ? block.slice(0, -1) : block, myriads)
    if (size === undefined || size >= below) return undefined
    total += size
    below = 10 ** myriads
  }
  return total
}

/** 1.5万3千 could be a slip for several numbers. */
const DIGITS_AFTER_DECIMALS = /\.\d+\D+[\d〇零一二三四五六七八九]/
const MYRIADS: Readonly<Record<string, number>> = {万: 4, 億: 8, 兆: 12}

/** What stands before 万, 億, 兆 or the end, times ten to the power of `exponent`. */
function blockOf(text: string, exponent: number): number | undefined {
  const parts: readonly (string | undefined)[] | undefined = BLOCK.exec(text)?.slice(1)
  if (text === '' || !parts) return undefined
  let total = 0
  let below = Infinity
  for (const [index, part] of parts.entries()) {
    const place = parts.length - 1 - index
    // A place that is not there, or nothing behind the last one.
    if (part === undefined || (part === '' && place === 0)) continue
    const digits = part === '' ? '1' : digitsOf(part)
    if (digits === undefined || isSlip(digits, place)) return undefined
    const size = Number(`${digits}e${place}`)
    if (size >= below) return undefined
    // Through the text, because 0.07 × 10000 is 700.0000000000001.
    total += Number(`${digits}e${place + exponent}`)
    below = 10 ** place
  }
  return total
}

const BLOCK = /^(?:([^千百十]*)千)?(?:([^千百十]*)百)?(?:([^千百十]*)十)?([^千百十]*)$/

/** 20千 is what accounts write; 12十 nobody means. */
const isSlip = (digits: string, place: number) =>
  (place === 1 || place === 2) && Number(digits) >= 10

function digitsOf(text: string): string | undefined {
  if (/^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(text)) return text.replaceAll(',', '')
  if (!/^[〇零一二三四五六七八九]+$/.test(text)) return undefined
  // 二三 also means "two or three": several are read by place only where a 〇 shows it.
  if (text.length > 1 && !/[〇零]/.test(text)) return undefined
  return text
    .replaceAll('零', '〇')
    .replace(/./gu, digit => `${'〇一二三四五六七八九'.indexOf(digit)}`)
}
