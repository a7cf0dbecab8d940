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
import type {EntryId, MemberId} from '../ids.ts'
import type {Goal} from './goal.ts'
import {goalFile} from './goal-json.ts'
import {readGoalFile} from './read-goal-json.ts'

const today = day('2026-11-02')
const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('a goal with its records comes back from its file as it was', () => {
  fc.assert(
    fc.property(goalStories(), ({terms, checkIns, today: on}) => {
      const read = readGoalFile(written(goalFile(goalOf(terms), checkIns, on)))
      if (!read.ok) throw new Error(JSON.stringify(read.refusal))
      expect(read.value.terms).toEqual(terms)
      expect(read.value.done).toEqual([])
      const byId = (a: {id: string}, b: {id: string}) => (a.id < b.id ? -1 : 1)
      expect(read.value.checkIns.toSorted(byId)).toEqual(checkIns.toSorted(byId))
    }),
  )
})

it('the file speaks in the names that the goal model has', () => {
  const said = {
    ...checkIn('2026-11-02', 2.5, 7, 'd'),
    source: 'message' as EntryId,
    confidence: 'low' as const,
  }
  const {goal, checkIns} = goalFile(goalOf({...quotes, min: 0}), [said], today)
  expect(goal).toMatchObject({
    id: 'goal',
    metricName: '見積り回答の日数',
    measureHow: '直近20件の平均',
    cadenceDays: 7,
    min: 0,
    state: 'active',
    agrees: ['aoi'],
  })
  expect(goal).not.toHaveProperty('lower')
  expect(checkIns).toEqual([
    {
      id: 'd',
      on: '2026-11-02',
      value: 2.5,
      note: '',
      by: 'aoi',
      at: 7,
      sourceMessageId: 'message',
      confidence: 'low',
    },
  ])
})

it('it tells what each revision changed, and how the goal ended', () => {
  const before = quotes
  const after = {...quotes, target: 2.2, metric: '回答の日数', upper: 9}
  const goal: Goal = {
    ...goalOf(after),
    revisions: [
      {
        id: 'r' as EntryId,
        by: 'ben' as MemberId,
        on: day('2026-10-20'),
        reason: '担当が一人減った',
        change: {target: 2.2},
        before,
        after,
        stands: true,
      },
    ],
    state: 'closed',
    closing: {
      id: 'c' as EntryId,
      by: 'aoi' as MemberId,
      on: day('2026-11-30'),
      outcome: 'partly',
      value: 2.3,
      reason: '',
      retro: [{kind: 'try', text: '承認を一段減らす'}],
      at: 0,
    },
  }
  const file = written(goalFile(goal, [], today))
  expect(file).toMatchObject({
    goal: {
      state: 'closed',
      revisions: [
        {
          id: 'r',
          on: '2026-10-20',
          reason: '担当が一人減った',
          changes: {
            target: {from: 2, to: 2.2},
            metricName: {from: '見積り回答の日数', to: '回答の日数'},
            upper: {to: 9},
          },
        },
      ],
      closing: {
        on: '2026-11-30',
        outcome: 'partly',
        finalValue: 2.3,
        retroKind: 'KPT',
        items: [{kind: 'try', text: '承認を一段減らす'}],
      },
    },
  })
})

describe('milestones', () => {
  const milestones = [
    {id: 'a', title: '下調べ', weight: 1},
    {id: 'b', title: '試作', weight: 3},
  ]
  const stages = {
    ...quotes,
    kind: 'milestones' as const,
    baseline: 0,
    target: 100,
    milestones,
  }
  const done = {...checkIn('2026-10-20', 0, 0, 'x'), milestone: 'b'}

  it('say when they were done', () => {
    const {goal} = goalFile(goalOf(stages), [done], today)
    expect(goal.milestones).toEqual([
      {id: 'a', title: '下調べ', w: 1},
      {id: 'b', title: '試作', w: 3, doneOn: '2026-10-20'},
    ])
  })

  it('are done when the goal alone says so, and once when a record does, too', () => {
    const file = goalFile(goalOf(stages), [done], today)
    const bare = readGoalFile(written({...file, checkIns: []}))
    expect(bare.ok && bare.value.done).toMatchObject([{milestone: 'b', on: '2026-10-20'}])
    const whole = readGoalFile(written(file))
    expect(whole.ok && whole.value.done).toEqual([])
  })
})

it('what is left out is as plain as can be', () => {
  const read = readGoalFile({
    goal: {kind: 'sum', target: 30, start: '2026-10-05', due: '2026-11-30', lower: null},
    checkIns: [
      {on: '2026-10-06', value: 2},
      {id: 'b', corrects: '#0', void: true, at: '2026-10-07T09:00:00Z'},
    ],
  })
  expect(read).toMatchObject({
    ok: true,
    value: {
      terms: {mode: 'reach', baseline: 0, cadence: 7, unit: '', pace: 'linear'},
      checkIns: [
        {id: '#0', at: 0, note: ''},
        {id: 'b', corrects: '#0', void: true, at: Date.UTC(2026, 9, 7, 9)},
      ],
    },
  })
})

describe('what is wrong is said by its name', () => {
  const goal = {
    kind: 'latest',
    baseline: 3,
    target: 2,
    start: '2026-10-05',
    due: '2026-11-30',
  }
  it.each([
    [null, 'line: not an object'],
    [{goal: 7}, 'goal: not an object'],
    [{goal: {...goal, target: undefined}}, 'goal.target: missing'],
    [{goal: {...goal, target: '2'}}, 'goal.target: not a number'],
    [{goal: {...goal, target: 2e12}}, 'goal.target: too large'],
    [{goal: {...goal, start: '2026-02-30'}}, 'goal.start: not a day, YYYY-MM-DD'],
    [{goal: {...goal, due: '2026-10-04'}}, 'goal.due: before start'],
    [{goal: {...goal, mode: 'budget'}}, 'goal.mode: not one of reach, keep'],
    [
      {goal: {...goal, mode: 'keep'}},
      'goal.lower: a goal to keep needs lower, upper or both',
    ],
    [{goal: {...goal, mode: 'keep', lower: 3, upper: 2}}, 'goal.upper: below lower'],
    [
      {goal: {...goal, cadenceDays: 0}},
      'goal.cadenceDays: not a whole number from 1 to 366',
    ],
    [{goal: {...goal, holidays: ['2026-11-31']}}, 'goal.holidays: not days, YYYY-MM-DD'],
    [{goal: {...goal, workweek: [7]}}, 'goal.workweek: not days from 0, Sunday, to 6'],
    [{goal: {...goal, kind: 'milestones'}}, 'goal.milestones: none'],
    [
      {goal: {...goal, kind: 'milestones', milestones: [{id: 'a', w: 0}]}},
      'goal.milestones[0].w: less than 1',
    ],
    [{goal, checkIns: {}}, 'checkIns: not a list'],
    [{goal, checkIns: [{on: '2026-10-06'}]}, 'checkIns[0].value: missing'],
    [{goal, checkIns: [{value: 1}]}, 'checkIns[0].on: missing'],
    [
      {goal, checkIns: [{on: '2026-10-06', value: 1, at: 'noon'}]},
      'checkIns[0].at: neither milliseconds nor ISO 8601',
    ],
    [
      {goal, checkIns: [{on: '2026-10-06', value: 1, guards: {0: 'x'}}]},
      'checkIns[0].guards.0: not a number',
    ],
  ] as const)('%j', (file, problem) => {
    const read = readGoalFile(file)
    const found = read.ok ? [] : read.refusal
    expect(found.map(({path, problem: what}) => `${path}: ${what}`)).toContain(problem)
  })

  it('nothing is said of a whole one', () => {
    const file = goalFile(goalOf(quotes), quotesRead, today)
    expect(readGoalFile(written(file)).ok).toBe(true)
  })
})
