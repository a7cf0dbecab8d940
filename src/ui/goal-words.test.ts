import {describe, expect, it} from 'vitest'
import type {GoalTerms} from '../core/goal/goal.ts'
import type {Day} from '../core/ids.ts'
import {goalHeading, goalInFull, goalSentence} from './goal-words.ts'
import {en} from './words/en.ts'
import {formatsFor} from './words/format.ts'
import {ja} from './words/ja.ts'
import {plainTerms} from '../core/goal/plain-terms.ts'

const inJapanese = {words: ja, format: formatsFor('ja')}
const inEnglish = {words: en, format: formatsFor('en')}

const terms: GoalTerms = {
  ...plainTerms,
  metric: '見積り回答の日数',
  measure: '受付表',
  kind: 'latest',
  baseline: 3,
  target: 2,
  unit: '日',
  decimals: 1,
  start: '2026-10-05' as Day,
  due: '2026-11-30' as Day,
  cadence: 7,
}

describe('what a goal is, in one sentence', () => {
  const today = '2026-10-05' as Day
  const ofAll = {metric: '準備', measure: '台帳', unit: '日', decimals: 0, cadence: 7}
  const dates = {start: today, due: '2026-12-24' as Day}
  const goal = (part: Partial<GoalTerms>): GoalTerms => ({
    ...plainTerms,
    ...ofAll,
    ...dates,
    kind: 'latest',
    baseline: 0,
    target: 0,
    ...part,
  })
  const steps = ['a', 'b', 'c', 'd'].map(id => ({id, title: id, weight: 1}))

  it.each<[Partial<GoalTerms>, string, string, string, string]>([
    [
      {baseline: 3, target: 2},
      '準備を3日から2日にする（12/24まで）',
      '準備を、3日から2日へ',
      '準備: from 3日 to 2日, by 12/24',
      '準備: from 3日 to 2日',
    ],
    [
      {kind: 'sum', target: 30},
      '準備を合計30日にする（12/24まで）',
      '準備を、合計30日へ',
      '準備: 30日 in all, by 12/24',
      '準備: 30日 in all',
    ],
    [
      {kind: 'sum', baseline: 5, target: 30},
      '準備を5日から30日にする（12/24まで）',
      '準備を、5日から30日へ',
      '準備: from 5日 to 30日, by 12/24',
      '準備: from 5日 to 30日',
    ],
    [
      {mode: 'keep', lower: 80, unit: '%'},
      '準備を80%以上に保つ（12/24まで）',
      '準備を、80%以上に',
      '準備: keep at least 80% until 12/24',
      '準備: at least 80%',
    ],
    [
      {mode: 'keep', upper: 20},
      '準備を20日以下に保つ（12/24まで）',
      '準備を、20日以下に',
      '準備: keep at most 20日 until 12/24',
      '準備: at most 20日',
    ],
    [
      {mode: 'keep', lower: 10, upper: 20},
      '準備を10日から20日の間に保つ（12/24まで）',
      '準備を、10日から20日の間に',
      '準備: keep between 10日 and 20日 until 12/24',
      '準備: 10日 to 20日',
    ],
    [
      {kind: 'sum', mode: 'budget', target: 40, unit: '時間'},
      '準備を40時間以内に抑える（12/24まで）',
      '準備を、40時間以内に',
      '準備: stay under 40時間 until 12/24',
      '準備: under 40時間',
    ],
    [
      {kind: 'milestones', target: 100, milestones: steps},
      '準備の4段階を終える（12/24まで）',
      '準備の4段階',
      '準備: all 4 milestones by 12/24',
      '準備: 4 milestones',
    ],
  ])('%o', (part, sentence, heading, inEnglishToo, headingToo) => {
    expect(goalSentence(inJapanese, goal(part), today)).toBe(sentence)
    expect(goalHeading(inJapanese, goal(part))).toBe(heading)
    expect(goalSentence(inEnglish, goal(part), today)).toBe(inEnglishToo)
    expect(goalHeading(inEnglish, goal(part))).toBe(headingToo)
  })

  // product.md S24
  it('says who does it and by doing what, as far as that is told', () => {
    const told = {
      ...terms,
      ...{decimals: 0, who: '営業部', action: '開発部の工数表を毎週共有する'},
    }
    expect(goalInFull(inJapanese, told, today)).toBe(
      '営業部が見積り回答の日数を3日から2日にする（11/30まで）。そのために開発部の工数表を毎週共有する。',
    )
    expect(goalInFull(inEnglish, {...told, who: ''}, today)).toBe(
      '見積り回答の日数: from 3日 to 2日, by 11/30. By doing: 開発部の工数表を毎週共有する.',
    )
    expect(goalInFull(inJapanese, {...told, action: ''}, today)).toBe(
      goalSentence(inJapanese, told, today),
    )
  })

  it('is its title where it has one', () => {
    const titled = {...terms, title: '見積りを翌日に返す'}
    expect(goalSentence(inJapanese, titled, today)).toBe('見積りを翌日に返す')
    expect(goalHeading(inJapanese, titled)).toBe('見積りを翌日に返す')
  })
})

it('a goal is named by where it comes from and where it goes', () => {
  const today = '2026-10-05' as Day
  expect(goalHeading(inJapanese, terms)).toBe('見積り回答の日数を、3.0日から2.0日へ')
  expect(goalSentence(inJapanese, terms, today)).toContain(
    '見積り回答の日数を3.0日から2.0日に',
  )
})
