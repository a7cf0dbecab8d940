import fc from 'fast-check'
import {expect, it, test} from 'vitest'
import {
  type GoalStory,
  checkIn,
  day,
  documents,
  goalStories,
  quotes,
  quotesRead,
} from '../../test/goal-example.ts'
import {addDays} from '../text/dates.ts'
import {readGoal} from './reading.ts'

const today = day('2026-11-02')

it('W1 reads as worked by hand', () => {
  expect(readGoal(quotes, quotesRead, today)).toEqual({
    value: 2.5,
    progress: 0.5,
    percent: 50,
    stones: 4,
    status: 'onTrack',
    stale: false,
    asOf: '2026-11-02',
    lastOn: '2026-11-02',
    daysLeft: 28,
    daysAhead: 0,
    neededPerWeek: -0.125,
    expected: 2.5,
    series: quotesRead.map(({on, value, id}) => ({on, value, id})),
    superseded: [],
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

it('once reached, nothing more is needed each week', () => {
  const there = readGoal(quotes, [checkIn('2026-11-01', 1.9)], today)
  expect(there).toMatchObject({status: 'reached', percent: 110, neededPerWeek: undefined})
})

test('in whatever order the numbers arrive, every device reads the same', () => {
  fc.assert(
    fc.property(
      goalStories().chain(story =>
        fc.record({
          story: fc.constant(story),
          shuffled: fc.shuffledSubarray(story.checkIns, {
            minLength: story.checkIns.length,
          }),
        }),
      ),
      ({story, shuffled}) => {
        expect(readGoal(story.terms, shuffled, story.today)).toEqual(read(story))
      },
    ),
  )
})

test('a goal downward is the mirror of the same goal upward', () => {
  fc.assert(
    fc.property(goalStories(), story => {
      const {terms, checkIns, today} = story
      const mirrored = readGoal(
        {...terms, baseline: -terms.baseline, target: -terms.target},
        checkIns.map(given => ({...given, value: -given.value})),
        today,
      )
      const {progress, percent, stones, status, stale, daysAhead} = read(story)
      expect(mirrored.progress + 0).toBe(progress + 0)
      expect(mirrored).toMatchObject({percent, stones, status, stale, daysAhead})
    }),
  )
})

test('the same goal a month later reads the same', () => {
  fc.assert(
    fc.property(goalStories(), fc.integer({min: -400, max: 400}), (story, shift) => {
      const {terms, checkIns, today} = story
      const later = readGoal(
        {...terms, start: addDays(terms.start, shift), due: addDays(terms.due, shift)},
        checkIns.map(given => ({...given, on: addDays(given.on, shift)})),
        addDays(today, shift),
      )
      const {lastOn, asOf, series, superseded, ...numbers} = read(story)
      expect(later).toMatchObject(numbers)
      expect(later.asOf).toBe(addDays(asOf, shift))
      expect(later.lastOn).toBe(lastOn && addDays(lastOn, shift))
      expect(later.series.map(({id}) => id)).toEqual(series.map(({id}) => id))
      expect(later.superseded.length).toBe(superseded.length)
    }),
  )
})

test('the stones and the percent agree with the progress', () => {
  fc.assert(
    fc.property(goalStories(), story => {
      const {stones, progress, status} = read(story)
      expect(stones === 7).toBe(progress >= 1 - 1e-9)
      if (status === 'reached' && story.today <= story.terms.due) expect(stones).toBe(7)
    }),
  )
})

const read = ({terms, checkIns, today: on}: GoalStory) => readGoal(terms, checkIns, on)
