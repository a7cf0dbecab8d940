import fc from 'fast-check'
import {expect, it} from 'vitest'
import {csvOf} from './csv.ts'

it('begins with the mark that spreadsheets know UTF-8 by, and ends lines as they do', () => {
  const rows = [
    ['日付', '値'],
    ['2026-11-23', 2.5],
  ]
  expect(csvOf(rows)).toBe('\ufeff日付,値\r\n2026-11-23,2.5\r\n')
})

it.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  [' blank', '" blank"'],
  ['=1+1', "'=1+1"],
  ['+81', "'+81"],
  ['-3', "'-3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  [' =1+1', "' =1+1"],
  ['\t=1', "'\t=1"],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ['nul\0', 'nul'],
  [-3, '-3'],
  [1e12, '1000000000000'],
  [Infinity, ''],
  [undefined, ''],
])('%j is written %j', (cell, written) => {
  expect(csvOf([[cell]])).toBe(`\ufeff${written}\r\n`)
})

it('whatever stands in a cell comes back, and is no formula', () => {
  const cells = fc.oneof(
    fc.string({unit: 'grapheme'}),
    fc
      .array(fc.constantFrom(...'",\r\n=-+@a \t'.split('')), {maxLength: 8})
      .map(cell => cell.join('')),
  )
  fc.assert(
    fc.property(
      fc.array(fc.array(cells, {minLength: 2, maxLength: 4}), {minLength: 1}),
      rows => {
        const clean = rows.map(row =>
          row.map(cell => cell.replace(/[^\P{Cc}\t\r\n]/gu, '')),
        )
        const back = parsed(csvOf(clean))
        for (const cell of back.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/)
        expect(back.map(row => row.map(unguarded))).toEqual(
          clean.map(row => row.map(unguarded)),
        )
      },
    ),
  )
})

const unguarded = (cell: string) => cell.replace(/^'/, '')

/** RFC 4180, by hand: what a spreadsheet reads. */
function parsed(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const letters = [...text.slice(1)]
  for (let at = 0; at < letters.length; at++) {
    const pair = `${letters[at] ?? ''}${letters[at + 1] ?? ''}`
    if (quoted && pair === '""') {
      cell += '"'
      at++
    } else if (pair.startsWith('"')) quoted = !quoted
    else if (!quoted && (pair.startsWith(',') || pair === '\r\n')) {
      row.push(cell)
      cell = ''
      if (pair !== '\r\n') continue
      rows.push(row)
      row = []
      at++
    } else cell += letters[at] ?? ''
  }
  return rows
}
