import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {CLOCK_TOLERANCE_MS, orderTimes, byTime, type Graph} from './order.ts'

/** For machines that do much else at the time. */
const SLOW_MS = 60_000

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const YEAR = 365 * DAY
const T = Date.UTC(2026, 10, 1)

type Written = {device: number; at: number; claim: number; names: number[]}

function graphOf(entries: readonly Written[], devices: number): Graph {
  const feeds = Array.from({length: devices}, (): number[] => [])
  const namer: number[] = []
  const named: number[] = []
  entries.forEach(({device, names}, number) => {
    feeds[device]!.push(number)
    for (const name of names) {
      namer.push(number)
      named.push(name)
    }
  })
  return {
    device: entries.map(({device}) => device),
    claim: entries.map(({claim}) => claim),
    feeds,
    namer,
    named,
    rank: feeds.map((_, device) => device),
  }
}

function inOrder(graph: Graph): {times: Float64Array; order: number[]} {
  const times = orderTimes(graph)
  const order = Array.from(times.keys())
  order.sort(byTime(graph, times))
  return {times, order}
}

const say = (device: number, at: number, claim: number, ...names: number[]): Written => ({
  device,
  at,
  claim,
  names,
})

it('entries stand by their own time when all clocks are right', () => {
  const graph = graphOf([say(0, T, T), say(1, T + 5, T + 5), say(0, T + 9, T + 9)], 2)
  expect([...inOrder(graph).times]).toEqual([T, T + 5, T + 9])
})

it('an answer comes after what it answers, though its clock is behind', () => {
  const graph = graphOf([say(0, T, T), say(1, T + 5, T - YEAR, 0)], 2)
  expect(inOrder(graph).order).toEqual([0, 1])
})

it('two devices that have seen an entry hold back its clock', () => {
  const graph = graphOf(
    [say(0, T, T + YEAR), say(1, T + 5, T + 5, 0), say(2, T + 9, T + 9, 0)],
    3,
  )
  expect(orderTimes(graph)[0]).toBe(T + 9 + CLOCK_TOLERANCE_MS)
})

it('one device alone holds nobody back, since its own clock may be the wrong one', () => {
  const graph = graphOf([say(0, T, T + YEAR), say(1, T + 5, T + 5, 0)], 2)
  expect(orderTimes(graph)[0]).toBe(T + YEAR)
})

it('one device holds an entry back when what it has named of a third bears out its clock', () => {
  const graph = graphOf(
    [say(2, T, T), say(0, T, T + YEAR), say(1, T + 5, T + 5, 0), say(1, T + 9, T + 9, 1)],
    3,
  )
  expect(orderTimes(graph)[1]).toBe(T + 9 + CLOCK_TOLERANCE_MS)
})

it('a device whose clock is behind what it has named of a third is no credible witness', () => {
  const graph = graphOf(
    [say(2, T, T), say(0, T, T + 1), say(1, T + 5, T - YEAR, 0, 1)],
    3,
  )
  expect(orderTimes(graph)[1]).toBe(T + 1)
})

it('entries of one moment stand by device, then in the order they were written', () => {
  const graph = graphOf([say(1, T, T), say(0, T, T), say(1, T, T - 5)], 2)
  expect(inOrder(graph)).toEqual({times: Float64Array.of(T, T, T + 1), order: [1, 0, 2]})
})

it('a circle, which only malice makes, is ordered all the same', () => {
  const circle = [say(0, T, T, 1), say(1, T, T + 5, 0), say(2, T, T + 9, 1)]
  expect(inOrder(graphOf(circle, 3)).order).toEqual([0, 1, 2])
})

describe('with one wrong clock and one device offline for days', () => {
  const wrong: Record<string, {error: (chance: number) => number; bound: number}> = {
    'a year ahead': {error: () => YEAR, bound: CLOCK_TOLERANCE_MS},
    'a year behind': {error: () => -YEAR, bound: CLOCK_TOLERANCE_MS},
    'flapping by a year': {
      error: (chance: number) => (chance < 0.4 ? YEAR : chance < 0.8 ? -YEAR : 0),
      bound: CLOCK_TOLERANCE_MS,
    },
    'an hour ahead': {error: () => HOUR, bound: HOUR},
    'an hour behind': {error: () => -HOUR, bound: HOUR},
    'flapping by an hour': {
      error: chance => (chance < 0.4 ? HOUR : chance < 0.8 ? -HOUR : 0),
      bound: HOUR,
    },
    'half an hour ahead': {error: () => HOUR / 2, bound: HOUR / 2},
    'half an hour behind': {error: () => -HOUR / 2, bound: HOUR / 2},
    // Shorter than the room's silences: nothing tells which of two clocks is wrong (docs/decisions/0011).
    'three hours ahead': {error: () => 3 * HOUR, bound: 3 * HOUR},
    'three hours behind': {error: () => -3 * HOUR, bound: 3 * HOUR},
    'two days ahead': {error: () => 2 * DAY, bound: 2 * DAY},
    'two days behind': {error: () => -2 * DAY, bound: 2 * DAY},
  }
  for (const [what, {error, bound}] of Object.entries(wrong)) {
    for (const devices of [3, 5]) {
      it(
        `${what} among ${devices}: honest entries stay in their place`,
        () => {
          fc.assert(
            fc.property(fc.integer(), seed => {
              const entries = live(devices, error, seed)
              const {order} = inOrder(graphOf(entries, devices))
              expect(displacement(entries, order)).toBeLessThanOrEqual(bound)
            }),
            {numRuns: 60},
          )
        },
        SLOW_MS,
      )
    }
    // Of two nobody can tell whose clock is wrong (docs/decisions/0011): neither is held back, and no honest place is kept.
    it(
      `${what} among 2: what is said stands after what it answers, and by its own clock where it may`,
      () => {
        fc.assert(
          fc.property(fc.integer(), seed => {
            const entries = live(2, error, seed)
            const {times, order} = inOrder(graphOf(entries, 2))
            const place = new Map(order.map((number, at) => [number, at]))
            const last = [-1, -1]
            for (const [number, {device, claim, names}] of entries.entries()) {
              const before = [...names, last[device]!].filter(one => one >= 0)
              last[device] = number
              for (const one of before)
                expect(place.get(one)).toBeLessThan(place.get(number)!)
              const earliest = before.map(one => times[one]! + 1)
              expect(times[number]).toBe(Math.max(claim, ...earliest))
            }
          }),
          {numRuns: 60},
        )
      },
      SLOW_MS,
    )
  }
})

/**
 * Six days of a room: device 0 has the wrong clock, the last one is offline from the second day to the fourth. Each
 * names what it has newly seen, as the log has it do. In the beginning and at the end all meet and say something twice:
 * a device whose clock nobody has seen yet can vouch for none.
 */
function live(
  devices: number,
  error: (chance: number) => number,
  seed: number,
): Written[] {
  const chance = generator(seed)
  const entries: Written[] = []
  const isAway = (at: number) => at > T + DAY && at < T + 4 * DAY
  const hasReached = (device: number, at: number, entry: Written) => {
    const acrossTheGap = (device === devices - 1) !== (entry.device === devices - 1)
    return !(acrossTheGap && isAway(at) && isAway(entry.at))
  }
  const named = Array.from({length: devices}, () => new Map<number, number>())
  const write = (device: number, at: number) => {
    const newest = new Map<number, number>()
    entries.forEach((entry, number) => {
      if (entry.device !== device && hasReached(device, at, entry))
        newest.set(entry.device, number)
    })
    const names = [...newest].filter(
      ([of, number]) => (named[device]!.get(of) ?? -1) < number,
    )
    for (const [of, number] of names) named[device]!.set(of, number)
    const off = device === 0 ? error(chance()) : 0
    entries.push(say(device, at, at + off, ...names.map(([, number]) => number)))
  }
  let at = T
  for (let first = 0; first < 2 * devices; first++) write(first % devices, (at += MINUTE))
  while (at < T + 6 * DAY) {
    at += 1 + Math.floor(chance() * 3 * HOUR)
    write(Math.floor(chance() * devices), at)
  }
  for (let last = 0; last < 2 * devices; last++) write(last % devices, (at += MINUTE))
  return entries
}

/** How much earlier, at most, an honest entry was written than another honest one that stands before it. */
function displacement(entries: readonly Written[], order: readonly number[]): number {
  let latest = -Infinity
  let most = 0
  for (const number of order) {
    const {device, at} = entries[number]!
    if (device === 0) continue
    most = Math.max(most, latest - at)
    latest = Math.max(latest, at)
  }
  return most
}

/** Mulberry32: repeatable chance from 0 to 1. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
