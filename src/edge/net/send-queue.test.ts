import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {Assembler, MESSAGE_MAX} from './fragments.ts'
import {SendQueue} from './send-queue.ts'
import type {Channel} from './send-queue.ts'

/** A channel that keeps what it is given until it is told to let it go. */
class SlowChannel extends EventTarget implements Channel {
  bufferedAmount = 0
  bufferedAmountLowThreshold = 0
  readyState: RTCDataChannelState = 'open'
  readonly arrived: Uint8Array[] = []
  most = 0
  readonly #assembler = new Assembler()

  send(bytes: Uint8Array): void {
    this.bufferedAmount += bytes.length
    this.most = Math.max(this.most, this.bufferedAmount)
    const message = this.#assembler.take(bytes)
    if (message) this.arrived.push(message)
  }

  drain(): void {
    this.bufferedAmount = 0
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('messages for a slow channel', () => {
  it('wait until it has room, and arrive in their order', () => {
    const channel = new SlowChannel()
    const queue = new SendQueue(channel, vi.fn())
    const long = new Uint8Array(3 * 1024 * 1024).fill(7)
    queue.push(long)
    queue.push(Uint8Array.of(1))
    expect(channel.arrived).toEqual([])
    while (channel.bufferedAmount > 0) {
      channel.drain()
      channel.dispatchEvent(new Event('bufferedamountlow'))
    }
    expect(channel.arrived.map(({length}) => length)).toEqual([long.length, 1])
    expect(channel.arrived[0]?.every(byte => byte === 7)).toBe(true)
    expect(channel.most).toBeLessThan(1.1 * 1024 * 1024)
    expect(queue.bytes).toBe(0)
  })

  it('go on even when the browser forgets to say that there is room', () => {
    const channel = new SlowChannel()
    const queue = new SendQueue(channel, vi.fn())
    queue.push(new Uint8Array(2 * 1024 * 1024))
    while (channel.bufferedAmount > 0) {
      channel.drain()
      vi.advanceTimersByTime(100)
    }
    expect(channel.arrived).toHaveLength(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('wait for the channel to open', () => {
    const channel = new SlowChannel()
    channel.readyState = 'connecting'
    const queue = new SendQueue(channel, vi.fn())
    queue.push(Uint8Array.of(1))
    expect(channel.arrived).toEqual([])
    channel.readyState = 'open'
    channel.dispatchEvent(new Event('open'))
    expect(channel.arrived).toEqual([Uint8Array.of(1)])
    queue.close()
  })

  it('are refused when far too many wait, and leave no timer when the queue is closed', () => {
    const channel = new SlowChannel()
    const queue = new SendQueue(channel, vi.fn())
    const huge = new Uint8Array(MESSAGE_MAX)
    expect(queue.push(huge)).toBe(true)
    expect(queue.push(huge)).toBe(true)
    expect(queue.push(huge)).toBe(false)
    queue.close()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('which the browser refuses to send are told of afterwards, once, and what waited goes nowhere', async () => {
    const channel = new SlowChannel()
    const refused = vi.fn()
    const queue = new SendQueue(channel, refused)
    queue.push(new Uint8Array(3 * 1024 * 1024))
    const error = new TypeError('longer than the other side takes')
    channel.send = () => {
      throw error
    }
    channel.drain()
    vi.advanceTimersByTime(100)
    expect(queue.push(Uint8Array.of(1))).toBe(true)
    expect(refused).not.toHaveBeenCalled()
    await Promise.resolve()
    expect(refused.mock.calls).toEqual([[error]])
    expect(queue.bytes).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('go nowhere once the queue is closed, and start no timer', () => {
    const channel = new SlowChannel()
    channel.readyState = 'closed'
    const queue = new SendQueue(channel, vi.fn())
    queue.close()
    expect(queue.push(Uint8Array.of(1))).toBe(true)
    expect(queue.bytes).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })
})
