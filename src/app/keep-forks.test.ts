import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {headOf} from '../core/entry/entry-id.ts'
import type {Body, Entry} from '../core/entry/entry.ts'
import {Log} from '../core/entry/log.ts'
import type {MemberId} from '../core/ids.ts'
import {emptyRoom} from '../core/room/fold.ts'
import {ok, refuse} from '../core/result.ts'
import type {RoomState} from '../core/room/room.ts'
import {Store} from '../core/store.ts'
import {FeedOf, JOIN_KEY, roomOf} from '../test/feed.ts'
import {CARRIED_MAX, keepForks, type ForkParts} from './keep-forks.ts'
import {SHOWN_MAX, type ForkHearer} from './fork-talk.ts'
import type {Sealed} from './ports.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  vi.useRealTimers()
})

const stops: (() => void)[] = []
const settle = () => vi.advanceTimersByTimeAsync(1_000)

/** Aoi's device, with a log and a line to Ben and Chie; it holds what it was given, each of its places once. */
function aDevice() {
  const [aoi, ben, chie] = [new FeedOf('aoi'), new FeedOf('ben'), new FeedOf('chie')]
  const genesis = aoi.found('Quotes', 1)
  const log = new Log(emptyRoom(roomOf(genesis), JOIN_KEY))
  const state = new Store<RoomState>(log.state)
  const link = new Store({peers: [ben.author, chie.author] as MemberId[]})
  const placed = new Map<string, Uint8Array>()
  const written: Body[] = []
  const shows: {to: MemberId; entries: readonly Sealed[]}[] = []
  let hearer!: ForkHearer
  const keyOf = ({author, base, seq}: Pick<Entry, 'author' | 'base' | 'seq'>) =>
    `${author}/${base}/${seq}`
  const take = (from: FeedOf, ...entries: readonly Entry[]) => {
    for (const entry of entries)
      if (!placed.has(keyOf(entry))) placed.set(keyOf(entry), from.bytesOf(entry))
    state.set(log.admit(entries))
  }
  take(aoi, genesis)
  const disk = {isFull: false}
  const append: ForkParts['append'] = body => {
    if (disk.isFull) return Promise.resolve(refuse('storage-full'))
    written.push(body)
    const entry = aoi.write(body, 1_000 + written.length)
    take(aoi, entry)
    return Promise.resolve(ok(entry.id))
  }
  const forks = {
    isConnected: true,
    follow: (given: ForkHearer) => {
      hearer = given
      return () => undefined
    },
    show: (to: MemberId, entries: readonly Sealed[]) => void shows.push({to, entries}),
  }
  stops.push(
    keepForks({
      ...{me: aoi.author, log, state, link, forks, append},
      at: place => placed.get(keyOf(place)),
      breather: () => () => undefined,
    }),
  )
  const shown = (by: FeedOf, from: FeedOf, ...entries: readonly Entry[]) =>
    hearer.shown(
      by.author,
      entries.map(entry => ({author: from.author, bytes: from.bytesOf(entry)})),
    )
  const told = (by: FeedOf, {author, base, seq, id}: Entry) =>
    hearer.told(by.author, {author, base, seq, head: headOf(id)})
  return {aoi, ben, chie, log, link, disk, take, told, shown, written, shows}
}

/** Li and the copy of Li, who have written so much in the same places. */
function twoOfLi(count: number) {
  const li = new FeedOf('li')
  const joined = li.join(2)
  const copy = li.copy()
  const side = (feed: FeedOf, name: string) =>
    Array.from({length: count}, (_, nth) => feed.say(`${name} ${nth}`, 10 + nth))
  return {li, copy, joined, one: side(li, 'one'), other: side(copy, 'other')}
}

describe('what another device holds in a place', () => {
  it('is asked for at the one that told of it, which is shown what stands here, from there down', async () => {
    const {chie, take, told, shows} = aDevice()
    const {li, joined, one, other} = twoOfLi(3)
    take(li, joined, ...one)
    told(chie, other[1]!)
    expect(shows).toHaveLength(1)
    expect(shows[0]!.to).toBe(chie.author)
    expect(shows[0]!.entries.map(({bytes}) => bytes)).toEqual(
      [one[1]!, one[0]!, joined].map(entry => li.bytesOf(entry)),
    )
    told(chie, other[1]!)
    expect(shows).toHaveLength(1)
  })

  it('is asked for again at the others, ever more seldom, and let be once it is here', async () => {
    const {ben, chie, take, told, shows} = aDevice()
    const {li, copy, joined, one, other} = twoOfLi(1)
    take(li, joined, ...one)
    for (const by of [ben, chie]) told(by, other[0]!)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(new Set(shows.map(({to}) => to))).toEqual(new Set([ben.author, chie.author]))
    take(ben, ben.join(3), ben.carry(copy, other[0]!, 4))
    const before = shows.length
    await vi.advanceTimersByTimeAsync(600_000)
    expect(shows).toHaveLength(before)
  })

  it('is asked for at everyone before it is let be, where nobody has told of it', async () => {
    const {link, take, shows} = aDevice()
    const {li, copy, joined, one, other} = twoOfLi(2)
    const peers = Array.from({length: 12}, (_, nth) => new FeedOf(`${nth}`).author)
    link.set({peers: [...peers, li.author]})
    take(li, joined, one[0]!)
    take(copy, other[1]!)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(new Set(shows.map(({to}) => to))).toEqual(new Set([...peers, li.author]))
    await vi.advanceTimersByTimeAsync(24 * 3_600_000)
    expect(shows).toHaveLength(13 * 6)
  })

  it('is asked for when its device tells of it, whatever that told before and could not bring', async () => {
    const {chie, take, told, shows} = aDevice()
    const {li, joined, one, other} = twoOfLi(2)
    take(li, joined, ...one)
    for (let nth = 0; nth < 600; nth++) {
      told(chie, other[0]!)
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(shows).toHaveLength(6)
    told(chie, other[1]!)
    expect(shows).toHaveLength(7)
  })

  it('is found by what comes after it, too', async () => {
    const {take, shows} = aDevice()
    const {li, copy, joined, one, other} = twoOfLi(2)
    take(li, joined, one[0]!)
    take(copy, other[1]!)
    await settle()
    expect(shows).toHaveLength(1)
    expect(shows[0]!.entries[0]!.bytes).toEqual(li.bytesOf(one[0]!))
  })
})

describe('who is shown what another holds', () => {
  it('carries what stands here in its place, once, and asks for what was shown', async () => {
    const {ben, chie, take, shown, written, shows} = aDevice()
    const {li, copy, joined, one, other} = twoOfLi(2)
    take(li, joined, ...one)
    shown(ben, copy, ...other)
    shown(chie, copy, ...other)
    await settle()
    const carried = one.map(entry => ({
      ...{kind: 'carried', author: li.author},
      bytes: li.bytesOf(entry),
    }))
    expect(written).toEqual(carried)
    expect(shows).toHaveLength(1)
    expect(shows[0]!.to).toBe(ben.author)
  })

  it('carries nothing that somebody carries already', async () => {
    const {ben, chie, take, shown, written} = aDevice()
    const {li, copy, joined, one, other} = twoOfLi(1)
    take(li, joined, ...one)
    take(chie, chie.join(3), chie.carry(li, one[0]!, 4))
    shown(ben, copy, ...other)
    await settle()
    expect(written).toEqual([])
  })

  it('carries what is carried only where its carrier has two sides, too', async () => {
    const {ben, chie, take, shown, written} = aDevice()
    const {li, copy, joined, one, other} = twoOfLi(1)
    take(li, joined, ...one)
    take(chie, chie.join(3))
    const chies = chie.copy()
    take(chie, chie.carry(li, one[0]!, 4))
    take(chies, chies.say('instead', 5))
    shown(ben, copy, ...other)
    await settle()
    expect(written).toHaveLength(1)
  })

  it('carries it once there is space, where there was none', async () => {
    const {ben, disk, take, shown, written} = aDevice()
    const {li, copy, joined, one, other} = twoOfLi(2)
    take(li, joined, ...one)
    disk.isFull = true
    shown(ben, copy, ...other)
    await settle()
    disk.isFull = false
    shown(ben, copy, ...other)
    await settle()
    expect(written).toHaveLength(2)
  })

  it('withdraws each of its copies, though there was no space at first or it carries one twice', async () => {
    const {aoi, disk, take, written} = aDevice()
    const {li, joined, one} = twoOfLi(1)
    const twin = aoi.copy()
    take(li, joined, ...one)
    const copies = [aoi, twin].map((feed, nth) => feed.carry(li, one[0]!, 4 + nth))
    take(aoi, copies[0]!)
    take(twin, copies[1]!)
    disk.isFull = true
    const {id, seq, base, prev, claim, heads} = one[0]!
    const of = {...{id, seq, base, prev, claim, heads}, kind: 'said' as const}
    take(li, li.write({kind: 'withdrew', of}, 99))
    await settle()
    disk.isFull = false
    take(li, li.say('and on', 100))
    await settle()
    expect(written.map(body => body.kind === 'withdrew' && body.of.id)).toEqual(
      copies.map(copy => copy.id),
    )
  })

  it('withdraws its copy when its author has withdrawn what it carries', async () => {
    const {ben, take, shown, written} = aDevice()
    const {li, copy, joined, one, other} = twoOfLi(1)
    take(li, joined, ...one)
    shown(ben, copy, ...other)
    await settle()
    const {id, seq, base, prev, claim, heads} = one[0]!
    const of = {...{id, seq, base, prev, claim, heads}, kind: 'said' as const}
    take(li, li.write({kind: 'withdrew', of}, 99))
    await settle()
    await settle()
    expect(written.slice(1)).toMatchObject([{kind: 'withdrew', of: {kind: 'carried'}}])
  })
})

describe('a device that lies', () => {
  it('and writes much that names what never was keeps nobody from asking for another’s other side', async () => {
    const {ben, take, shows} = aDevice()
    take(ben, ben.join(3))
    let liar = ben
    for (let nth = 0; nth < 300; nth++) {
      const after = liar.copy()
      take(liar, liar.say('here', 5))
      after.say('never here', 5)
      take(after, after.say('after it', 5))
      liar = after
    }
    await settle()
    expect(shows.length).toBeGreaterThan(0)
    const {li, copy, joined, one, other} = twoOfLi(2)
    take(li, joined, one[0]!)
    take(copy, other[1]!)
    shows.length = 0
    await settle()
    expect(shows[0]?.entries[0]?.bytes).toEqual(li.bytesOf(one[0]!))
  })

  it('and forks itself a thousand times is carried no further than so far', async () => {
    const {ben, take, shown, written} = aDevice()
    const {li, copy, joined, one, other} = twoOfLi(CARRIED_MAX + 100)
    take(li, joined, ...one)
    for (let at = 0; at < other.length; at += SHOWN_MAX)
      shown(ben, copy, ...other.slice(at, at + SHOWN_MAX))
    await settle()
    expect(written).toHaveLength(CARRIED_MAX)
  })

  it('and tells of what is not there is asked so often and no more', async () => {
    const {ben, take, told, shows} = aDevice()
    const {li, joined, one} = twoOfLi(1)
    take(li, joined, ...one)
    for (let nth = 0; nth < 1_000; nth++)
      told(ben, {...one[0]!, id: li.copy().say(`${nth}`, nth).id})
    await vi.advanceTimersByTimeAsync(24 * 3_600_000)
    expect(shows.length).toBeLessThanOrEqual(64 * 6)
    const last = shows.length
    told(ben, {...one[0]!, id: li.copy().say('once more', 5).id})
    expect(shows).toHaveLength(last)
  })
})
