import {expect, it} from 'vitest'
import type {Gap} from '../../core/entry/gaps.ts'
import type {EntryId, MemberId} from '../../core/ids.ts'
import type {RoomSession} from '../../app/session.ts'
import {gapIn} from '../words/gap.ts'
import type {Row} from './rows.ts'
import {gapLine, withGaps} from './talk-gaps.ts'

const ben = 'ben' as MemberId
const row = (key: string, continued: boolean): Row =>
  ({kind: 'moment', key: key as EntryId, continued}) as Row
const rows: readonly Row[] = [
  {kind: 'day', key: 'day', day: '2026-11-25' as never},
  row('a', false),
  row('b', true),
]
const gap = (before: string | undefined): Gap => ({
  kind: 'feed',
  by: ben,
  count: 2,
  before: before as EntryId | undefined,
})
const shapes = (all: readonly Row[]) =>
  all.map(of => (of.kind === 'moment' && of.continued ? `${of.key}+` : of.key))

it('a gap stands before the line written after it, which then says whose it is again', () => {
  expect(shapes(withGaps(rows, [gap('b')]))).toEqual(['day', 'a', 'gap/ben', 'b'])
})

it('a gap that nothing here names stands at the end, as does one whose line is not shown', () => {
  for (const before of [undefined, 'elsewhere'])
    expect(shapes(withGaps(rows, [gap(before)]))).toEqual(['day', 'a', 'b+', 'gap/ben'])
})

it('what may be of a version to come is not said to come by itself', () => {
  const words = gapIn.en
  const howIn = (newer: boolean) => {
    const session = {
      me: 'aoi',
      state: {value: {members: new Map()}},
      link: {value: {newer}},
    } as unknown as RoomSession
    return gapLine(words, session, gap(undefined)).values.at(-1)
  }
  expect([howIn(false), howIn(true)]).toEqual([words.how, words.howNewer])
})
