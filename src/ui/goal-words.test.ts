import {describe, expect, it} from 'vitest'
import type {CheckIn, GoalTerms} from '../core/goal/goal.ts'
import {readGoal} from '../core/goal/reading.ts'
import type {Day, EntryId, GoalId, MemberId} from '../core/ids.ts'
import {goalHeading, goalSentence, readingSentence} from './goal-words.ts'
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

const readOn = (on: string, value: number): CheckIn => ({
  id: on as EntryId,
  goal: 'g' as GoalId,
  on: on as Day,
  value,
  note: '',
  by: 'm' as MemberId,
  at: 0,
})

const sentenceOn = (today: string, ...checkIns: CheckIn[]) => {
  const day = today as Day
  return readingSentence(inJapanese, terms, readGoal(terms, checkIns, day), day)
}

describe('how a goal stands, in one sentence', () => {
  it('half the way in half the time is as planned', () => {
    expect(sentenceOn('2026-11-02', readOn('2026-11-02', 2.5))).toBe(
      '3.0日 → 2.0日 のうち、いま 2.5日。予定どおり。残り28日。',
    )
  })

  it.each([
    ['2026-10-05', [], '3.0日 → 2.0日。記録はまだありません。残り56日。'],
    ['2026-11-02', [readOn('2026-11-02', 2.25)], '予定より14日早い。'],
    ['2026-11-02', [readOn('2026-11-02', 2.75)], '予定より14日遅い。'],
    ['2026-11-02', [readOn('2026-11-02', 3.1)], 'スタートより後退。'],
    ['2026-11-02', [readOn('2026-11-02', 2)], '達成しました。'],
    ['2026-11-30', [readOn('2026-11-02', 2.5)], '今日が期限です。'],
    ['2026-12-01', [readOn('2026-11-02', 2.5)], '期限(11/30(月))を過ぎました。'],
    ['2026-10-01', [], '10/5(月)に始まります。'],
  ] as const)('on %s', (today, checkIns, part) => {
    expect(sentenceOn(today, ...checkIns)).toContain(part)
  })

  it('is said in English, too, with spaces between its sentences', () => {
    const today = '2026-11-02' as Day
    const reading = readGoal(terms, [readOn('2026-11-02', 2.5)], today)
    expect(readingSentence(inEnglish, {...terms, unit: 'days'}, reading, today)).toBe(
      '3.0 days → 2.0 days, now 2.5 days. As planned. 28 days left.',
    )
  })
})

it('a goal is named by where it comes from and where it goes', () => {
  const today = '2026-10-05' as Day
  expect(goalHeading(inJapanese, terms)).toBe('見積り回答の日数を、3.0日から2.0日へ')
  expect(goalSentence(inJapanese, terms, today)).toContain(
    '見積り回答の日数を3.0日から2.0日に',
  )
})
