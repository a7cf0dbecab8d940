import {expect, it} from 'vitest'
import type {Day, EntryId, GoalId, MemberId} from '../ids.ts'
import type {CheckIn, GoalTerms} from './goal.ts'
import {stepsOf} from './steps.ts'
import {plainTerms} from './plain-terms.ts'

const terms: GoalTerms = {
  ...plainTerms,
  metric: '見積り回答の日数',
  measure: '受付表',
  kind: 'latest',
  baseline: 5,
  target: 2,
  unit: '日',
  decimals: 1,
  start: '2026-11-01' as Day,
  due: '2026-11-30' as Day,
  cadence: 7,
}

const checkIn = (id: string, on: string, value: number): CheckIn => ({
  id: id as EntryId,
  goal: 'g' as GoalId,
  on: on as Day,
  value,
  note: '',
  by: 'm' as MemberId,
  at: 0,
})

it('a reading steps from the reading of the day before it, whenever it arrived', () => {
  const steps = stepsOf(terms, [
    checkIn('b', '2026-11-09', 3),
    checkIn('a', '2026-11-02', 4),
  ])
  expect(steps.get('a' as EntryId)).toMatchObject({before: 5, after: 4, percent: 33})
  expect(steps.get('b' as EntryId)).toMatchObject({before: 4, after: 3, percent: 66})
})

it('an increment steps from the total so far', () => {
  const sum: GoalTerms = {...terms, kind: 'sum', baseline: 0, target: 30}
  const steps = stepsOf(sum, [
    checkIn('a', '2026-11-02', 3),
    checkIn('b', '2026-11-02', 12),
  ])
  expect(steps.get('b' as EntryId)).toMatchObject({
    before: 3,
    after: 15,
    percent: 50,
    stones: 4,
  })
})

it('a number from before the start moves nothing', () => {
  const steps = stepsOf(terms, [
    checkIn('a', '2026-10-02', 1),
    checkIn('b', '2026-11-02', 4),
  ])
  expect(steps.get('a' as EntryId)?.counts).toBe(false)
  expect(steps.get('b' as EntryId)?.before).toBe(5)
})
