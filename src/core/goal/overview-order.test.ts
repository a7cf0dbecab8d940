import fc from 'fast-check'
import {expect, it, test} from 'vitest'
import {day} from '../../test/goal-example.ts'
import {type OverviewRow, byNeed} from './overview-order.ts'

const row = (id: string, change: Partial<OverviewRow>): OverviewRow => ({
  id,
  status: 'onTrack',
  stale: false,
  due: day('2026-11-30'),
  resting: false,
  ...change,
})

const rows = [
  row('reached', {status: 'reached', due: day('2026-11-25')}),
  row('ended', {status: 'ended'}),
  row('rethink', {status: 'offTrack'}),
  row('watch', {status: 'atRisk'}),
  row('old numbers', {status: 'offTrack', stale: true}),
  row('no numbers', {status: 'noData'}),
  row('fine, due soon', {due: day('2026-11-25')}),
  row('fine, due later', {}),
  row('fine, due later too', {}),
  row('not started', {status: 'notStarted'}),
  row('not here yet', {status: undefined, due: undefined}),
  row('left', {status: 'offTrack', resting: true}),
]

it('who needs a hand comes first, then who is due first', () => {
  const ids = [...rows]
    .reverse()
    .sort(byNeed)
    .map(({id}) => id)
  expect(ids).toEqual(rows.map(({id}) => id))
})

test('the order does not depend on where the rooms stood before', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, {minLength: rows.length}), shuffled => {
      expect([...shuffled].sort(byNeed)).toEqual(rows)
    }),
  )
})
