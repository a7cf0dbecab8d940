import {vi} from 'vitest'
import {MemoryLine} from './memory-line.ts'

/** As Chromium does in one process. */
const MOST = 500

/**
 * A browser in which closed connections count until garbage is collected, which no page can await: it is collected when
 * more memory is asked for than there is. In place of `RTCPeerConnection` until globals are unstubbed.
 */
export function crowdedBrowser() {
  const kept = new Set<MemoryLine>()
  const counts = {made: 0, refused: 0, collected: 0}
  class CrowdedLine extends MemoryLine {
    constructor(configuration?: RTCConfiguration) {
      if (kept.size >= MOST) {
        counts.refused += 1
        throw new Error('Cannot create so many PeerConnections')
      }
      super(configuration)
      counts.made += 1
      kept.add(this)
    }
  }
  const collect = () => {
    counts.collected += 1
    for (const line of kept) if (line.signalingState === 'closed') kept.delete(line)
  }
  vi.stubGlobal('RTCPeerConnection', CrowdedLine)
  vi.stubGlobal(
    'ArrayBuffer',
    new Proxy(ArrayBuffer, {
      construct(target, given: [number], made) {
        if (given[0] > 2 ** 33) collect()
        return Reflect.construct(target, given, made) as ArrayBuffer
      },
    }),
  )
  return counts
}
