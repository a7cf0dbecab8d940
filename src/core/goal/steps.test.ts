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

it('what was corrected shows what it said, and moves nothing', () => {
  const sum: GoalTerms = {...terms, kind: 'sum', baseline: 0, target: 30}
  const steps = stepsOf(sum, [
    checkIn('a', '2026-11-02', 3),
    checkIn('b', '2026-11-03', 40),
    {...checkIn('b2', '2026-11-03', 4), corrects: 'b' as EntryId},
    checkIn('x', '2026-11-04', 5),
    {...checkIn('x2', '2026-11-04', 0), corrects: 'x' as EntryId, void: true},
    checkIn('z', '2026-11-05', 1),
  ])
  const stepOf = (id: string) => steps.get(id as EntryId)
  expect(stepOf('b')).toMatchObject({
    before: 3,
    after: 43,
    state: 'corrected',
    counts: false,
  })
  expect(stepOf('b2')).toMatchObject({before: 3, after: 7, state: 'counts'})
  expect(stepOf('x')).toMatchObject({state: 'corrected', counts: false})
  expect(stepOf('x2')).toMatchObject({before: 7, after: 7, state: 'void', counts: false})
  expect(stepOf('z')).toMatchObject({before: 7, after: 8, percent: 26})
})

it('what was corrected to another day stands on its own day with what it said', () => {
  const sum: GoalTerms = {...terms, kind: 'sum', baseline: 0, target: 30}
  const steps = stepsOf(sum, [
    checkIn('a', '2026-11-02', 3),
    {...checkIn('a2', '2026-11-09', 4), corrects: 'a' as EntryId},
    checkIn('b', '2026-11-05', 10),
  ])
  expect(steps.get('a' as EntryId)).toMatchObject({before: 0, after: 3})
  expect(steps.get('a2' as EntryId)).toMatchObject({before: 10, after: 14})
})

it('a milestone steps by its weight, and only the first time', () => {
  const stages: GoalTerms = {
    ...terms,
    kind: 'milestones',
    baseline: 0,
    target: 100,
    milestones: [
      {id: 'm', title: '試作', weight: 1},
      {id: 'n', title: '公開', weight: 3},
    ],
  }
  const steps = stepsOf(stages, [
    {...checkIn('a', '2026-11-02', 0), milestone: 'n'},
    {...checkIn('b', '2026-11-03', 0), milestone: 'n'},
    {...checkIn('c', '2026-11-04', 0), milestone: 'm'},
  ])
  expect(steps.get('a' as EntryId)).toMatchObject({before: 0, after: 75, percent: 75})
  expect(steps.get('b' as EntryId)).toMatchObject({after: 75, counts: false})
  expect(steps.get('c' as EntryId)).toMatchObject({after: 100, stones: 7})
})

it('a record of limits to keep has no share of a way, one of a cap has its share of it', () => {
  const limited = stepsOf({...terms, mode: 'keep', upper: 3}, [
    checkIn('a', '2026-11-02', 4),
  ])
  expect(limited.get('a' as EntryId)).toMatchObject({
    after: 4,
    percent: undefined,
    stones: undefined,
  })
  const capped = stepsOf(
    {...terms, kind: 'sum', mode: 'budget', baseline: 0, target: 40},
    [checkIn('a', '2026-11-02', 4)],
  )
  expect(capped.get('a' as EntryId)).toMatchObject({percent: 10, stones: undefined})
})
