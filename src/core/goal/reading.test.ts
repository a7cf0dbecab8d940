import {expect, it} from 'vitest'
import {checkIn, day, documents, quotes, quotesRead} from '../../test/goal-example.ts'
import {readGoal} from './reading.ts'

const today = day('2026-11-02')

it('W1 reads as worked by hand', () => {
  const {groups, ...reading} = readGoal(quotes, quotesRead, today)
  expect(groups.map(({standing, state}) => [standing, state])).toEqual(
    quotesRead.map(checkIn => [checkIn, 'counts']),
  )
  expect(reading).toEqual({
    value: 2.5,
    progress: 0.5,
    percent: 50,
    stones: 4,
    status: 'onTrack',
    stale: false,
    asOf: '2026-11-02',
    lastOn: '2026-11-02',
    daysLeft: 28,
    pace: 0.5,
    expected: 2.5,
    daysAhead: 0,
    neededPerWeek: -0.125,
    keep: undefined,
    budget: undefined,
    series: quotesRead.map(({on, value, id}) => ({on, value, id})),
    superseded: [],
    early: [],
    doneOn: new Map(),
  })
})

it('a new goal stands at its baseline without a stone', () => {
  expect(readGoal(documents, [], day('2026-10-05'))).toMatchObject({
    value: 0,
    percent: 0,
    stones: 0,
    status: 'noData',
    daysLeft: 56,
    daysAhead: 0,
    series: [],
  })
})

it('a running total is drawn once a day, at what the day came to', () => {
  const counted = [
    checkIn('2026-10-06', 3),
    checkIn('2026-10-06', 2),
    checkIn('2026-10-20', 4),
    checkIn('2026-10-20', -1),
  ]
  const {series, superseded, value} = readGoal(documents, counted, today)
  expect(series.map(({on, value: total}) => [on, total])).toEqual([
    ['2026-10-06', 5],
    ['2026-10-20', 8],
  ])
  expect([superseded, value]).toEqual([[], 8])
})

it('the other reading of a day is kept beside the one that counts', () => {
  const twice = [checkIn('2026-11-01', 2.9, 1, 'a'), checkIn('2026-11-01', 2.7, 2, 'b')]
  const {series, superseded} = readGoal(quotes, twice, today)
  expect(series).toEqual([{on: '2026-11-01', value: 2.7, id: 'b'}])
  expect(superseded).toEqual([{on: '2026-11-01', value: 2.9, id: 'a'}])
})

it('the last stone lies only when the target is reached', () => {
  const stonesAt = (value: number) =>
    readGoal({...quotes, baseline: 0, target: 70}, [checkIn('2026-11-01', value)], today)
      .stones
  expect([-5, 0, 4.9, 5, 30, 59, 69.9, 70, 90].map(stonesAt)).toEqual([
    0, 0, 0, 1, 3, 6, 6, 7, 7,
  ])
})

it('milestones are the share of their weights that is done', () => {
  const steps = {
    ...documents,
    kind: 'milestones' as const,
    target: 100,
    milestones: [
      {id: 'a', title: '下調べ', weight: 1},
      {id: 'b', title: '試作', weight: 2},
      {id: 'c', title: '公開', weight: 1},
    ],
  }
  const done = (on: string, milestone: string, id: string) => ({
    ...checkIn(on, 0, 0, id),
    milestone,
  })
  const reading = readGoal(
    steps,
    [
      done('2026-10-20', 'b', '2'),
      done('2026-10-12', 'a', '1'),
      // Done again, reported later but done earlier, and of no milestone of this goal.
      done('2026-10-25', 'b', '3'),
      done('2026-10-16', 'b', '4'),
      done('2026-10-26', 'z', '5'),
    ],
    today,
  )
  // a is 1 of 4, a and b are 3 of 4; the earliest day of b is 10-16. f = 0.5.
  expect(reading).toMatchObject({
    value: 75,
    percent: 75,
    status: 'onTrack',
    lastOn: '2026-10-16',
    superseded: [],
  })
  expect(reading.series.map(({on, value}) => [on, value])).toEqual([
    ['2026-10-12', 25],
    ['2026-10-16', 75],
  ])
  expect([...reading.doneOn]).toEqual([
    ['a', '2026-10-12'],
    ['b', '2026-10-16'],
  ])
})

it('a goal to keep says how well it was kept, and nothing of a way', () => {
  const stock = {
    ...quotes,
    mode: 'keep' as const,
    lower: 10,
    upper: 20,
    start: day('2026-10-05'),
    due: day('2026-11-02'),
  }
  const reads = [
    // Weeks from 10-05: 20 and then 10 in the first; 21 in the second; none in the third; 15 in the fourth.
    checkIn('2026-10-05', 20.5),
    checkIn('2026-10-11', 10),
    checkIn('2026-10-12', 21),
    checkIn('2026-10-31', 15),
  ]
  const reading = readGoal(stock, reads, day('2026-11-01'))
  expect(reading.keep).toEqual({
    adherence: 2 / 3,
    percent: 66,
    inRange: 2,
    valued: 3,
    started: 4,
    met: false,
  })
  // Two of the five weeks that begin until the due date: 2.8 stones.
  expect(reading).toMatchObject({value: 15, status: 'onTrack', stones: 3})
  for (const field of [
    'progress',
    'percent',
    'pace',
    'expected',
    'daysAhead',
    'neededPerWeek',
    'budget',
  ] as const)
    expect(reading[field]).toBeUndefined()
  // 2 of 3 is below 0.8; with a rate of 0.6 it is met, 3 of 4 weeks having a number.
  expect(readGoal({...stock, keepRate: 0.6}, reads, day('2026-11-01')).keep?.met).toBe(
    true,
  )
  // One of the five weeks that began until the due date has a number: nobody knows.
  const {keep} = readGoal(stock, [checkIn('2026-10-06', 15)], stock.due)
  expect(keep).toMatchObject({adherence: 1, valued: 1, started: 5, met: false})
})

it('a budget says what is used, and what will be at this rate', () => {
  const overtime = {...documents, mode: 'budget' as const, target: 40}
  const spent = [checkIn('2026-10-12', 6), checkIn('2026-10-26', 6)]
  // 12 of 40 on the middle day: 0.3 of 0.5, that is 0.6 at the end.
  expect(readGoal(overtime, spent, today)).toMatchObject({
    value: 12,
    progress: 0.3,
    percent: 30,
    pace: 0.5,
    expected: 20,
    status: 'onTrack',
    budget: {used: 0.3, projected: 0.6},
    // The last number and one rhythm after it: 28 of 56 days.
    stones: 4,
    daysAhead: undefined,
    neededPerWeek: undefined,
  })
  const {budget} = readGoal(overtime, [checkIn('2026-10-05', 6)], overtime.start)
  expect(budget).toEqual({used: 0.15, projected: undefined})
})

it('days ahead are said of a linear pace only', () => {
  const {daysAhead, neededPerWeek} = readGoal(
    {...quotes, pace: 'workdays'},
    quotesRead,
    today,
  )
  expect([daysAhead, neededPerWeek]).toEqual([undefined, -0.125])
})
