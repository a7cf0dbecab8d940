import {describe, expect, it} from 'vitest'
import {Feeds} from '../core/entry/feeds.ts'
import type {Entry} from '../core/entry/entry.ts'
import {FeedOf} from '../test/feed.ts'
import {toFollow} from './next-place.ts'
import type {Head} from './ports.ts'

const feedsOf = (...entries: readonly Entry[]) => {
  const feeds = new Feeds()
  feeds.add(entries)
  return feeds
}
const headOf = ({seq, base, id}: Entry): Head => ({seq, base, id})

function split() {
  const li = new FeedOf('li')
  const before = li.join(1)
  const twin = li.copy()
  return {me: li.author, li, twin, before}
}

describe('what this device writes next', () => {
  it('follows its head', () => {
    const {me, before, li} = split()
    const head = headOf(li.say('mine', 2))
    expect(toFollow(feedsOf(before), me, head)).toEqual(head)
    expect(toFollow(feedsOf(), me, undefined)).toBeUndefined()
  })

  it('begins a line above what its feed holds and it has not written', () => {
    const {me, before, twin} = split()
    const since = twin.say('since', 2)
    const after = toFollow(feedsOf(before, since), me, headOf(before))
    expect(after).toEqual({seq: 2, base: 3, id: since.id})
  })

  it('begins a line above both sides, and goes on in it', () => {
    const {me, before, li, twin} = split()
    const mine = li.say('one side', 2)
    const others = [twin.say('the other', 2), twin.say('and more', 3)]
    const feeds = feedsOf(before, mine, ...others)
    const after = toFollow(feeds, me, headOf(mine))
    expect(after).toEqual({seq: 3, base: 4, id: others[1]!.id})
    const next = {seq: 4, base: 4, id: mine.id}
    expect(toFollow(feeds, me, next)).toEqual(next)
  })

  it('does so as soon as the other side was shown, once', () => {
    const {me, before, li, twin} = split()
    const mine = li.say('one side', 2)
    const other = twin.say('the other', 2)
    const feeds = feedsOf(before, mine)
    const after = toFollow(feeds, me, headOf(mine), headOf(other))
    expect(after).toMatchObject({seq: 2, base: 3})
    const next = {seq: 3, base: 3, id: mine.id}
    expect(toFollow(feeds, me, next, headOf(other))).toEqual(next)
  })
})
