import {expect, it} from 'vitest'
import type {EntryId, MemberId, Millis} from '../../core/ids.ts'
import type {Moment} from '../../core/room/room.ts'
import {dayIn} from '../../core/text/dates.ts'
import {rowsOf, type Row} from './rows.ts'

const MINUTE = 60_000
const morning = Date.parse('2026-11-24T00:00:00Z')
const inTokyo = (at: Millis) => dayIn('Asia/Tokyo', at)

const said = (id: string, by: string, at: Millis): Moment => ({
  kind: 'said',
  id: id as EntryId,
  by: by as MemberId,
  seq: 1,
  at,
  text: id,
})

const shapes = (rows: readonly Row[]) =>
  rows.map(row =>
    row.kind === 'moment' ? `${row.key}${row.continued ? '+' : ''}` : row.kind,
  )

it('a day is named once, and what follows closely is one group', () => {
  const rows = rowsOf(
    [
      said('a', 'Aoi', morning),
      said('b', 'Aoi', morning + MINUTE),
      said('c', 'Ben', morning + 2 * MINUTE),
      said('d', 'Ben', morning + 9 * MINUTE),
    ],
    inTokyo,
    undefined,
  )
  expect(shapes(rows)).toEqual(['day', 'a', 'b+', 'c', 'd'])
})

it('midnight in Tokyo begins a day, and a group', () => {
  const midnight = Date.parse('2026-11-24T15:00:00Z')
  const rows = rowsOf(
    [said('a', 'Aoi', midnight - MINUTE), said('b', 'Aoi', midnight)],
    inTokyo,
    undefined,
  )
  expect(shapes(rows)).toEqual(['day', 'a', 'day', 'b'])
})

it('the unread divider stands before the first that is new, under its day', () => {
  const rows = rowsOf(
    [said('a', 'Aoi', morning), said('b', 'Aoi', morning + 1)],
    inTokyo,
    'b' as EntryId,
  )
  expect(shapes(rows)).toEqual(['day', 'a', 'unread', 'b'])
})

it('a message after a joining has its name', () => {
  const joined: Moment = {...said('a', 'Aoi', morning), kind: 'joined'}
  const rows = rowsOf([joined, said('b', 'Aoi', morning)], inTokyo, undefined)
  expect(shapes(rows)).toEqual(['day', 'a', 'b'])
})

it('no two rows have one key, even when a day comes back after a clock that was wrong', () => {
  const day = 24 * 60 * MINUTE
  const rows = rowsOf(
    [
      said('a', 'Aoi', morning),
      said('b', 'Ben', morning + day),
      said('c', 'Aoi', morning),
    ],
    inTokyo,
    undefined,
  )
  expect(new Set(rows.map(({key}) => key)).size).toBe(rows.length)
})
