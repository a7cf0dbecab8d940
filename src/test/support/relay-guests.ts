import {afterEach, beforeEach, expect, vi} from 'vitest'
import {WebSocket} from 'ws'
import {utf8} from '../../core/bytes.ts'
import {NostrRelay} from '../../edge/net/nostr-relay.ts'
import {serveRelay, type LocalRelay} from './local-relay.ts'

/** As in a browser: what goes wrong while connecting is thrown at nobody. */
class BrowserSocket extends WebSocket {
  constructor(url: string) {
    super(url)
    this.on('error', () => undefined)
  }
}

/** One page, and what it hears on the topics of its rooms. */
type Guest = {
  readonly point: NostrRelay
  readonly heard: readonly string[]
  readonly say: (topic: string, text: string) => void
}

const CLOCKS = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'performance',
  'Date',
] as const

/** For all tests of a file: a relay that is new for each, by a clock of the test's, and pages that leave it when the test ends. */
export function relayGuests() {
  let served: Awaited<ReturnType<typeof serveRelay>>
  const at = {
    get relay(): LocalRelay {
      return served.relay
    },
    leaves: [] as (() => void)[],
    /** What the site says when it is asked for the time. */
    clock: 0,

    enter(...topics: readonly string[]): Guest {
      const point = new NostrRelay({
        name: 'nostr:test',
        url: served.url,
        time: () => Promise.resolve(at.clock),
      })
      const heard: string[] = []
      for (const topic of topics)
        at.leaves.push(
          point.join(topic, bytes =>
            heard.push(`${topic} ${Buffer.from(bytes).toString()}`),
          ),
        )
      return {point, heard, say: (topic, text) => point.publish(topic, utf8(text))}
    },

    /** So much time; the network does its part before each timer. */
    async pass(ms: number): Promise<void> {
      for (let left = ms; left > 0; left -= 250) {
        for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
        await vi.advanceTimersByTimeAsync(Math.min(left, 250))
      }
    },

    isOpen: (...pages: readonly Guest[]) =>
      vi.waitFor(() => {
        expect(pages.map(({point}) => point.state.value)).toEqual(pages.map(() => 'open'))
      }),

    async hears({heard}: Guest, ...what: readonly string[]): Promise<void> {
      for (let wait = 0; wait < 200 && heard.length < what.length; wait++)
        await at.pass(50)
      expect(heard).toEqual(what)
    },

    /** So often an event came to the relay, after however many pauses. */
    async isSaid(times: number): Promise<void> {
      const {events} = at.relay
      for (let wait = 0; wait < 200 && events.length < times; wait++) await at.pass(50)
      expect(events).toHaveLength(times)
    },
  }

  beforeEach(async () => {
    served = await serveRelay()
    at.leaves = []
    at.clock = 0
    vi.stubGlobal('WebSocket', BrowserSocket)
    vi.useFakeTimers({
      shouldAdvanceTime: true,
      advanceTimeDelta: 5,
      toFake: [...CLOCKS],
    })
  })
  afterEach(async () => {
    for (const leave of at.leaves) leave()
    await vi.waitFor(() => expect([at.relay.guests, vi.getTimerCount()]).toEqual([0, 0]))
    vi.useRealTimers()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
    await served.close()
  })
  return at
}
