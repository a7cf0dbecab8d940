import {expect, test} from 'vitest'
import type {Entry} from '../core/entry/entry.ts'
import {FeedOf} from '../test/feed.ts'
import {newestFirst} from './newest-first.ts'

const EACH = 1_400
const YEAR_MS = 365 * 86_400_000

/** Feeds that talk in turns, the last by a clock that is a year behind. */
const feeds = ['aoi', 'ben', 'chie'].map((name, nth) => {
  const feed = new FeedOf(name)
  const late = name === 'chie' ? YEAR_MS : 0
  const written: Entry[] = [feed.write({kind: 'left'}, 0)]
  for (let at = 0; at < EACH; at++)
    written.push(feed.write({kind: 'said', text: 'x'}, 2 * YEAR_MS - late + 3 * at + nth))
  return {feed, written}
})
const batch = feeds.flatMap(({feed, written}) =>
  written.map(entry => ({author: feed.author, bytes: feed.bytesOf(entry)})),
)
const lastOf = (nth: number, count: number) => {
  const {feed, written} = feeds[nth]!
  return written.slice(-count).map(entry => feed.bytesOf(entry))
}

test('of a long log the hundred newest messages come first, some of each feed, and all that is no message', () => {
  const {newest, earlier} = newestFirst(batch, new Map())
  const first = new Set(newest.map(({bytes}) => bytes))
  const others = feeds.map(({feed, written}) => feed.bytesOf(written[0]!))
  const expected = [...others, ...lastOf(0, 54), ...lastOf(1, 54), ...lastOf(2, 4)]
  expect(first).toEqual(new Set(expected))
  expect(newest.length + earlier.length).toBe(batch.length)
})

test('so does what has not been read', () => {
  const {author} = feeds[2]!.feed
  const marks = new Map(feeds.map(({feed}) => [feed.author, EACH + 1]))
  marks.set(author, EACH + 1 - 20)
  const {newest} = newestFirst(batch, marks)
  const ofChie = newest.filter(sealed => sealed.author === author)
  expect(ofChie.slice(1).map(({bytes}) => bytes)).toEqual(lastOf(2, 20))
})

test('a log that is not long comes at once', () => {
  const some = batch.slice(0, 100)
  expect(newestFirst(some, new Map())).toEqual({newest: some, earlier: []})
})
