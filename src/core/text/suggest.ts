import {linked} from './linked-numbers.ts'
import {measured} from './measured.ts'
import {amountsOnly} from './not-amounts.ts'
import {rankOf} from './number-marks.ts'
import {numbersIn} from './numbers-in.ts'
import {formsOf} from './unit-forms.ts'

export type Suggestion = {
  /** The number to offer first; undefined when there is none, or several that could be meant. */
  readonly suggest: number | undefined
  /** Every number that could be recorded, each once, in the order of the text. */
  readonly all: readonly number[]
}

/** Which numbers of a message could be recorded for a goal with this unit. Never throws. Source: japanese.md J09. */
export function suggest(text: string, unit: string): Suggestion {
  const found = amountsIn(text, unit)
  const all = distinct(found)
  // Without a unit nothing tells two numbers apart from any others.
  if (unit.trim() === '' && all.length > 1) return {suggest: undefined, all: []}
  const best = Math.max(...found.map(({rank}) => rank))
  const [first, ...others] = distinct(found.filter(({rank}) => rank === best))
  return {suggest: others.length === 0 ? first : undefined, all}
}

/** A number of a text with its unit, at [start, end) in UTF-16 units. */
export type Amount = {
  readonly value: number
  readonly start: number
  readonly end: number
  readonly rank: number
}

export function amountsIn(text: string, unit: string): readonly Amount[] {
  const plain = amountsOnly(text.slice(0, LONGEST))
  const forms = unit.trim() === '' ? undefined : formsOf(unit)
  const numbers = numbersIn(plain)
  const own = numbers.map(number => measured(plain, number, forms))
  const {spans, links} = linked(plain, numbers, own, forms)
  const amounts: Amount[] = []
  for (const [index, span] of spans.entries()) {
    // What it was before, or is a part of, is told and not recorded. 1時間30分 is one amount in minutes, not two.
    if (
      !span ||
      links[index] === 'change' ||
      links[index - 1] === 'part' ||
      span.start < (amounts.at(-1)?.end ?? 0)
    )
      continue
    const rank = rankOf(before(index), after(index))
    if (rank !== undefined && Math.abs(span.value) <= LARGEST)
      amounts.push({
        ...span,
        rank: isWeak(index, span.value) ? 0 : rank,
      })
  }
  return amounts

  /** 一件 is often no count, and what is signed in brackets is how it changed. */
  function isWeak(index: number, value: number): boolean {
    const number = numbers[index]
    return (
      number?.digits === '一' || (value < 0 && plain[(number?.start ?? 0) - 1] === '(')
    )
  }

  // What is said of 2〜3日 or 3→2日 is said of both numbers.
  function before(index: number): string {
    let first = index
    while (links[first - 1]) first--
    const end = numbers[first]?.start ?? 0
    return plain.slice(Math.max(end - NEAR, numbers[first - 1]?.end ?? 0), end)
  }

  function after(index: number): string {
    let last = index
    while (links[last]) last++
    const start = spans[last]?.end ?? 0
    return plain.slice(start, start + NEAR)
  }
}

/** The largest magnitude that a goal or record takes. */
const LARGEST = 1e12
/** No message is longer, in UTF-16 units. */
const LONGEST = 12 * 1024
/** As far as a word about a number stands from it, in UTF-16 units. */
const NEAR = 24

const distinct = (amounts: readonly Amount[]) => [
  ...new Set(amounts.map(({value}) => value)),
]
