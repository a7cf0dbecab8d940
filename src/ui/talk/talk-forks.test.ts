import {expect, it} from 'vitest'
import {Log} from '../../core/entry/log.ts'
import type {Entry} from '../../core/entry/entry.ts'
import {emptyRoom} from '../../core/room/fold.ts'
import {FeedOf, JOIN_KEY, roomOf} from '../../test/feed.ts'
import {rowsOf} from './rows.ts'
import {withForks} from './talk-forks.ts'

const KEY = 'fork/'

/** The rows of a room in which Li writes one thing and her copy, later, another, before Aoi says the last. */
function rowsWith(second: (copy: FeedOf, before: Entry) => readonly Entry[]) {
  const [aoi, li] = [new FeedOf('aoi'), new FeedOf('li')]
  const genesis = aoi.found('Quotes', 1)
  const [joined, before] = [li.join(2), li.say('before', 3)]
  const copy = li.copy()
  const one = li.say('one', 4)
  const log = new Log(emptyRoom(roomOf(genesis), JOIN_KEY))
  log.admit([genesis, joined, before, one, ...second(copy, before)])
  log.admit([aoi.say('last', 100)])
  const {moments} = log.state
  const rows = withForks(
    rowsOf(moments, () => '2026-11-25' as never, undefined),
    log,
  )
  return rows.flatMap(row => {
    if (row.kind === 'fork') return KEY
    if (row.kind !== 'moment') return []
    return row.moment.kind === 'said' ? row.moment.text : row.moment.kind
  })
}

it('a fork is told where the second side begins', () => {
  const rows = rowsWith(copy => [copy.say('other', 10), copy.say('and on', 11)])
  expect(rows.slice(-5)).toEqual(['one', KEY, 'other', 'and on', 'last'])
})

it('and where that begins with what the talk does not show, before the next that it does', () => {
  const rows = rowsWith((copy, {id, seq, base, prev, claim, heads}) => {
    const of = {...{id, seq, base, prev, claim, heads}, kind: 'said' as const}
    return [copy.write({kind: 'withdrew', of}, 10), copy.say('and on', 11)]
  })
  expect(rows.slice(-4)).toEqual(['one', KEY, 'and on', 'last'])
})
