import {describe, expect, it} from 'vitest'
import {readGoal} from '../core/goal/reading.ts'
import {checkIn, day, documents, quotes, quotesRead} from '../test/goal-example.ts'
import {columnsOf} from '../core/text/columns.ts'
import {weekText} from './week-text.ts'
import {en} from './words/en.ts'
import {formatsFor} from './words/format.ts'
import {ja} from './words/ja.ts'
import type {Wording} from './words/words.ts'

const japanese: Wording = {language: 'ja', words: ja, format: formatsFor('ja')}
const english: Wording = {language: 'en', words: en, format: formatsFor('en')}
const today = day('2026-11-02')

const week = {
  room: '見積り',
  terms: quotes,
  reading: readGoal(quotes, quotesRead, today),
  from: day('2026-10-26'),
  records: [...quotesRead].reverse(),
  wins: ['道のりの半分をこえた'],
}

describe('the text of a week', () => {
  it('tells outsiders the goal, its number, its target, its date and how it stands', () => {
    const text = weekText(japanese, week, today)
    expect(text).toContain('見積り回答の日数を3.0日から2.0日にする')
    expect(text).toContain('いま：2.5日')
    expect(text).toContain('目標の値：2.0日')
    expect(text).toContain('期限：11/30')
    expect(text).toContain('状態：順調')
    expect(text).toMatch(/今週の記録\n・10\/26[^\n]* 2\.6日\n・11\/2[^\n]* 2\.5日\n/)
    expect(text).not.toContain('2.8日')
    expect(text).toContain('・道のりの半分をこえた')
    for (const line of text.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(80)
  })

  it('shows additions with their sign, and the total as where it stands', () => {
    const added = [checkIn('2026-10-27', 3), checkIn('2026-10-29', 9)]
    const reading = readGoal(documents, added, today)
    const text = weekText(
      english,
      {...week, terms: documents, reading, records: added},
      today,
    )
    expect(text).toContain('Now: 12件')
    expect(text).toMatch(/- [^\n]* \+3件\n- [^\n]* \+9件\n/)
  })

  it('says of a goal to keep what its limits are', () => {
    const targetOf = (limits: {lower?: number; upper?: number}) => {
      const terms = {...quotes, mode: 'keep' as const, ...limits}
      const text = weekText(japanese, {...week, terms}, today)
      return /目標の値：(.*)/.exec(text)?.[1]
    }
    expect(targetOf({lower: 2})).toBe('2.0日以上')
    expect(targetOf({upper: 3})).toBe('3.0日以下')
    expect(targetOf({lower: 2, upper: 3})).toBe('2.0日〜3.0日')
  })

  it('says how old the judgement is when the number is', () => {
    const late = day('2026-11-20')
    const reading = readGoal(quotes, quotesRead, late)
    const text = weekText(japanese, {...week, reading, from: day('2026-11-16')}, late)
    expect(text).toContain('状態：更新待ち(11/9')
    expect(text).toContain('・ありません。')
  })
})
