import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {Line} from './line.ts'
import type {Signal} from './signal.ts'

class FakeConnection {
  connectionState = 'new'
  iceConnectionState = 'new'
  restarts = 0
  onconnectionstatechange: (() => void) | null = null
  signalingState = 'have-local-offer'
  localDescription: Signal | null = null
  remoteDescription: Signal | null = null
  /** Resolves when the description that was given last is in place. */
  inPlace = Promise.resolve()

  async setRemoteDescription(told: Signal): Promise<void> {
    await this.inPlace
    this.remoteDescription = told
  }

  restartIce(): void {
    this.restarts += 1
  }

  close(): void {
    this.connectionState = 'closed'
  }

  becomes(state: 'connected' | 'failed'): void {
    this.connectionState = state
    this.onconnectionstatechange?.()
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('RTCPeerConnection', FakeConnection)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function aLine(initiator = true) {
  const lost = vi.fn<() => void>()
  const line = new Line(initiator, [], () => undefined, lost)
  return {line, lost, connection: line.connection as unknown as FakeConnection}
}

it('looks for another way once when every way has failed, and is given up when there is none', () => {
  const {connection, lost} = aLine()
  connection.becomes('connected')
  connection.becomes('failed')
  expect(connection.restarts).toBe(1)
  vi.advanceTimersByTime(7_900)
  expect(lost).not.toHaveBeenCalled()
  vi.advanceTimersByTime(100)
  expect(lost).toHaveBeenCalledTimes(1)
})

it('goes on over another way that was found in time, and is given up the next time', () => {
  const {connection, lost} = aLine()
  connection.becomes('failed')
  connection.becomes('connected')
  vi.advanceTimersByTime(60_000)
  expect(lost).not.toHaveBeenCalled()
  connection.becomes('failed')
  expect([connection.restarts, lost.mock.calls.length]).toEqual([1, 1])
})

it('leaves it to the side that makes the offers to look for another way', () => {
  const {connection, lost} = aLine(false)
  connection.becomes('failed')
  expect(connection.restarts).toBe(0)
  vi.advanceTimersByTime(8_000)
  expect(lost).toHaveBeenCalledTimes(1)
})

it('knows both certificates also for whom the connection is quicker than the answer it came by', async () => {
  const {line, connection} = aLine()
  const sdp = (byte: string) =>
    `a=fingerprint:sha-256 ${Array.from({length: 32}, () => byte).join(':')}`
  let arrive = () => {}
  connection.inPlace = new Promise(done => (arrive = done))
  connection.localDescription = {type: 'offer', sdp: sdp('0A')}
  line.take({type: 'answer', sdp: sdp('0B')})
  const asked = line.fingerprints()
  arrive()
  expect(await asked).toEqual({
    own: new Uint8Array(32).fill(10),
    theirs: new Uint8Array(32).fill(11),
  })
  line.close()
})
