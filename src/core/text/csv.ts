export type Cell = string | number | undefined

/** A table for spreadsheets: UTF-8 with a byte order mark, CRLF (japanese.md J40, RFC 4180). Text never becomes a formula. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map(row => `${row.map(written).join(',')}\r\n`).join('')}`

function written(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? `${cell}` : ''
  const text = harmless(cell.replace(CONTROL, ''))
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

// Spreadsheets run a cell that begins like a formula, also in full width and behind blanks; behind an apostrophe they
// show it. https://owasp.org/www-community/attacks/CSV_Injection
const harmless = (text: string) => (FORMULA.test(text) ? `'${text}` : text)
const FORMULA = /^(?:\s*[=+\-@＝＋－＠−]|[\t\r\n])/
/** All but tab and line ends. */
const CONTROL = /[^\P{Cc}\t\r\n]/gu
