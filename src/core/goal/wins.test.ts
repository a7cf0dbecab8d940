import fc from 'fast-check'
import {expect, it, test} from 'vitest'
import {
  checkIn,
  day,
  documents,
  goalStories,
  quotes,
  quotesRead,
} from '../../test/goal-example.ts'
import type {GoalId} from '../ids.ts'
import type {CheckIn, GoalTerms} from './goal.ts'
import {readGoal} from './reading.ts'
import {winsOf} from './wins.ts'

const id = 'g' as GoalId
const winsIn = (terms: GoalTerms, checkIns: readonly CheckIn[], today = '2026-11-30') =>
  winsOf(id, terms, readGoal(terms, checkIns, day(today)))
const briefly = (terms: GoalTerms, checkIns: readonly CheckIn[]) =>
  winsIn(terms, checkIns).map(win => `${win.on.slice(5)} ${win.type} ${win.n}`)

it('the first record, the quarters of the way and the best readings from the third on', () => {
  // 2.9, 2.8, 2.6, 2.5 of 3 → 2 are 10, 20, 40 and 50 %.
  expect(briefly(quotes, quotesRead)).toEqual([
    '10-12 first-record 1',
    '10-26 crossed 25',
    '10-26 best 1',
    '11-02 crossed 50',
    '11-02 best 2',
  ])
  expect(winsIn(quotes, quotesRead)[0]).toEqual({
    id: 'g:first-record:1',
    type: 'first-record',
    n: 1,
    on: '2026-10-12',
    checkIn: quotesRead[0]!.id,
  })
})

it('a quarter is crossed once, however often the number comes back', () => {
  const upAndDown = [
    checkIn('2026-10-12', 10),
    checkIn('2026-10-13', -5),
    checkIn('2026-10-14', 5),
  ]
  expect(briefly(documents, upAndDown)).toEqual([
    '10-12 first-record 1',
    '10-12 crossed 25',
  ])
})

it('back on track, from where the record before had left it', () => {
  // On 10-19, day 14 of 56, f = 0.25: 2.9 is 0.10, at risk. On 10-26 f = 0.375, and 2.6 is 0.40.
  // With a number each week, W1 is never more behind than by 0.05, whatever the wait for the next.
  const late = [
    checkIn('2026-10-12', 2.95),
    checkIn('2026-10-19', 2.9),
    checkIn('2026-10-26', 2.6),
  ]
  expect(briefly(quotes, late)).toContain('10-26 back-on-track 1')
  expect(briefly(quotes, quotesRead).join()).not.toContain('back')
})

it('limits that are kept again are a way back, too', () => {
  const stock = {...quotes, mode: 'keep' as const, lower: 10, upper: 20}
  const reads = [
    checkIn('2026-10-12', 15),
    checkIn('2026-10-19', 25),
    checkIn('2026-10-26', 18),
  ]
  expect(briefly(stock, reads)).toEqual(['10-12 first-record 1', '10-26 back-on-track 1'])
})

it('a guardrail that is back in range, and a lead that a week has met', () => {
  const terms = {
    ...documents,
    guardrails: [{name: '差し戻し', unit: '件', upper: 3}],
    leads: [{name: '訪問', unit: '回', perWeek: 4}],
  }
  const given = [
    // 10-12 is a Monday, 10-19 the next.
    {...checkIn('2026-10-12', 0), guards: {0: 5}, leads: {0: 2}},
    {...checkIn('2026-10-13', 0), guards: {0: 4}, leads: {0: 1}},
    {...checkIn('2026-10-18', 0), guards: {0: 3}, leads: {0: 1}},
    {...checkIn('2026-10-19', 0), guards: {0: 2}, leads: {0: 3}},
    {...checkIn('2026-10-20', 0), leads: {0: 3}},
    {...checkIn('2026-10-21', 0), leads: {0: 3}},
  ]
  expect(winsIn(terms, given).slice(1)).toMatchObject([
    {type: 'guard-back', n: 1, guardrail: 0, on: '2026-10-18'},
    {type: 'lead-met', n: 1, lead: 0, on: '2026-10-18', week: '2026-10-12'},
    {type: 'lead-met', n: 2, lead: 0, on: '2026-10-20', week: '2026-10-19'},
  ])
})

it('a budget that is used up is no win', () => {
  const overtime = {...documents, mode: 'budget' as const}
  expect(briefly(overtime, [checkIn('2026-10-12', 30)])).toEqual(['10-12 first-record 1'])
})

test('no two wins of a goal have one id, and a later day takes none away', () => {
  fc.assert(
    fc.property(goalStories(), ({terms, checkIns, today}) => {
      const wins = winsOf(id, terms, readGoal(terms, checkIns, today))
      expect(new Set(wins.map(win => win.id)).size).toBe(wins.length)
      const later = winsOf(id, terms, readGoal(terms, checkIns, day('2027-06-01')))
      expect(later.slice(0, wins.length)).toEqual(wins)
    }),
  )
})
