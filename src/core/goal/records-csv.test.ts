import {expect, it} from 'vitest'
import {checkIn, quotes} from '../../test/goal-example.ts'
import {outIn} from '../../ui/words/out.ts'
import type {EntryId} from '../ids.ts'
import {recordsCsv} from './records-csv.ts'

const a = checkIn('2026-11-02', 2.5)
const b = {...checkIn('2026-11-09', 24, 1, 'b'), note: '=HYPERLINK("x")'}
const b2 = {
  ...checkIn('2026-11-09', 2.4, 2, 'b2'),
  ...{corrects: b.id, reason: 'けたの間違い', confidence: 'high' as const},
  guards: {0: 2},
}
const x = {...checkIn('2026-11-10', 7, 3, 'x'), note: '別の件'}
const x2 = {...checkIn('2026-11-10', 7, 4, 'x2'), corrects: x.id, void: true as const}
const terms = {
  ...quotes,
  guardrails: [{name: 'クレーム', unit: '件', upper: 3}],
}

it('every record is a line, with what corrects it, and no formula runs', () => {
  const counting = new Set<EntryId>([a.id, b2.id])
  expect(recordsCsv(terms, [x2, b2, a, x, b], counting, outIn.ja.csv)).toBe(
    [
      '\ufeff番号,日付,値(日),メモ,自信,クレーム (件),数に入る,訂正した番号,取り消し,訂正の理由',
      '1,2026-11-02,2.5,,,,はい,,,',
      '2,2026-11-09,24,"\'=HYPERLINK(""x"")",,,,,,',
      '3,2026-11-09,2.4,,いけそう,2,はい,2,,けたの間違い',
      '4,2026-11-10,7,別の件,,,,,,',
      '5,2026-11-10,7,,,,,4,はい,',
      '',
    ].join('\r\n'),
  )
})

it('milestones are named in place of a value', () => {
  const goal = {
    ...quotes,
    ...{kind: 'milestones' as const, unit: '%'},
    milestones: [{id: 'm1', title: 'Builds run', weight: 1}],
  }
  const done = {...checkIn('2026-11-02', 0), milestone: 'm1'}
  const text = recordsCsv(goal, [done], new Set([done.id]), outIn.en.csv)
  expect(text).toContain('No.,Date,Milestone,Note')
  expect(text).toContain('1,2026-11-02,Builds run,,')
})

it('says of a correction whose record has not arrived that it corrects one', () => {
  expect(recordsCsv(quotes, [b2], new Set([b2.id]), outIn.en.csv)).toContain(',yes,?,,')
})

it('names nobody', () => {
  const text = recordsCsv(terms, [a, b, b2, x, x2], new Set(), outIn.en.csv)
  expect(text).not.toContain(a.by)
  expect(text.split('\r\n')[0]).not.toMatch(/by|name|member|author/i)
})
