import fc from 'fast-check'
import {describe, expect, it, test} from 'vitest'
import {day} from '../../test/goal-example.ts'
import {
  byNeed,
  isResting,
  neediest,
  type GoalStanding,
  type OverviewRow,
} from './overview-order.ts'

const standing = (change: Partial<GoalStanding>): GoalStanding => ({
  state: 'active',
  status: 'onTrack',
  stale: false,
  due: day('2026-11-30'),
  ...change,
})

const row = (id: string, change: Partial<GoalStanding>): OverviewRow => ({
  id,
  standing: standing(change),
  left: false,
})

const rows: readonly OverviewRow[] = [
  row('reached', {status: 'reached', due: day('2026-11-25')}),
  row('reached long ago, and still open', {status: 'reached', stale: true}),
  row('time is up', {status: 'ended'}),
  row('rethink', {status: 'offTrack'}),
  row('watch', {status: 'atRisk'}),
  row('old numbers', {status: 'offTrack', stale: true}),
  row('no numbers', {status: 'noData'}),
  row('fine, due soon', {due: day('2026-11-25')}),
  row('fine, due later', {}),
  row('fine, due later, only proposed', {state: 'proposed'}),
  row('not started', {status: 'notStarted'}),
  {id: 'not here yet', standing: undefined, left: false},
  row('finished', {state: 'closed', status: 'offTrack'}),
  row('at rest', {state: 'archived', status: 'reached'}),
  {...row('left', {status: 'offTrack'}), left: true},
]

describe('the order of rooms', () => {
  it('who needs a hand comes first, then who is due first', () => {
    const ids = rows
      .toReversed()
      .sort(byNeed)
      .map(({id}) => id)
    expect(ids).toEqual(rows.map(({id}) => id))
  })

  test('it does not depend on where the rooms stood before', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows], {minLength: rows.length}), shuffled => {
        expect([...shuffled].sort(byNeed)).toEqual(rows)
      }),
    )
  })

  it('what is finished, put to rest or left waits for nobody', () => {
    expect(rows.filter(isResting).map(({id}) => id)).toEqual([
      'finished',
      'at rest',
      'left',
    ])
  })
})

describe('a room with several goals', () => {
  it('stands where its neediest goal does, whatever was set first', () => {
    const fine = standing({})
    const watch = standing({status: 'atRisk', due: day('2026-12-31')})
    const closed = standing({state: 'closed', status: 'offTrack'})
    expect(neediest([fine, watch, closed])).toBe(watch)
    expect(neediest([closed, fine])).toBe(fine)
    expect(neediest([])).toBeUndefined()
  })

  it('of two alike it shows the one due first', () => {
    const later = standing({due: day('2026-12-31')})
    const sooner = standing({due: day('2026-12-01')})
    expect(neediest([later, sooner])).toBe(sooner)
  })
})
