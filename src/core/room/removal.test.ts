import {beforeEach, describe, expect, it} from 'vitest'
import {FeedOf, JOIN_KEY, roomOf} from '../../test/feed.ts'
import {headOf} from '../entry/entry-id.ts'
import type {Entry} from '../entry/entry.ts'
import {Log} from '../entry/log.ts'
import type {Millis} from '../ids.ts'
import {emptyRoom} from './fold.ts'
import type {RoomState} from './room.ts'

const T = Date.UTC(2026, 10, 24)
const MINUTE = 60_000

let aoi: FeedOf
let ben: FeedOf
let chie: FeedOf
let log: Log
let minutes: number

beforeEach(() => {
  ;[aoi, ben, chie] = [new FeedOf('aoi'), new FeedOf('ben'), new FeedOf('chie')]
  const genesis = aoi.found('Quotes', T)
  log = new Log(emptyRoom(roomOf(genesis), JOIN_KEY), 4)
  minutes = 0
  log.admit([genesis])
  for (const feed of [ben, chie]) log.admit([feed.join(next(), seenBy(feed))])
})

const next = (): Millis => T + ++minutes * MINUTE
const seenBy = (feed: FeedOf) => log.headsNewlySeen(feed.author)
const says = (feed: FeedOf, text: string) => feed.say(text, next(), seenBy(feed))
const removes = (feed: FeedOf, other: FeedOf, last: number) =>
  feed.write({kind: 'removed', device: other.author, last}, next(), seenBy(feed))
const talk = ({moments}: RoomState) =>
  moments.flatMap(moment => (moment.kind === 'said' ? moment.text : []))
const refusalOf = ({id}: Entry) =>
  log.state.refused.find(refused => refused.id === id)?.refusal

describe('who is removed', () => {
  it('is no longer here, and the talk tells who did it', () => {
    log.admit([removes(aoi, ben, 1)])
    expect(log.state.members.get(ben.author)?.state).toBe('left')
    expect(log.state.removed).toEqual(new Map([[ben.author, 1]]))
    expect(log.state.moments.at(-1)).toMatchObject({
      kind: 'removed',
      by: aoi.author,
      device: ben.author,
    })
  })

  it('has said what was known of them, and nothing after it, whatever their clock says', () => {
    log.admit([says(ben, 'known')])
    const unheard = ben.say('set back', T + 2 * MINUTE)
    log.admit([removes(aoi, ben, 2)])
    const after = says(ben, 'after')
    log.admit([unheard, after])
    expect(talk(log.state)).toEqual(['known'])
    expect([unheard, after].map(refusalOf)).toEqual(['removed', 'removed'])
  })

  it('has said also what comes only now and was known to who removed them', () => {
    const [first, second] = [says(ben, 'one'), ben.say('two', next() + 60 * MINUTE)]
    log.admit([removes(aoi, ben, 3)])
    log.admit([first, second])
    expect(talk(log.state)).toEqual(['one', 'two'])
  })

  it('counted until others heard of it', () => {
    const unheard = ben.say('meanwhile', T + 3 * MINUTE)
    log.admit([unheard])
    expect(talk(log.state)).toEqual(['meanwhile'])
    log.admit([removes(aoi, ben, 1)])
    expect(talk(log.state)).toEqual([])
  })

  it('does not come in again with the same key', () => {
    log.admit([removes(aoi, ben, 1)])
    const again = ben.join(next(), seenBy(ben))
    log.admit([again])
    expect(refusalOf(again)).toBe('removed')
    expect(log.state.members.get(ben.author)?.state).toBe('left')
  })

  it('by two: what both knew of them counts', () => {
    log.admit([says(ben, 'one'), says(ben, 'two')])
    log.admit([removes(aoi, ben, 3), removes(chie, ben, 2)])
    expect(talk(log.state)).toEqual(['one'])
  })
})

describe('a removal', () => {
  it('counts only of another member by a member', () => {
    const [dan, stranger] = [new FeedOf('dan'), new FeedOf('eve')]
    const own = removes(ben, ben, 1)
    const ofNobody = removes(aoi, dan, 1)
    const byNobody = removes(stranger, aoi, 1)
    log.admit([own, ofNobody, byNobody])
    expect([own, ofNobody, byNobody].map(refusalOf)).toEqual(
      Array.from({length: 3}, () => 'not-a-member'),
    )
    expect(log.state.removed.size).toBe(0)
  })

  it('by who had been removed before it does not count; what they had done before stands', () => {
    const before = removes(ben, chie, 1)
    const ofBen = removes(aoi, ben, 1)
    const after = ben.write({kind: 'removed', device: aoi.author, last: 1}, next(), [
      headOf(ofBen.id),
    ])
    log.admit([before, ofBen, after])
    expect([...log.state.removed.keys()]).toEqual([chie.author, ben.author])
    expect(refusalOf(after)).toBe('removed')
  })

  it('of each by the next in a ring: the first two that do not hinder each other count, for everyone', () => {
    const ring = [removes(ben, aoi, 1), removes(aoi, chie, 1), removes(chie, ben, 1)]
    log.admit(ring)
    const expected = log.state
    for (const arrival of [ring, ring.toReversed(), [ring[1]!, ring[0]!, ring[2]!]]) {
      const other = new Log(emptyRoom(expected.id, JOIN_KEY), 4)
      for (const entry of [...log.feeds.entries.slice(0, 3), ...arrival])
        other.admit([entry])
      expect(other.state).toEqual(expected)
    }
    expect(refusalOf(ring[1]!)).toBe('removed')
    expect([...expected.removed.keys()]).toEqual([aoi.author, ben.author])
  })
})
