import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {MeetSocket} from './meet-socket.ts'

/** The browser's WebSocket to a meeting point that may be away, silent, or forbidden by the page's rules. */
class FakeSocket {
  static readonly OPEN = 1
  static meeting: 'here' | 'away' | 'silent' | 'forbidden' = 'here'
  static tries = 0
  static open = 0
  static newest: FakeSocket | undefined
  readyState = 0
  onopen: (() => void) | null = null
  onmessage: ((event: {data: unknown}) => void) | null = null
  onclose: (() => void) | null = null

  constructor() {
    FakeSocket.tries += 1
    FakeSocket.newest = this
    const {meeting} = FakeSocket
    if (meeting === 'forbidden') throw new DOMException('insecure', 'SecurityError')
    queueMicrotask(() => {
      if (meeting === 'away') return this.onclose?.()
      this.readyState = 1
      FakeSocket.open += 1
      this.onopen?.()
    })
  }

  send(text: string): void {
    if (FakeSocket.meeting === 'here' && text.includes('ping'))
      this.onmessage?.({data: '{"type":"pong"}'})
  }

  close(): void {
    if (this.readyState === 1) FakeSocket.open -= 1
    this.readyState = 3
  }
}

let socket: MeetSocket
let leave: () => void
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('WebSocket', FakeSocket)
  FakeSocket.meeting = 'here'
  FakeSocket.tries = 0
  socket = new MeetSocket({name: './meet', url: 'ws://cairn.test/meet'})
})
afterEach(() => {
  leave()
  expect([vi.getTimerCount(), FakeSocket.open]).toEqual([0, 0])
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const enter = () => {
  leave = socket.join('topic', () => undefined)
}

it('a meeting point that was away for an hour is found within seconds of its return', async () => {
  FakeSocket.meeting = 'away'
  enter()
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(socket.state.value).toBe('down')
  FakeSocket.meeting = 'here'
  await vi.advanceTimersByTimeAsync(5_000)
  expect(socket.state.value).toBe('open')
})

it('a connection that only looks open, after a sleep, is found out and made anew when asked', async () => {
  enter()
  await vi.advanceTimersByTimeAsync(0)
  FakeSocket.meeting = 'silent'
  socket.retry()
  await vi.advanceTimersByTimeAsync(4_000)
  expect(socket.state.value).toBe('down')
  FakeSocket.meeting = 'here'
  socket.retry()
  await vi.advanceTimersByTimeAsync(0)
  expect(socket.state.value).toBe('open')
})

it('an address that the page may not use is down, and breaks nothing', async () => {
  FakeSocket.meeting = 'forbidden'
  enter()
  expect(socket.state.value).toBe('down')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(FakeSocket.tries).toBeGreaterThan(2)
})

it('asked by all rooms at once, it tries once', async () => {
  FakeSocket.meeting = 'away'
  enter()
  await vi.advanceTimersByTimeAsync(0)
  const {tries} = FakeSocket
  FakeSocket.meeting = 'here'
  for (let room = 0; room < 5; room++) socket.retry()
  await vi.advanceTimersByTimeAsync(0)
  expect(FakeSocket.tries).toBe(tries + 1)
  expect(socket.state.value).toBe('open')
})

it('what cannot be read comes to every room as a note that none can open', async () => {
  const heard: string[] = []
  const leaves = ['bakery', 'garage'].map(topic =>
    socket.join(topic, bytes => heard.push(`${topic} ${bytes.length}`)),
  )
  leave = () => leaves.forEach(each => each())
  await vi.advanceTimersByTimeAsync(0)
  const say = (data: unknown) => FakeSocket.newest?.onmessage?.({data})
  say('{"type":"publish","topic":"garage","data":"AAAA"}')
  say('{"type":"news of a later version"}')
  expect(heard.splice(0)).toEqual(['garage 3'])
  const rubbish = ['', 'hello', 'null', '{"type":"publish","topic":"bakery","data":"%"}']
  for (const data of [...rubbish, new ArrayBuffer(2)]) say(data)
  expect(heard).toEqual([...rubbish, ''].flatMap(() => ['bakery 0', 'garage 0']))
})
