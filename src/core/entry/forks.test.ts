import fc from 'fast-check'
import {expect, it} from 'vitest'
import {FeedOf, JOIN_KEY, roomOf} from '../../test/feed.ts'
import {emptyRoom} from '../room/fold.ts'
import type {RoomState} from '../room/room.ts'
import {headOf} from './entry-id.ts'
import type {Entry, Withdrawn} from './entry.ts'
import {Log} from './log.ts'
import {CLOCK_TOLERANCE_MS} from './order.ts'

const T = Date.UTC(2026, 10, 24)
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Li's profile was copied after her first words; both copies went on, the second a week later. */
function split() {
  const [aoi, li] = [new FeedOf('aoi'), new FeedOf('li')]
  const genesis = aoi.found('Quotes', T)
  const before = [genesis, li.join(T + 1, [headOf(genesis.id)]), li.say('before', T + 2)]
  const copy = li.copy()
  const first = [1, 2, 3].map(nth => li.say(`first ${nth}`, T + nth * MINUTE))
  const second = [1, 2].map(nth => copy.say(`second ${nth}`, T + 7 * DAY + nth * MINUTE))
  return {aoi, li, copy, genesis, before, first, second}
}

const folded = (genesis: Entry, ...batches: readonly (readonly Entry[])[]): RoomState => {
  const log = new Log(emptyRoom(roomOf(genesis), JOIN_KEY), 2)
  for (const batch of batches) log.admit(batch)
  return log.state
}

const said = ({moments}: RoomState) =>
  moments.flatMap(moment => (moment.kind === 'said' ? moment.text : []))

const withdrawnOf = ({id, seq, base, prev, claim, heads}: Entry): Withdrawn => ({
  ...{id, seq, base, prev, claim, heads},
  kind: 'said',
})

const inTheirOrder = ['before', 'first 1', 'first 2', 'first 3', 'second 1', 'second 2']

it('both sides of a feed stand in the talk, each in its own time, and the feed is marked where the second begins', () => {
  const {li, genesis, before, first, second} = split()
  const state = folded(genesis, [...before, ...first, ...second])
  expect(said(state)).toEqual(inTheirOrder)
  expect([...state.forked]).toEqual([
    [li.author, {base: 1, seq: 3, other: second[0]!.id}],
  ])
  expect(state.refused).toEqual([])
})

it('what is carried counts as the entry that it is, once, however often and whichever way it comes', () => {
  const {aoi, copy, genesis, before, first, second} = split()
  const ben = new FeedOf('ben')
  const joined = ben.join(T + 3)
  const carried = second.map(entry => aoi.carry(copy, entry, T + 8 * DAY))
  const again = second.map(entry => ben.carry(copy, entry, T + 9 * DAY))
  const whole = folded(genesis, [...before, joined, ...first, ...second, ...carried])
  expect(said(whole)).toEqual(inTheirOrder)
  expect(folded(genesis, [...before, joined, ...first, ...carried])).toEqual(whole)
  expect(
    folded(genesis, [...carried, ...again], [...first, joined, ...second], before),
  ).toEqual(whole)
})

it('those who saw one side hold back only that side’s clock', () => {
  const {aoi, genesis, before, first, second} = split()
  const ben = new FeedOf('ben')
  const seen = [headOf(first[2]!.id)]
  const witnesses = [ben.join(T + DAY, seen), aoi.say('I see', T + DAY + 1, seen)]
  const state = folded(genesis, [...before, ...first, ...second, ...witnesses])
  const times = new Map(state.moments.map(({id, at}) => [id, at]))
  expect(times.get(second[0]!.id)).toBe(T + 7 * DAY + MINUTE)
  // Nobody has seen the second side: it stands where its own clock puts it, after what both begin with.
  expect(said(state)).toEqual([
    ...inTheirOrder.slice(0, 4),
    'I see',
    'second 1',
    'second 2',
  ])
})

it('who has seen something of either side holds back the clock of what is before both', () => {
  const [aoi, ben, li] = [new FeedOf('aoi'), new FeedOf('ben'), new FeedOf('li')]
  const genesis = aoi.found('Quotes', T)
  const joined = li.join(T + 1, [headOf(genesis.id)])
  const ahead = li.say('ahead', T + 365 * DAY)
  const copy = li.copy()
  const sides = [li.say('one', T + 366 * DAY), copy.say('other', T + 367 * DAY)]
  const seen = [
    ben.join(T + 1, [headOf(sides[0]!.id)]),
    aoi.say('I see', T + 2, [headOf(sides[1]!.id)]),
  ]
  const {moments} = folded(genesis, [genesis, joined, ahead, ...sides, ...seen])
  const {at} = moments.find(({id}) => id === ahead.id)!
  expect(at).toBeLessThanOrEqual(T + 2 + CLOCK_TOLERANCE_MS)
  const order = moments.map(({id}) => id)
  const places = [ahead, ...sides].map(({id}) => order.indexOf(id))
  expect(places).toEqual([...places].sort((one, other) => one - other))
})

it('a message of one side is withdrawn, though another stands in its place, and stays so when its bytes are gone', () => {
  const {aoi, copy, genesis, before, first, second} = split()
  const carried = second.map(entry => aoi.carry(copy, entry, T + 8 * DAY))
  const withdraw = copy.write(
    {kind: 'withdrew', of: withdrawnOf(second[0]!)},
    T + 8 * DAY,
  )
  const there = aoi.carry(copy, withdraw, T + 9 * DAY)
  const of = {...withdrawnOf(carried[0]!), kind: 'carried' as const}
  const taken = aoi.write({kind: 'withdrew', of}, T + 10 * DAY)
  const all = [...before, ...first, ...carried, there, taken]
  const state = folded(genesis, all)
  expect(said(state)).toEqual(inTheirOrder.filter(text => text !== 'second 1'))
  expect(state.moments.filter(({kind}) => kind === 'gone')).toMatchObject([
    {id: second[0]!.id, by: copy.author},
  ])
  expect(state.refused).toEqual([])
  const left = all.filter(entry => entry !== carried[0])
  expect(folded(genesis, left)).toEqual(state)
  expect(folded(genesis, [taken], [there], left, [second[0]!])).toEqual(state)
})

it('entries of both sides, carried or not, in any order and any batches are the same room', () => {
  const story = fc.record({
    trunk: fc.nat(2),
    sides: fc.array(fc.nat(3), {minLength: 2, maxLength: 3}),
    goesOn: fc.boolean(),
    withdraws: fc.boolean(),
    sizes: fc.array(fc.nat(4), {minLength: 1, maxLength: 12}),
    seed: fc.infiniteStream(fc.nat()),
  })
  fc.assert(
    fc.property(story, ({trunk, sides, goesOn, withdraws, sizes, seed}) => {
      const [aoi, li] = [new FeedOf('aoi'), new FeedOf('li')]
      const genesis = aoi.found('Quotes', T)
      const entries = [genesis, li.join(T + 1)]
      for (let nth = 0; nth < trunk; nth++) entries.push(li.say(`${nth}`, T + nth))
      const copies = sides.map(() => li.copy())
      sides.forEach((count, side) => {
        for (let nth = 0; nth <= count; nth++)
          entries.push(copies[side]!.say(`${side}/${nth}`, T + side * DAY + nth * MINUTE))
        if (withdraws) {
          const of = withdrawnOf(entries.at(-1)!)
          entries.push(copies[side]!.write({kind: 'withdrew', of}, T + 10 * DAY))
        }
        if (goesOn) copies[side]!.beginLine()
        if (goesOn) entries.push(copies[side]!.say(`${side} goes on`, T + 11 * DAY))
      })
      const ofSides = entries.filter(({author}) => author === li.author).slice(1 + trunk)
      const bySide = ofSides.map(entry => {
        const from = [li, ...copies].find(feed => feed.wrote(entry))!
        return aoi.carry(from, entry, T + 12 * DAY)
      })
      const whole = folded(genesis, [...entries, ...bySide])
      expect(whole.forked.size).toBe(1)

      const dice = seed[Symbol.iterator]()
      const roll = () => dice.next().value as number
      // Of each entry of a side the one, the carried copy, or both.
      const held = ofSides.flatMap((entry, at) => {
        const pick = roll() % 3
        return pick === 0 ? [entry] : pick === 1 ? [] : [entry, bySide[at]!]
      })
      const rest = [
        ...entries.filter(entry => !ofSides.includes(entry)),
        ...held,
        ...bySide,
      ]
        .map(entry => ({entry, by: roll()}))
        .sort((one, other) => one.by - other.by)
        .map(({entry}) => entry)
      const batches = [...sizes.map(size => rest.splice(0, size)), rest]
      expect(folded(genesis, ...batches)).toEqual(whole)
    }),
    {numRuns: 200},
  )
}, 60_000)
