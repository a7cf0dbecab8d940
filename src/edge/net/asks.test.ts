import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import * as Y from 'yjs'
import {Asks} from './asks.ts'
import type {Peer} from './peer.ts'

/** Somebody who may hold more than we do, and how often we have asked. */
class Other {
  hasMore: boolean
  isBusy = false
  asked = 0

  constructor(hasMore: boolean) {
    this.hasMore = hasMore
  }

  ask(): void {
    this.asked += 1
  }
}

const others: Other[] = []
let asks: Asks

beforeEach(() => {
  vi.useFakeTimers()
  asks = new Asks(new Y.Doc(), peer => (peer as unknown as Other).hasMore)
})
afterEach(() => {
  asks.close()
  others.length = 0
  vi.useRealTimers()
})

function meet(hasMore: boolean): Other {
  const other = new Other(hasMore)
  others.push(other)
  asks.greet(other as unknown as Peer)
  asks.told(other as unknown as Peer)
  return other
}

const asked = () => others.map(other => other.asked)

it('of many who hold more, one is asked, and the others only for what it did not bring', () => {
  const [aoi, ben] = [meet(true), meet(true), meet(true)]
  expect(asked()).toEqual([1, 0, 0])
  aoi.hasMore = ben.hasMore = false
  asks.look()
  expect(asked()).toEqual([1, 0, 1])
})

it('who does not answer is passed over after three seconds, who is still answering after fifteen', () => {
  const aoi = meet(true)
  const ben = meet(true)
  ben.isBusy = true
  meet(true)
  vi.advanceTimersByTime(2_900)
  expect(asked()).toEqual([1, 0, 0])
  ben.isBusy = false
  vi.advanceTimersByTime(200)
  expect(asked()).toEqual([1, 1, 0])
  ben.isBusy = true
  aoi.isBusy = true
  vi.advanceTimersByTime(14_000)
  expect(others[2]!.asked).toBe(0)
  vi.advanceTimersByTime(2_000)
  expect(others[2]!.asked).toBe(1)
})

it('what is likely on its way is waited for', () => {
  const aoi = meet(false)
  vi.advanceTimersByTime(10_000)
  const before = aoi.asked
  aoi.hasMore = true
  asks.told(aoi as unknown as Peer)
  vi.advanceTimersByTime(2_900)
  aoi.hasMore = false
  asks.look()
  vi.advanceTimersByTime(60_000)
  expect(aoi.asked).toBe(before)
})

it('who tells nothing is asked once', () => {
  const silent = new Other(false)
  asks.greet(silent as unknown as Peer)
  vi.advanceTimersByTime(2_900)
  expect(silent.asked).toBe(0)
  vi.advanceTimersByTime(600_000)
  expect(silent.asked).toBe(1)
})

it('who claims to hold more and never sends it is asked less and less often', () => {
  const liar = meet(true)
  vi.advanceTimersByTime(60 * 60_000)
  expect(liar.asked).toBeGreaterThan(50)
  expect(liar.asked).toBeLessThan(70)
})

it('who has gone while answering keeps nobody waiting', () => {
  const aoi = meet(true)
  meet(true)
  asks.forget(aoi as unknown as Peer)
  expect(asked()).toEqual([1, 1])
})
