import {describe, expect, it} from 'vitest'
import type {CheckIn, Goal, GoalTerms, Outcome} from '../core/goal/goal.ts'
import {readGoal} from '../core/goal/reading.ts'
import type {EntryId, GoalId, MemberId} from '../core/ids.ts'
import {checkIn, day, documents, quotes, quotesRead} from '../test/goal-example.ts'
import type {GoalNow} from './goal-now.ts'
import {type PanelSay, landing, readingSentence} from './reading-words.ts'
import {en} from './words/en.ts'
import {formatsFor} from './words/format.ts'
import {ja} from './words/ja.ts'
import {panelIn} from './words/panel.ts'

const inJapanese: PanelSay = {words: ja, format: formatsFor('ja'), panel: panelIn.ja}
const inEnglish: PanelSay = {words: en, format: formatsFor('en'), panel: panelIn.en}

const by = 'aoi' as MemberId
function nowOf(
  terms: GoalTerms,
  today: string,
  checkIns: readonly CheckIn[],
  outcome?: Outcome,
): GoalNow {
  const id = 'goal' as GoalId
  const goal = {id, maker: by, first: terms, terms, revisions: [], agrees: [by]}
  const closing = {
    ...{id: 'c' as EntryId, by, on: day('2026-11-27'), value: 2, reason: '', retro: []},
    at: 0,
  }
  const state: Goal = outcome
    ? {...goal, state: 'closed', closing: {...closing, outcome}}
    : {...goal, state: 'active'}
  const reading = readGoal(terms, checkIns, day(today))
  return {goal: state, terms, checkIns, reading, today: day(today)}
}
const sentence = (terms: GoalTerms, today: string, ...checkIns: CheckIn[]) =>
  readingSentence(inJapanese, nowOf(terms, today, checkIns))

const kept: GoalTerms = {...quotes, mode: 'keep', lower: 80, unit: '%', decimals: 0}
const cap: GoalTerms = {...documents, mode: 'budget', target: 40, unit: '時間'}
const steps: GoalTerms = {
  ...{...documents, kind: 'milestones', target: 100, unit: ''},
  milestones: ['a', 'b', 'c', 'd'].map(id => ({id, title: id, weight: 1})),
}
const done = (on: string, milestone: string) => ({...checkIn(on, 1), milestone})

describe('how a goal stands, in one sentence', () => {
  // goals.md W1: 1.7684 to 2.2316.
  it('says first where it leads, in as many decimals as the team writes', () => {
    expect(sentence(quotes, '2026-11-02', ...quotesRead)).toBe(
      'このままなら 11/30に 1.8〜2.2日(参考)。3.0日 → 2.0日 のうち、いま 2.5日。予定どおり。残り28日。',
    )
    expect(
      readingSentence(
        inEnglish,
        nowOf({...quotes, unit: 'days'}, '2026-11-02', quotesRead),
      ),
    ).toBe(
      'At this rate 1.8 to 2.2 days on 11/30 (rough). 3.0 days → 2.0 days, now 2.5 days. As planned. 28 days left.',
    )
  })

  it.each([
    ['2026-10-05', [], '3.0日 → 2.0日。記録はまだありません。残り56日。'],
    ['2026-11-02', [checkIn('2026-11-02', 2.25)], '予定より14日早い。'],
    ['2026-11-02', [checkIn('2026-11-02', 2.75)], '予定より14日遅い。'],
    ['2026-11-02', [checkIn('2026-11-02', 3.1)], 'スタートより後退。'],
    ['2026-11-02', [checkIn('2026-11-02', 2)], '達成しました。'],
    ['2026-11-30', [checkIn('2026-11-02', 2.5)], '今日が期限です。'],
    ['2026-12-01', [checkIn('2026-11-02', 2.5)], '期限(11/30(月))を過ぎました。'],
    ['2026-10-01', [], '10/5(月)に始まります。'],
  ] as const)('on %s', (today, checkIns, part) => {
    expect(sentence(quotes, today, ...checkIns)).toContain(part)
  })

  it('says by how much it is off a pace line that is not straight', () => {
    const workdays = {...quotes, pace: 'workdays'} as const
    expect(sentence(workdays, '2026-11-02', checkIn('2026-11-02', 2.8))).toContain(
      '予定の線より0.3日手前。',
    )
    expect(sentence(workdays, '2026-11-02', checkIn('2026-11-02', 2.1))).toContain(
      '予定の線より0.4日先。',
    )
  })

  it('says of limits whether the number is in them, and how often it was', () => {
    const out = [checkIn('2026-10-06', 82), checkIn('2026-10-13', 79)]
    expect(sentence(kept, '2026-10-14', ...out)).toBe(
      '80%以上に保つ目標で、いま 79%。範囲外です。2回のうち1回が範囲内。残り47日。',
    )
    const between = {...kept, lower: 10, upper: 20, unit: '点'}
    expect(sentence(between, '2026-10-06', checkIn('2026-10-06', 20))).toContain(
      '10点〜20点に保つ目標で、いま 20点。範囲内です。',
    )
  })

  it('says of a cap what is used, and how that compares with its pace', () => {
    // Half of the time: 20 hours.
    expect(sentence(cap, '2026-11-02', checkIn('2026-11-02', 17))).toBe(
      '上限 40時間 のうち、いま 17時間。上限ペースより3時間少なめ。残り28日。',
    )
    expect(sentence(cap, '2026-11-02', checkIn('2026-11-02', 41))).toContain(
      '上限を超えています。',
    )
  })

  it('counts milestones', () => {
    const two = [done('2026-10-12', 'a'), done('2026-10-19', 'c')]
    expect(sentence(steps, '2026-10-19', ...two)).toBe(
      '4段階のうち、2段階まで終わりました。予定より14日早い。残り42日。',
    )
  })

  it('says of a goal that is closed how it ended, whatever comes in later', () => {
    const now = nowOf(quotes, '2026-12-10', quotesRead, 'partly')
    expect(readingSentence(inJapanese, now)).toBe(
      '3.0日 → 2.0日。11/27にしめくくりました：一部達成。',
    )
  })
})

describe('where it leads', () => {
  it('is not said of what is reached, due or closed', () => {
    const reached = [...quotesRead, checkIn('2026-11-09', 2)]
    expect(landing(inJapanese, nowOf(quotes, '2026-11-09', reached))).toBeUndefined()
    expect(landing(inJapanese, nowOf(quotes, '2026-11-30', quotesRead))).toBeUndefined()
    const closed = nowOf(quotes, '2026-11-02', quotesRead, 'stopped')
    expect(landing(inJapanese, closed)).toBeUndefined()
  })

  it('is within what is possible', () => {
    const floor = {...quotes, min: 2}
    expect(landing(inJapanese, nowOf(floor, '2026-11-02', quotesRead))).toBe('2.0〜2.2日')
  })
})
