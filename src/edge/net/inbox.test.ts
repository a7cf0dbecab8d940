import {describe, expect, it, vi} from 'vitest'
import {MESSAGE_MAX} from './fragments.ts'
import {Inbox} from './inbox.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

function inbox() {
  const delivered: number[] = []
  const violated = vi.fn()
  const passedOver = vi.fn()
  const screens: (() => void)[] = []
  const box = new Inbox({
    screen: async message => {
      await new Promise<void>(done => screens.push(done))
      if (message[0] === 0) throw new Error('no memory left')
      if (message[0] === 7) return {messages: [], violation: false, unused: true}
      return {messages: [message], violation: message[0] === 8}
    },
    deliver: message => {
      delivered.push(message[0]!)
      if (message[0] === 9) throw new Error('not understood')
    },
    violated,
    passedOver,
  })
  const screenNext = async () => {
    await vi.waitFor(() => expect(screens).not.toEqual([]))
    screens.shift()!()
  }
  return {box, delivered, violated, passedOver, screenNext}
}

describe('what a peer sends', () => {
  it('is read one after the other, in its order', async () => {
    const {box, delivered, screenNext} = inbox()
    box.open()
    for (const value of [1, 2, 3]) box.push(bytes(value))
    await screenNext()
    await vi.waitFor(() => expect(delivered).toEqual([1]))
    await screenNext()
    await screenNext()
    await vi.waitFor(() => expect(delivered).toEqual([1, 2, 3]))
  })

  it('is delivered piece by piece, and the page has its turn in between', async () => {
    const seen: string[] = []
    const box = new Inbox({
      screen: () => Promise.resolve({messages: [bytes(1), bytes(2)], violation: false}),
      deliver: ([piece]) => {
        seen.push(`piece ${piece}`)
        const {port1, port2} = new MessageChannel()
        port1.onmessage = () => {
          seen.push('turn')
          port1.close()
        }
        port2.postMessage(undefined)
      },
      violated: vi.fn(),
      passedOver: vi.fn(),
    })
    box.open()
    box.push(bytes(0))
    await vi.waitFor(() => expect(seen).toHaveLength(4))
    expect(seen).toEqual(['piece 1', 'turn', 'piece 2', 'turn'])
  })

  it('has a turn of its own for being delivered where it is long', async () => {
    const delivered: number[] = []
    const screened = Promise.resolve()
    const box = new Inbox({
      screen: message => screened.then(() => ({messages: [message], violation: false})),
      deliver: ({length}) => void delivered.push(length),
      violated: vi.fn(),
      passedOver: vi.fn(),
    })
    box.open()
    const inOneTurn = async () => {
      for (let step = 0; step < 20; step++) await screened
      return delivered.splice(0)
    }
    box.push(new Uint8Array(1000))
    expect(await inOneTurn()).toEqual([1000])
    box.push(new Uint8Array(100_000))
    expect(await inOneTurn()).toEqual([])
    await vi.waitFor(() => expect(delivered).toEqual([100_000]))
  })

  it('waits until the peer has proved who it is', async () => {
    const {box, delivered, screenNext} = inbox()
    box.push(bytes(1))
    expect(box.isReading).toBe(false)
    box.open()
    await screenNext()
    await vi.waitFor(() => expect(delivered).toEqual([1]))
  })

  it('that breaks the rules is told so, and the rest is read', async () => {
    const {box, delivered, violated, passedOver, screenNext} = inbox()
    box.open()
    for (const value of [8, 2]) box.push(bytes(value))
    for (let message = 0; message < 2; message++) await screenNext()
    await vi.waitFor(() => expect(delivered).toEqual([8, 2]))
    expect(violated).toHaveBeenCalledOnce()
    expect(passedOver).not.toHaveBeenCalled()
  })

  it('that is of no use, or that this side cannot read or take in, is no violation, and the rest is read', async () => {
    const {box, delivered, violated, passedOver, screenNext} = inbox()
    box.open()
    for (const value of [0, 7, 9, 2]) box.push(bytes(value))
    for (let message = 0; message < 4; message++) await screenNext()
    await vi.waitFor(() => expect(delivered).toEqual([9, 2]))
    expect(passedOver).toHaveBeenCalledTimes(3)
    expect(violated).not.toHaveBeenCalled()
  })

  it('is not delivered after the peer was closed', async () => {
    const {box, delivered, screenNext} = inbox()
    box.open()
    box.push(bytes(1))
    box.close()
    await screenNext()
    await Promise.resolve()
    expect(delivered).toEqual([])
  })

  it('is refused when more waits than may', () => {
    const {box} = inbox()
    const huge = new Uint8Array(MESSAGE_MAX)
    expect([box.push(huge), box.push(huge), box.push(bytes(1))]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('is refused when too much of nothing waits', () => {
    const {box} = inbox()
    let taken = 0
    while (taken < 1_000_000 && box.push(bytes())) taken += 1
    expect(taken).toBeGreaterThan(100_000)
    expect(taken).toBeLessThan(600_000)
  })
})
