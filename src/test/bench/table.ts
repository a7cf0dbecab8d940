/** One figure, what it is measured against in the same run, and what it must keep to. */
export type Figure = {
  readonly what: string
  readonly is: number
  readonly unit: Unit
  readonly beside?: {readonly what: string; readonly is: number}
  readonly limits?: Limits
}
export type Unit = 'ms' | 'B' | 'kB' | 'MB' | 'MB/s' | 'messages'

/** At most so much of its unit; at most, or at least, so many times what it is measured against. */
export type Limits = {
  readonly most?: number
  readonly mostTimes?: number
  readonly leastTimes?: number
}

const DIGITS = {ms: 1, B: 1, kB: 1, MB: 1, 'MB/s': 1, messages: 1} as const

/**
 * Prints the figures of one question as a table that can be put into the README. Throws, once all is printed, where one
 * does not keep to its limits.
 */
export function printTable(title: string, figures: readonly Figure[]): void {
  const rows = figures.map(figure => {
    const {what, is, unit, beside} = figure
    return [
      what,
      inUnit(is, unit),
      beside ? `${beside.what}: ${inUnit(beside.is, unit)}` : '',
      beside ? ratioOf(figure).toFixed(2) : '',
      limitsOf(figure)
        .map(({says}) => says)
        .join(', '),
    ]
  })
  const lines = [
    [title, 'measured', 'beside it', 'ratio', 'limit'],
    ['---', '--:', '---', '--:', '--:'],
  ]
  const table = [...lines, ...rows].map(cells => `| ${cells.join(' | ')} |`)
  console.log(`\n${table.join('\n')}\n`)
  const missed = figures.flatMap(figure =>
    limitsOf(figure)
      .filter(({isKept}) => !isKept)
      .map(({says}) => `${figure.what} (${says})`),
  )
  if (missed.length > 0) throw new Error(`Not kept to: ${missed.join('; ')}`)
}

const ratioOf = ({is, beside}: Figure): number => (beside ? is / beside.is : Number.NaN)

function limitsOf(figure: Figure): {readonly says: string; readonly isKept: boolean}[] {
  const {is, unit, limits = {}} = figure
  const {most, mostTimes, leastTimes} = limits
  const ratio = ratioOf(figure)
  const all = []
  if (most !== undefined) all.push({says: `≤ ${most} ${unit}`, isKept: is <= most})
  if (mostTimes !== undefined)
    all.push({says: `≤ ${mostTimes} ×`, isKept: ratio <= mostTimes})
  if (leastTimes !== undefined)
    all.push({says: `≥ ${leastTimes} ×`, isKept: ratio >= leastTimes})
  return all
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
