import {columnsOf, wrapped} from '../text/columns.ts'

/** What the week's summary says, already in the reader's language. */
export type SummaryFacts = {
  readonly room: string
  /** 11/17〜11/23. */
  readonly week: string
  readonly sentence: string
  /** What is done for it; may be empty. */
  readonly action: string
  readonly now: string
  readonly target: string
  readonly due: string
  /** The status word, with whatever is said beside it. */
  readonly status: string
  /** This week's records that count, oldest first. */
  readonly records: readonly {
    readonly on: string
    readonly value: string
    readonly note: string
  }[]
  readonly wins: readonly string[]
  /** 守る数字, and 次の一手; each may be empty. */
  readonly guards: readonly string[]
  readonly next: readonly string[]
}

/** The words around the facts; ja and en are in ui/words/summary.ts. */
export type SummaryWords = {
  readonly title: (room: string, week: string) => string
  readonly goal: string
  readonly action: string
  readonly now: string
  readonly target: string
  readonly due: string
  readonly status: string
  readonly records: string
  readonly noRecords: string
  readonly wins: string
  readonly guards: string
  readonly next: string
  /** Between a label and what it says. */
  readonly colon: string
  readonly bullet: string
}

/** 40 full-width letters: what mail shows without cutting lines itself (product.md S01). */
export const SUMMARY_COLUMNS = 80

/** The week of a goal as plain text for mail: no names, no markup, lines of at most 40 full-width letters. */
export function weeklySummary(facts: SummaryFacts, words: SummaryWords): string {
  const said = (label: string, value: string) =>
    value === '' ? [] : hanging(`${label}${words.colon}`, value)
  const list = (title: string, lines: readonly string[], none = '') =>
    lines.length === 0 && none === ''
      ? []
      : [
          '',
          title,
          ...(lines.length === 0 ? [none] : lines).flatMap(line =>
            hanging(words.bullet, line),
          ),
        ]
  return [
    ...wrapped(words.title(facts.room, facts.week), SUMMARY_COLUMNS),
    '',
    ...said(words.goal, facts.sentence),
    ...said(words.action, facts.action),
    ...said(words.now, facts.now),
    ...said(words.target, facts.target),
    ...said(words.due, facts.due),
    ...said(words.status, facts.status),
    ...list(
      words.records,
      facts.records.map(({on, value, note}) => [on, value, note].join(' ').trim()),
      words.noRecords,
    ),
    ...list(words.wins, facts.wins),
    ...list(words.guards, facts.guards),
    ...list(words.next, facts.next),
    '',
  ].join('\n')
}

/** Later lines stand under the text of the first, as far as its mark leaves room. */
function hanging(mark: string, text: string): readonly string[] {
  const indent = Math.min(columnsOf(mark), INDENT_MAX)
  // A note may hold a line break; here it is one sentence after another.
  const plain = text.replace(/\s+/gu, ' ')
  const [first = '', ...rest] = wrapped(mark + plain, SUMMARY_COLUMNS)
  if (rest.length === 0) return [first]
  const tail = (mark + plain).slice(first.length).trimStart()
  const blanks = ' '.repeat(indent)
  return [first, ...wrapped(tail, SUMMARY_COLUMNS - indent).map(line => blanks + line)]
}

const INDENT_MAX = 4
