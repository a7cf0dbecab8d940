/** A stretch of text, with the address it leads to when it is a link. */
export type Stretch = {readonly text: string; readonly href: string | undefined}

/** Cuts text at its web addresses; the stretches together are the text. */
export function stretchesOf(text: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (const found of text.matchAll(ADDRESS)) {
    const href = withoutTail(found[0])
    if (!HOST.test(href)) continue
    if (found.index > from)
      stretches.push({text: text.slice(from, found.index), href: undefined})
    stretches.push({text: href, href})
    from = found.index + href.length
  }
  if (from < text.length) stretches.push({text: text.slice(from), href: undefined})
  return stretches
}

// An address ends at the first Japanese letter or sign, because Japanese text follows it without a space, and at
// marks that would turn the direction of what is shown.
const ADDRESS =
  /(?<![a-z0-9])https?:\/\/[^\s<>"`\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u200e\u200f\u202a-\u202e\u2066-\u2069]+/giu
const HOST = /^https?:\/\/[a-z0-9[]/i

/** Full stops, commas and unmatched brackets behind an address belong to the sentence around it. */
function withoutTail(address: string): string {
  let end = address.length
  while (end > 0) {
    const last = address[end - 1] ?? ''
    const open = BRACKETS[last]
    const isTail = open
      ? countOf(address, open, end) < countOf(address, last, end)
      : TAIL.has(last)
    if (!isTail) break
    end--
  }
  return address.slice(0, end)
}

const BRACKETS: Readonly<Record<string, string>> = {')': '(', ']': '[', '}': '{'}
const TAIL = new Set(".,;:!?'*_…“”‘’")

function countOf(text: string, sign: string, end: number): number {
  let count = 0
  for (let at = 0; at < end; at++) if (text[at] === sign) count++
  return count
}
