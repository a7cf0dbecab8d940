import fc from 'fast-check'
import {describe, expect, it, test} from 'vitest'
import {
  checkIn,
  day,
  goalOf,
  goalStories,
  quotes,
  quotesRead,
} from '../../test/goal-example.ts'
import type {EntryId, GoalId, MemberId} from '../ids.ts'
import {bringGoal, RECORDS_MAX} from './bring-goal.ts'
import {carriedRecords, type CarriedRecord} from './carry-records.ts'
import {goalFile} from './goal-json.ts'
import type {CheckIn, GoalTerms} from './goal.ts'
import {readGoal} from './reading.ts'

const today = day('2026-11-02')
const fileOf = (terms: GoalTerms, checkIns: readonly CheckIn[]) =>
  goalFile(goalOf(terms), checkIns, today)

/** As a room has them that wrote them one after the other. */
const anew = (records: readonly CarriedRecord[]): readonly CheckIn[] =>
  records.map((record, index) => ({
    ...record,
    goal: 'other' as GoalId,
    id: `n${String(records.length - index).padStart(3, '0')}` as EntryId,
    by: 'ben' as MemberId,
    at: 1000 + index,
  }))

test('what is carried into another room counts there as it did', () => {
  fc.assert(
    fc.property(goalStories(), ({terms, checkIns, today: on}) => {
      const before = readGoal(terms, checkIns, on)
      const after = readGoal(terms, anew(carriedRecords(terms, checkIns, on)), on)
      const said = ({series, doneOn, value, status, asOf}: typeof before) => ({
        ...{value, status, asOf, doneOn: [...doneOn]},
        series: series.map(({on: onDay, value: number}) => [onDay, number]),
      })
      expect(said(after)).toEqual(said(before))
    }),
  )
})

describe('a goal out of a file', () => {
  it('has the terms that went in, and what stands of the records, without whose they were', () => {
    const corrected = {
      ...checkIn('2026-11-02', 2.4, 9, 'later'),
      corrects: quotesRead[3]!.id,
      reason: '写し間違い',
      note: '全員分',
      source: 'message' as EntryId,
    }
    const text = JSON.stringify(fileOf(quotes, [...quotesRead, corrected]))
    const brought = bringGoal(`\uFEFF${text}`, today)
    expect(brought).toEqual({
      ok: true,
      value: {
        terms: quotes,
        records: [
          {on: '2026-10-12', value: 2.9, note: ''},
          {on: '2026-10-19', value: 2.8, note: ''},
          {on: '2026-10-26', value: 2.6, note: ''},
          {on: '2026-11-02', value: 2.4, note: '全員分'},
        ],
      },
    })
  })

  it('counts a milestone that only the goal says is done', () => {
    const stages: GoalTerms = {
      ...quotes,
      ...{kind: 'milestones', baseline: 0, target: 100},
      milestones: [{id: 'a', title: '下調べ', weight: 1}],
    }
    const done = {...checkIn('2026-10-20', 0), milestone: 'a'}
    const bare = {...fileOf(stages, [done]), checkIns: []}
    const brought = bringGoal(JSON.stringify(bare), today)
    expect(brought.ok && brought.value.records).toMatchObject([
      {on: '2026-10-20', milestone: 'a'},
    ])
  })

  const file = fileOf(quotes, quotesRead)
  const side = {name: '手戻り', unit: '件', upper: 3, perWeek: 1}
  it.each([
    ['', {why: 'not-json'}],
    ['目標', {why: 'not-json'}],
    ['"goal"', {why: 'not-a-goal'}],
    ['{"room":"見積り"}', {why: 'not-a-goal'}],
    ['{"goal":{"name":"x"}}', {why: 'not-a-goal'}],
    [JSON.stringify({...file, version: 2}), {why: 'newer'}],
    [
      JSON.stringify({goal: {...file.goal, target: '2'}, checkIns: [{value: 1}]}),
      {why: 'unclear', places: ['goal.target', 'checkIns[0].on']},
    ],
    [
      JSON.stringify({goal: {...file.goal, guardrails: [side, side, side]}}),
      {why: 'unclear', places: ['goal.guardrails']},
    ],
    [
      JSON.stringify({
        ...file,
        checkIns: Array.from({length: RECORDS_MAX + 1}, () => file.checkIns[0]).map(
          (one, index) => ({...one, id: `${index}`}),
        ),
      }),
      {why: 'too-many'},
    ],
  ])('is refused with its reason: %.60s', (text, refusal) => {
    expect(bringGoal(text, today)).toEqual({ok: false, refusal})
  })
})
