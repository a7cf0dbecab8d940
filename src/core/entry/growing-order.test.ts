import fc from 'fast-check'
import {expect, it, vi} from 'vitest'
import {FeedOf} from '../../test/feed.ts'
import type {EntryId} from '../ids.ts'
import {headOf} from './entry-id.ts'
import type {Entry} from './entry.ts'
import {Feeds} from './feeds.ts'
import {GrowingOrder} from './growing-order.ts'
import {byTime, orderTimes} from './order.ts'

const T = Date.UTC(2026, 10, 24)
const SECOND = 1000

/** Each in turn says something a second later and names what was said last. */
function talk(names: readonly string[], count: number, from: number): Entry[][] {
  const feeds = names.map(name => new FeedOf(name))
  const said: Entry[][] = feeds.map(() => [])
  let newest: EntryId | undefined
  for (let nth = 0; nth < count; nth++) {
    const heads = newest ? [headOf(newest)] : []
    const entry = feeds[nth % feeds.length]!.say(`${nth}`, from + nth * SECOND, heads)
    said[nth % feeds.length]!.push(entry)
    newest = entry.id
  }
  return said
}

function idsInOrder(feeds: Feeds, order: readonly number[]): EntryId[] {
  return order.map(number => feeds.entries[number]!.id)
}

function sortedAtOnce(entries: readonly Entry[]): EntryId[] {
  const feeds = new Feeds()
  feeds.add(entries)
  const graph = feeds.graph()
  const times = orderTimes(graph)
  const order = Array.from(times.keys())
  return idsInOrder(feeds, order.sort(byTime(graph, times)))
}

it('a thousand messages of two who talked apart are put among the others, of which none is ordered anew', () => {
  const others = talk(['aoi', 'ben'], 2000, T).flat()
  const apart = talk(['chie', 'dan'], 1000, T + 1000 * SECOND).flat()
  const feeds = new Feeds()
  const growing = new GrowingOrder(feeds)
  feeds.add(others)
  growing.grow()
  const before = [...growing.order]
  const graph = vi.spyOn(feeds, 'graph')

  feeds.add(apart)
  const same = growing.grow()
  expect(graph).not.toHaveBeenCalled()
  expect(same).toBe(1001)
  expect(growing.order.slice(0, same)).toEqual(before.slice(0, same))
  expect(idsInOrder(feeds, growing.order)).toEqual(sortedAtOnce([...others, ...apart]))
})

const MEMBERS = ['aoi', 'ben', 'chie', 'dan']
const HOUR = 3600 * SECOND

/** People with clocks of their own, who name what they like of what has been said. */
const anyTalk = fc
  .record({
    off: fc.tuple(
      ...MEMBERS.map(() => fc.constantFrom(0, 0, -5 * SECOND, 5 * SECOND, HOUR, -HOUR)),
    ),
    lines: fc.array(
      fc.record({
        who: fc.nat(MEMBERS.length - 1),
        pause: fc.constantFrom(0, 1, SECOND, HOUR),
        names: fc.array(fc.nat(5), {maxLength: 2}),
      }),
      {minLength: 1, maxLength: 40},
    ),
  })
  .map(({off, lines}) => {
    const feeds = MEMBERS.map(name => new FeedOf(name))
    const said: Entry[] = []
    let now = T
    for (const {who, pause, names} of lines) {
      now += pause
      const heads = names.flatMap(back => {
        const named = said.at(-1 - back)
        return named ? [headOf(named.id)] : []
      })
      said.push(feeds[who]!.say('x', now + off[who]!, heads))
    }
    return said
  })

it('however it has grown, it is the order of the whole set', () => {
  fc.assert(
    fc.property(
      anyTalk.chain(said =>
        fc.record({
          said: fc.constant(said),
          mixed: fc.shuffledSubarray(said, {minLength: said.length}),
          byFeed: fc.boolean(),
          sizes: fc.array(fc.integer({min: 1, max: 20}), {minLength: 1}),
        }),
      ),
      ({said, mixed, byFeed, sizes}) => {
        const feeds = new Feeds()
        const growing = new GrowingOrder(feeds)
        const rest = byFeed
          ? said.toSorted((one, other) =>
              one.author < other.author ? -1 : Number(one.author > other.author),
            )
          : [...mixed]
        for (const size of [...sizes, rest.length]) {
          const before = [...growing.order]
          feeds.add(rest.splice(0, size))
          const same = growing.grow()
          expect(growing.order.slice(0, same)).toEqual(before.slice(0, same))
          expect(idsInOrder(feeds, growing.order)).toEqual(sortedAtOnce(feeds.entries))
        }
      },
    ),
  )
})
