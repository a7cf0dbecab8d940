import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type GoalStory, goalStories} from '../../test/goal-example.ts'
import type {Day} from '../ids.ts'
import {addDays} from '../text/dates.ts'
import type {GoalTerms} from './goal.ts'
import {paceOn} from './pace.ts'
import {progressOf} from './progress.ts'
import {readGoal} from './reading.ts'
import {outlookOf} from './outlook.ts'
import {stepsOf} from './steps.ts'

function read({terms, checkIns, today}: GoalStory) {
  const reading = readGoal(terms, checkIns, today)
  return {...reading, ...outlookOf(terms, reading, today)}
}
const inAnyOrder = () =>
  goalStories().chain(story =>
    fc.record({
      story: fc.constant(story),
      shuffled: fc.shuffledSubarray([...story.checkIns, ...story.checkIns.slice(0, 3)], {
        minLength: story.checkIns.length + Math.min(3, story.checkIns.length),
      }),
    }),
  )

test('in whatever order and however often the numbers arrive, every device reads the same', () => {
  fc.assert(
    fc.property(inAnyOrder(), ({story, shuffled}) => {
      const {terms, checkIns} = story
      expect(read({...story, checkIns: shuffled})).toEqual(read(story))
      expect(stepsOf(terms, shuffled)).toEqual(stepsOf(terms, checkIns))
    }),
    {numRuns: 300},
  )
})

test('the baseline is no progress and the target is all of it', () => {
  fc.assert(
    fc.property(goalStories(), ({terms}) => {
      expect(progressOf(terms, terms.target)).toBe(1)
      expect(progressOf(terms, terms.baseline)).toBe(0)
    }),
  )
})

test('a goal downward is the mirror of the same goal upward', () => {
  fc.assert(
    fc.property(goalStories(), story => {
      fc.pre(story.terms.kind !== 'milestones')
      const {terms, checkIns, today} = story
      const there = read({
        terms: mirrored(terms),
        checkIns: checkIns.map(given => ({...given, value: -given.value})),
        today,
      })
      const {progress, percent, stones, status, stale, daysAhead, keep, forecast} =
        read(story)
      expect(there.progress).toBe(progress)
      expect(there).toMatchObject({percent, stones, status, stale, daysAhead, keep})
      expect(there.forecast?.chance).toBe(forecast?.chance)
      expect(there.forecast?.eta).toBe(forecast?.eta)
      if (forecast) expect(there.forecast?.low80).toBe(-forecast.high80)
    }),
  )
})

test('the same goal some days later reads the same', () => {
  fc.assert(
    fc.property(goalStories(), fc.integer({min: -400, max: 400}), (story, shift) => {
      const later = read(shifted(story, shift))
      const {percent, value, stones, status, stale, daysLeft, pace, ...rest} = read(story)
      const {progress, expected, daysAhead, neededPerWeek, keep, budget, ...dated} = rest
      expect(later).toMatchObject({percent, value, stones, status, stale, daysLeft, pace})
      expect(later).toMatchObject({progress, expected, daysAhead, neededPerWeek})
      expect(later).toMatchObject({keep, budget})
      expect(later.asOf).toBe(addDays(dated.asOf, shift))
      expect(later.lastOn).toBe(dated.lastOn && addDays(dated.lastOn, shift))
      expect(later.forecast?.chance).toBe(dated.forecast?.chance)
      expect(later.groups.map(({root, state}) => [root, state])).toEqual(
        dated.groups.map(({root, state}) => [root, state]),
      )
    }),
  )
})

test('the stones and the percent agree with the progress', () => {
  fc.assert(
    fc.property(goalStories({modes: ['reach']}), story => {
      const {stones, progress = 0, status} = read(story)
      expect(stones === 7).toBe(progress >= 1 - 1e-9)
      if (status === 'reached' && story.today <= story.terms.due) expect(stones).toBe(7)
    }),
  )
})

test('what is kept or stayed under gets its last stone at the end, if ever', () => {
  fc.assert(
    fc.property(goalStories({modes: ['keep', 'budget']}), story => {
      const {stones, keep, budget, lastOn} = read(story)
      if (story.today < story.terms.due) expect(stones).toBeLessThan(7)
      else if (keep) expect(stones === 7).toBe(keep.met)
      if (budget && budget.used > 1 + 1e-9 && story.today <= story.terms.due)
        expect(stones).toBeLessThan(7)
      if (!lastOn) expect(stones).toBe(0)
    }),
  )
})

test('every record is in one group, and every check-in in one history', () => {
  fc.assert(
    fc.property(goalStories(), story => {
      const {groups} = read(story)
      const ids = groups.flatMap(({history}) => history.map(({id}) => id))
      expect(ids.toSorted()).toEqual(story.checkIns.map(({id}) => id).toSorted())
      for (const {history, standing} of groups) expect(history.at(-1)).toBe(standing)
    }),
  )
})

test('the plan begins at nothing, ends at all and is never not a number', () => {
  fc.assert(
    fc.property(goalStories(), ({terms, today}) => {
      expect([paceOn(terms, terms.start), paceOn(terms, terms.due)]).toEqual([0, 1])
      expect(paceOn(terms, today)).not.toBeNaN()
    }),
  )
})

function mirrored({lower, upper, ...terms}: GoalTerms): GoalTerms {
  return {
    ...terms,
    baseline: -terms.baseline,
    target: -terms.target,
    ...(upper === undefined ? {} : {lower: -upper}),
    ...(lower === undefined ? {} : {upper: -lower}),
    checkpoints: terms.checkpoints.map(({on, value}) => ({on, value: -value})),
  }
}

function shifted({terms, checkIns, today}: GoalStory, days: number): GoalStory {
  const later = (day: Day) => addDays(day, days)
  return {
    terms: {
      ...terms,
      start: later(terms.start),
      due: later(terms.due),
      holidays: terms.holidays.map(later),
      workweek: terms.workweek.map(day => (((day + days) % 7) + 7) % 7),
      checkpoints: terms.checkpoints.map(({on, value}) => ({on: later(on), value})),
    },
    checkIns: checkIns.map(given => ({...given, on: later(given.on)})),
    today: later(today),
  }
}
