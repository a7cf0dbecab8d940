import {expect, it} from 'vitest'
import {day, quotes} from '../../test/goal-example.ts'
import type {EntryId, MemberId} from '../ids.ts'
import type {GoalTerms, Revision} from './goal.ts'
import {targetSteps} from './target-steps.ts'

const revision = (
  on: string,
  before: GoalTerms,
  after: GoalTerms,
  stands = true,
): Revision => ({
  id: `r ${on}` as EntryId,
  by: 'aoi' as MemberId,
  on: day(on),
  reason: '担当が一人減った',
  change: {},
  before,
  after,
  stands,
})

it('the target has one step and one more for each revision of it that stands', () => {
  const easier = {...quotes, target: 2.2}
  const longer = {...easier, due: day('2026-12-14')}
  const harder = {...longer, target: 2.1}
  const steps = targetSteps({
    first: quotes,
    revisions: [
      revision('2026-10-20', quotes, easier),
      // Another due date is no step of the target, and what does not stand none at all.
      revision('2026-10-25', easier, longer),
      revision('2026-10-27', longer, quotes, false),
      revision('2026-11-02', longer, harder),
    ],
  })
  expect(steps.map(({from, target}) => [from, target])).toEqual([
    ['2026-10-05', 2],
    ['2026-10-20', 2.2],
    ['2026-11-02', 2.1],
  ])
  expect(steps.map(step => step.revision?.id)).toEqual([
    undefined,
    'r 2026-10-20',
    'r 2026-11-02',
  ])
})

it('a step never lies before the one that it follows', () => {
  const easier = {...quotes, target: 2.2}
  const [, second] = targetSteps({
    first: quotes,
    revisions: [revision('2026-10-01', quotes, easier)],
  })
  expect(second?.from).toBe(quotes.start)
})
