/** One figure, and what it is measured against in the same run. */
export type Figure = {
  readonly what: string
  readonly is: number
  readonly unit: Unit
  readonly beside?: {readonly what: string; readonly is: number}
}
export type Unit = 'ms' | 'B' | 'kB' | 'MB' | 'MB/s' | 'messages'

const DIGITS = {ms: 1, B: 1, kB: 1, MB: 1, 'MB/s': 1, messages: 1} as const

/** Prints the figures of one question as a table that can be put into the README. */
export function printTable(title: string, figures: readonly Figure[]): void {
  const rows = figures.map(({what, is, unit, beside}) => [
    what,
    inUnit(is, unit),
    beside ? `${beside.what}: ${inUnit(beside.is, unit)}` : '',
    beside ? (is / beside.is).toFixed(2) : '',
  ])
  const lines = [
    [title, 'measured', 'beside it', 'ratio'],
    ['---', '--:', '---', '--:'],
  ]
  const table = [...lines, ...rows].map(cells => `| ${cells.join(' | ')} |`)
  console.log(`\n${table.join('\n')}\n`)
}

/** What is less than a tenth is told to the thousandth. */
const inUnit = (value: number, unit: Unit) =>
  `${value.toFixed(value < 0.1 ? 3 : DIGITS[unit])} ${unit}`

/** The value below which this share of all lies, from 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
}

export const median = (values: readonly number[]) => quantile(values, 0.5)
