import {describe, expect, it, vi} from 'vitest'
import {MESSAGE_MAX} from './fragments.ts'
import {Inbox} from './inbox.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

function inbox() {
  const delivered: number[] = []
  const violated = vi.fn()
  const screens: (() => void)[] = []
  const box = new Inbox(
    async message => {
      await new Promise<void>(done => screens.push(done))
      if (message[0] === 0) throw new Error('an odd message')
      return {messages: [message], violation: false}
    },
    message => {
      delivered.push(message[0]!)
      if (message[0] === 9) throw new Error('not understood')
    },
    violated,
  )
  const screenNext = async () => {
    await vi.waitFor(() => expect(screens).not.toEqual([]))
    screens.shift()!()
  }
  return {box, delivered, violated, screenNext}
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
    const box = new Inbox(
      () => Promise.resolve({messages: [bytes(1), bytes(2)], violation: false}),
      ([piece]) => {
        seen.push(`piece ${piece}`)
        const {port1, port2} = new MessageChannel()
        port1.onmessage = () => {
          seen.push('turn')
          port1.close()
        }
        port2.postMessage(undefined)
      },
      vi.fn(),
    )
    box.open()
    box.push(bytes(0))
    await vi.waitFor(() => expect(seen).toHaveLength(4))
    expect(seen).toEqual(['piece 1', 'turn', 'piece 2', 'turn'])
  })

  it('waits until the peer has proved who it is', async () => {
    const {box, delivered, screenNext} = inbox()
    box.push(bytes(1))
    expect(box.isReading).toBe(false)
    box.open()
    await screenNext()
    await vi.waitFor(() => expect(delivered).toEqual([1]))
  })

  it('does no harm when one message cannot be read or not be applied', async () => {
    const {box, delivered, violated, screenNext} = inbox()
    box.open()
    for (const value of [0, 9, 2]) box.push(bytes(value))
    for (let message = 0; message < 3; message++) await screenNext()
    await vi.waitFor(() => expect(delivered).toEqual([9, 2]))
    expect(violated).toHaveBeenCalledTimes(2)
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
})
