import fc from 'fast-check'
import {expect, it} from 'vitest'
import {fileName} from './file-name.ts'

it.each([
  ['見積り回答の日数 2026-11-23', '見積り回答の日数 2026-11-23.csv'],
  ['か\u3099いしゃ', 'がいしゃ.csv'],
  ['A/B: "best" <1>?', 'A-B- -best- -1.csv'],
  ['..\\..\\etc', 'etc.csv'],
  ['.hidden', 'hidden.csv'],
  ['name. ', 'name.csv'],
  ['con', 'cairn-con.csv'],
  ['LPT1.x', 'cairn-LPT1.x.csv'],
  ['', 'cairn.csv'],
  ['///', 'cairn.csv'],
  ['a\u202eb\u200bc', 'abc.csv'],
])('%j is kept as %j', (title, name) => {
  expect(fileName(title, 'csv')).toBe(name)
})

it('no title makes a name that a system refuses', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', maxLength: 300}), title => {
      const name = fileName(title, 'cairn-goal.json')
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200)
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[\s.-]/u)
      expect(name).toBe(name.normalize('NFC'))
      expect(name.length).toBeGreaterThan('.cairn-goal.json'.length)
    }),
  )
})

it('a long title is cut between letters', () => {
  expect(fileName('👨‍👩‍👧'.repeat(30), 'csv')).toBe(`${'👨‍👩‍👧'.repeat(10)}.csv`)
})
