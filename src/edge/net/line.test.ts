import {afterEach, expect, it, vi} from 'vitest'
import {MemoryLine} from '../../test/support/memory-line.ts'
import {Line} from './line.ts'

afterEach(() => void vi.unstubAllGlobals())

it('a description that cannot be taken ends a line that is being made, and none that stands', async () => {
  vi.stubGlobal('RTCPeerConnection', MemoryLine)
  const forged = {type: 'offer', sdp: 'of nobody'} as const
  for (const [state, ends] of [
    ['connecting', 1],
    ['connected', 0],
  ] as const) {
    const lost = vi.fn()
    const line = new Line(false, [], vi.fn(), lost)
    const connection = line.connection as unknown as MemoryLine
    connection.connectionState = state
    line.take(forged)
    await line.fingerprints()
    expect(lost).toHaveBeenCalledTimes(ends)
    line.close()
  }
})
