import {beforeAll, describe, expect, it} from 'vitest'
import {readGoal} from '../../core/goal/reading.ts'
import type {CheckIn, Goal, GoalTerms} from '../../core/goal/goal.ts'
import {checkIn, day, documents, quotes} from '../../test/goal-example.ts'
import type {GoalNow} from '../goal-now.ts'
import {formatsFor} from '../words/format.ts'
import {ja} from '../words/ja.ts'
import type {Wording} from '../words/words.ts'
import {paceWords, wayWords} from './row-words.ts'

let say: Wording

beforeAll(() => {
  say = {language: 'ja', words: ja, format: formatsFor('ja')}
})

const nowOf = (terms: GoalTerms, checkIns: CheckIn[], today: string): GoalNow => ({
  goal: {} as Goal,
  terms,
  checkIns,
  today: day(today),
  reading: readGoal(terms, checkIns, day(today)),
})

describe('a row of the overview says what matters to its goal', () => {
  it('to reach: the number, the target and the days from the plan', () => {
    const now = nowOf(quotes, [checkIn('2026-10-12', 2.9)], '2026-10-12')
    expect(wayWords(now, say)).toMatchObject({value: '2.9日', to: '→ 2.0日'})
    // p 0.1, f 7/56 = 0.125: 5.6 days' worth of 7, so 1.4 days behind, told as 1.
    expect(paceWords(now, say)).toBe('予定より1日遅い')
  })

  it('to keep within limits: the limits, and how often it was in range', () => {
    const kept: GoalTerms = {...quotes, mode: 'keep', lower: 10, upper: 20}
    const records = [
      checkIn('2026-10-06', 12),
      checkIn('2026-10-13', 22),
      checkIn('2026-10-20', 15),
    ]
    const now = nowOf(kept, records, '2026-10-20')
    expect(wayWords(now, say)).toMatchObject({value: '15.0日', to: '10.0日〜20.0日'})
    expect(paceWords(now, say)).toBe('3回中2回 範囲内')
    const least: GoalTerms = {...quotes, mode: 'keep', lower: 10}
    expect(wayWords(nowOf(least, records, '2026-10-20'), say).to).toBe('10.0日以上')
  })

  it('to stay under a cap: the cap, and how much of it is used', () => {
    const capped: GoalTerms = {...documents, mode: 'budget', target: 40}
    const now = nowOf(capped, [checkIn('2026-10-12', 4)], '2026-10-12')
    expect(wayWords(now, say)).toMatchObject({value: '4件', to: '上限 40件'})
    expect(paceWords(now, say)).toBe('上限の10%')
  })
})
