import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {columnsOf, wrapped} from './columns.ts'

describe('the width of plain text', () => {
  it.each([
    ['', 0],
    ['abc 12', 6],
    ['見積り', 6],
    ['2.5日', 5],
    ['ｱｲｳ', 3],
    ['か\u3099', 2],
    ['👨‍👩‍👧', 2],
    ['é', 1],
    ['Ａ', 2],
    ['→', 2],
  ])('of %s is %d', (text, columns) => {
    expect(columnsOf(text)).toBe(columns)
  })
})

describe('a long line is cut', () => {
  it.each([
    // 5 wide letters a line.
    ['あいうえおかきくけこさ', 10, ['あいうえお', 'かきくけこ', 'さ']],
    ['あいうえお。かき', 10, ['あいうえ', 'お。かき']],
    ['あいうえ「かきく', 10, ['あいうえ', '「かきく']],
    ['あいうサーバーの', 10, ['あいうサー', 'バーの']],
    ['あいうえサーバー', 10, ['あいうえ', 'サーバー']],
    ['あいうえ12.5日に', 10, ['あいうえ', '12.5日に']],
    ['いまは1,200円です', 10, ['いまは', '1,200円で', 'す']],
    ['平均は3営業日になる', 12, ['平均は', '3営業日にな', 'る']],
    ['one two three', 8, ['one two', 'three']],
    ['It takes 2.4 days now', 12, ['It takes', '2.4 days now']],
    ['It takes 2.4 days', 13, ['It takes', '2.4 days']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['一行目\n二行目', 10, ['一行目', '二行目']],
    ['', 10, ['']],
  ])('%s', (text, most, lines) => {
    expect(wrapped(text, most)).toEqual(lines)
  })

  const texts = fc.oneof(
    fc.string({unit: 'grapheme'}),
    fc
      .array(fc.constantFrom(...'見積りサーバー、。」「ー2.5日 1,200円abcーっ…%（）→'), {
        maxLength: 120,
      })
      .map(letters => letters.join('')),
  )

  it('no line is too wide, and no letter is lost', () => {
    fc.assert(
      fc.property(texts, fc.integer({min: 4, max: 80}), (text, most) => {
        const lines = wrapped(text, most)
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(most)
        const letters = (from: string) => from.replace(/\s/g, '')
        expect(letters(lines.join(''))).toBe(letters(text))
      }),
      {numRuns: 200},
    )
  })

  it('no line of ordinary text begins with a mark that may not', () => {
    const words = fc.constantFrom(
      '見積り',
      'サーバー',
      '、',
      '。',
      '12.5日',
      '「回答」',
      'に',
    )
    fc.assert(
      fc.property(fc.array(words, {maxLength: 60}), parts => {
        const text = parts.join('').replace(/[、。]{2,}/g, '。')
        for (const line of wrapped(text, 80)) {
          if (text.startsWith(line) && /^[、。]/.test(text)) continue
          expect(line).not.toMatch(/^[、。」ー]/)
          expect(line).not.toMatch(/\d$/)
        }
      }),
      {numRuns: 200},
    )
  })
})
