import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {meetingPointAt} from './meeting-points.ts'

class Socket {
  static readonly OPEN = 1
  readyState = 0
  close(): void {}
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('WebSocket', Socket)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const at = (host: string, kind: 'meet' | 'nostr' = 'meet') =>
  meetingPointAt({kind, name: host, url: `wss://${host}.test/`})

it.each(['meet', 'nostr'] as const)(
  'a room’s addresses change again and again (%s): what a room uses is kept, what none has used for long is not',
  kind => {
    const used = at('used', kind)
    const left = at('left', kind)
    used.join('topic', () => {})
    left.join('topic', () => {})()
    for (let change = 0; change < 29; change++) at(`${change}`, kind)
    const asked = at('asked again', kind)
    expect(at('left', kind)).toBe(left)
    for (let change = 0; change < 31; change++) at(`more ${change}`, kind)
    expect(at('used', kind)).toBe(used)
    expect(at('left', kind)).not.toBe(left)
    expect(at('asked again', kind)).not.toBe(asked)
  },
)
