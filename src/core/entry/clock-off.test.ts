import fc from 'fast-check'
import {expect, it} from 'vitest'
import {FeedOf} from '../../test/feed.ts'
import type {MemberId, Millis} from '../ids.ts'
import {clocksOff} from './clock-off.ts'
import {headOf} from './entry-id.ts'
import type {Entry} from './entry.ts'
import {Feeds} from './feeds.ts'

const T = Date.UTC(2026, 10, 24)
const MINUTE = 60_000
const HOUR = 60 * MINUTE

function feedsOf(entries: readonly Entry[]): Feeds {
  const feeds = new Feeds()
  feeds.add(entries)
  return feeds
}

const clockOff = (entries: readonly Entry[], me: MemberId) =>
  clocksOff(feedsOf(entries)).get(me)?.by

/** They speak in turn, a minute between, each having seen what the others said; `errors` is by how much each clock is off. */
function talk(errors: readonly Millis[], rounds = 4) {
  const feeds = errors.map((_, nth) => new FeedOf(`device ${nth}`))
  const entries: Entry[] = []
  for (let turn = 0; turn < rounds * errors.length; turn++) {
    const nth = turn % errors.length
    const heads = entries
      .slice(Math.max(0, turn - errors.length + 1))
      .map(e => headOf(e.id))
    entries.push(feeds[nth]!.say(`${turn}`, T + turn * MINUTE + errors[nth]!, heads))
  }
  return {entries, offOf: (nth: number) => clockOff(entries, feeds[nth]!.author)}
}

it('whose clock is right is told nothing, whoever else is wrong', () => {
  const {offOf} = talk([0, 3 * HOUR, 0, 0])
  expect([0, 2, 3].map(offOf)).toEqual([undefined, undefined, undefined])
})

it('whose clock is hours ahead or behind is told by how much', () => {
  for (const error of [3 * HOUR, -3 * HOUR, 365 * 24 * HOUR]) {
    const off = talk([error, 0, 0]).offOf(0)!
    expect(Math.abs(off - error)).toBeLessThanOrEqual(3 * MINUTE)
  }
})

it('ten minutes are within what clocks may differ by', () => {
  expect(talk([9 * MINUTE, 0, 0]).offOf(0)).toBe(undefined)
  expect(talk([-9 * MINUTE, 0, 0]).offOf(0)).toBe(undefined)
})

it('of two who are alone with each other both are told that their clocks disagree', () => {
  const {offOf} = talk([2 * HOUR, 0])
  expect(offOf(0)).toBeGreaterThan(HOUR)
  expect(offOf(1)).toBeLessThan(-HOUR)
})

it('who has set the clock right is told nothing any more', () => {
  const wrong = talk([3 * HOUR, 0, 0])
  const me = wrong.entries[0]!.author
  expect(clockOff(wrong.entries, me)).toBeGreaterThan(2 * HOUR)
  const right = talk([0, 0, 0], 6)
  const later = right.entries.map(entry => ({...entry, seq: entry.seq + 100}))
  expect(clockOff([...wrong.entries, ...later], me)).toBe(undefined)
})

it('is never said to be off by more than it is, however wrong one other clock may be', () => {
  const errors = fc.integer({min: -10 * HOUR, max: 10 * HOUR})
  fc.assert(
    fc.property(errors, errors, fc.integer({min: 3, max: 5}), (mine, theirs, count) => {
      const rest = Array.from({length: count - 2}, () => 0)
      const off = talk([mine, theirs, ...rest]).offOf(0) ?? 0
      expect(Math.abs(off)).toBeLessThanOrEqual(Math.max(Math.abs(mine), 0))
      expect(off * mine).toBeGreaterThanOrEqual(0)
    }),
    {numRuns: 300},
  )
})

it('between two it is not said whose clock is wrong, among three it is', () => {
  const isSure = (errors: readonly Millis[]) =>
    [...clocksOff(feedsOf(talk(errors).entries)).values()].map(off => off.isSure)
  expect(isSure([2 * HOUR, 0])).toEqual([false, false])
  expect(isSure([2 * HOUR, 0, 0])).toEqual([true])
})

it('what was written before the clock was set says nothing any more', () => {
  const {entries} = talk([3 * HOUR, 0, 0])
  const feeds = feedsOf(entries)
  const [me] = entries.map(({author}) => author)
  expect(clocksOff(feeds).has(me!)).toBe(true)
  expect(clocksOff(feeds, ({author}) => author !== me).has(me!)).toBe(false)
})

it('is the same in whatever order entries come', () => {
  const {entries} = talk([3 * HOUR, 0, -2 * HOUR, 0])
  const all = [...clocksOff(feedsOf(entries))].sort()
  expect(all).toHaveLength(2)
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, {minLength: entries.length}), shuffled => {
      expect([...clocksOff(feedsOf(shuffled))].sort()).toEqual(all)
    }),
  )
})
