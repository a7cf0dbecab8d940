import {type Span, scaled} from './measured.ts'
import type {WrittenNumber} from './numbers-in.ts'
import type {UnitForms} from './unit-forms.ts'

/** What stands between a number and the next: 2.9→2.5 is a change, 2〜3 a range, 12 of 15 a part of a whole. */
export type Link = 'change' | 'range' | 'part' | undefined

/** Links of numbers to the next one; one without a unit of its own takes the next one's. */
export function linked(
  plain: string,
  numbers: readonly WrittenNumber[],
  own: readonly (Span | undefined)[],
  forms: UnitForms | undefined,
): {spans: readonly (Span | undefined)[]; links: readonly Link[]} {
  const spans = [...own]
  const links: Link[] = numbers.map(() => undefined)
  // From the end, so that all of 3.1→2.9→2.5日 are days.
  for (let index = numbers.length - 2; index >= 0; index--) {
    const [number, next] = [numbers[index], numbers[index + 1]]
    const [span, after] = [spans[index], spans[index + 1]]
    if (!number || !next || !after) continue
    links[index] = linkOf(plain, span ?? number, next, after)
    if (links[index] && !span) spans[index] = scaled(number, forms)
  }
  return {spans, links}
}

function linkOf(plain: string, left: Span, right: WrittenNumber, whole: Span): Link {
  if (right.start - left.end > LINK_MAX) return undefined
  const between = plain.slice(left.end, right.start).trim()
  if (ARROW.test(between)) return 'change'
  if (/^(?:[~〜–—-]|ー)$/.test(between)) return 'range'
  // 15件中12件 names the whole first, 12件/15件 and 12 of 15 last; only the part is a reading.
  if (/^中[、,]?$/.test(between)) return 'change'
  if (/^(?:\/|(?:out )?of(?: (?:the|our|all))?)$/i.test(between)) return 'part'
  if (between === 'から')
    return TURNED.test(plain.slice(whole.end, whole.end + LINK_MAX)) ? 'change' : 'range'
  if (between !== 'to') return undefined
  const from = plain.slice(Math.max(0, left.start - 5), left.start)
  return /from $/i.test(from) || left.value > right.value ? 'change' : 'range'
}

/** UTF-16 units. */
const LINK_MAX = 12
const ARROW = /^(?:→|⇒|➡\ufe0f?|⇨|[-=]+>|>|だった(?:の|もの)?が、?)$/u
const TURNED = /^ ?(?:に|へ|まで|と|短縮|減|増|改善)/
