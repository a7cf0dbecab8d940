import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import type {MemberId} from '../../core/ids.ts'
import type {HandPeer} from './given.ts'
import {HandOver} from './hand-over.ts'
import type {Carried} from './line.ts'
import type {Signal} from './signal.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const MINUTE = 60_000

const sdp = (ufrag: string) =>
  [
    'a=candidate:1 1 udp 1 192.168.0.1 5000 typ host',
    `a=ice-ufrag:${ufrag}`,
    `a=ice-pwd:${'p'.repeat(22)}`,
    `a=fingerprint:sha-256 ${Array.from({length: 32}, () => 'AB').join(':')}`,
  ].join('\r\n')

/** A peer whose browser is played by the test. */
class FakePeer {
  device: MemberId | undefined
  isClosed = false
  isKnocking = false
  isReached = false
  readonly signals: Signal[] = []
  readonly #heard = new Map<string, (() => void)[]>()
  readonly initiator: boolean
  readonly tell: (signal: Signal) => void
  readonly carried: Carried

  constructor(initiator: boolean, tell: (signal: Signal) => void, carried: Carried) {
    this.initiator = initiator
    this.tell = tell
    this.carried = carried
  }

  on(name: string, hear: () => void): void {
    this.#heard.set(name, [...(this.#heard.get(name) ?? []), hear])
  }

  signal(signal: Signal): void {
    this.signals.push(signal)
  }

  destroy(): void {
    if (this.isClosed) return
    this.isClosed = true
    this.emit('close')
  }

  emit(name: 'connect' | 'close'): void {
    for (const hear of this.#heard.get(name) ?? []) hear()
  }

  connect(device: string): void {
    this.device = device as MemberId
    this.emit('connect')
  }
}

function aDevice(tag = 7) {
  const peers: FakePeer[] = []
  const browser = {refuses: false}
  const hands = new HandOver({
    tag: Uint8Array.of(tag, 0, 0),
    newCertificate: () => Promise.resolve({} as RTCCertificate),
    connect: (initiator, tell, carried) => {
      if (browser.refuses) throw new Error('too many connections')
      const peer = new FakePeer(initiator, tell, carried)
      peers.push(peer)
      return peer as unknown as HandPeer
    },
    changed: () => undefined,
  })
  const code = (side: 'offer' | 'answer') => {
    const hand = hands.hands[side]
    return hand?.is === 'waiting' ? hand.code : ''
  }
  const last = () => peers.at(-1)!
  return {hands, peers, browser, code, last}
}

/** An offer of one and the other's answer to it, both on their way. */
async function underWay() {
  const aoi = aDevice()
  const ben = aDevice()
  aoi.hands.ask({do: 'offer'})
  await vi.advanceTimersByTimeAsync(0)
  aoi.last().tell({type: 'offer', sdp: sdp('aoi1')})
  expect(ben.hands.ask({do: 'take', code: aoi.code('offer')}).ok).toBe(true)
  await vi.advanceTimersByTimeAsync(0)
  ben.last().tell({type: 'answer', sdp: sdp('ben1')})
  return {aoi, ben}
}

it('an offer and its answer are carried for minutes, then both are connected', async () => {
  const {aoi, ben} = await underWay()
  await vi.advanceTimersByTimeAsync(29 * MINUTE)
  expect(aoi.hands.ask({do: 'take', code: ben.code('answer')}).ok).toBe(true)
  expect(aoi.hands.hands.offer).toEqual({is: 'connecting'})
  expect(aoi.last().signals).toMatchObject([{type: 'answer'}])
  aoi.last().connect('ben')
  ben.last().connect('aoi')
  expect(aoi.hands.hands.offer).toEqual({is: 'connected', to: 'ben'})
  expect(ben.hands.hands.answer).toEqual({is: 'connected', to: 'aoi'})
  await vi.advanceTimersByTimeAsync(60 * MINUTE)
  aoi.hands.close()
  expect([aoi.last().isClosed, ben.last().isClosed]).toEqual([false, false])
})

it('a connection that the browser gives up is made anew, as the same answer, until its time is over', async () => {
  const {ben} = await underWay()
  const answer = ben.code('answer')
  ben.last().destroy()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(ben.peers).toHaveLength(2)
  expect(ben.last().carried.credentials).toEqual({ufrag: 'ben1', pwd: 'p'.repeat(22)})
  expect(ben.last().carried.certificate).toBe(ben.peers[0]!.carried.certificate)
  ben.last().tell({type: 'answer', sdp: sdp('ben2')})
  expect(ben.code('answer')).toBe(answer)
  await vi.advanceTimersByTimeAsync(30 * MINUTE)
  expect(ben.hands.hands.answer).toEqual({is: 'over', why: 'too-late'})
  const {length} = ben.peers
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(ben.peers).toHaveLength(length)
})

it('where the browser gives up, one that still knocks gives way to a fresh one; one that is answered stays', async () => {
  const {ben} = await underWay()
  ben.last().isKnocking = true
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(ben.peers).toHaveLength(1)
  ben.last().destroy()
  await vi.advanceTimersByTimeAsync(1_000)
  ben.last().isKnocking = true
  await vi.advanceTimersByTimeAsync(3_000)
  expect(ben.peers.map(({isClosed}) => isClosed)).toEqual([true, true, false])
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(ben.peers).toHaveLength(3)
  ben.last().connect('aoi')
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(ben.last().isClosed).toBe(false)
})

it('a browser that refuses one more connection for a while ends no answer: it knocks again when it can', async () => {
  const {aoi, ben} = await underWay()
  const answer = ben.code('answer')
  ben.browser.refuses = true
  ben.last().destroy()
  await vi.advanceTimersByTimeAsync(5 * MINUTE)
  expect(ben.peers).toHaveLength(1)
  ben.browser.refuses = false
  await vi.advanceTimersByTimeAsync(3_000)
  expect(ben.peers).toHaveLength(2)
  expect(ben.last().signals).toMatchObject([{type: 'offer'}])
  expect(ben.code('answer')).toBe(answer)
  ben.browser.refuses = true
  ben.last().destroy()
  for (const {hands} of [aoi, ben]) hands.close()
  expect(vi.getTimerCount()).toBe(0)
})

it('where the browser refuses the first connection, there is no way, and nothing is thrown', async () => {
  const ben = aDevice()
  const {aoi} = await underWay()
  ben.browser.refuses = true
  ben.hands.ask({do: 'offer'})
  ben.hands.ask({do: 'take', code: aoi.code('offer')})
  await vi.advanceTimersByTimeAsync(0)
  const over = {is: 'over', why: 'no-way'}
  expect(ben.hands.hands).toEqual({offer: over, answer: over})
})

it('two who do not reach each other are told so', async () => {
  const {aoi, ben} = await underWay()
  aoi.hands.ask({do: 'take', code: ben.code('answer')})
  await vi.advanceTimersByTimeAsync(30_000)
  expect(aoi.hands.hands.offer).toEqual({is: 'over', why: 'unreachable'})
  expect(aoi.last().isClosed).toBe(true)
})

it('two of whom one does not show that it has the room are told so, and knock no more', async () => {
  const {aoi, ben} = await underWay()
  aoi.hands.ask({do: 'take', code: ben.code('answer')})
  for (const device of [aoi, ben]) {
    device.last().isReached = true
    device.last().destroy()
  }
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(aoi.hands.hands.offer).toEqual({is: 'over', why: 'stranger'})
  expect(ben.hands.hands.answer).toEqual({is: 'over', why: 'stranger'})
  expect([aoi.peers.length, ben.peers.length]).toEqual([1, 1])
})

it('both have made an offer and answer the other’s: whichever answer is brought connects', async () => {
  const {aoi, ben} = await underWay()
  ben.hands.ask({do: 'offer'})
  await vi.advanceTimersByTimeAsync(0)
  ben.last().tell({type: 'offer', sdp: sdp('ben3')})
  aoi.hands.ask({do: 'take', code: ben.code('offer')})
  await vi.advanceTimersByTimeAsync(0)
  expect(aoi.hands.ask({do: 'take', code: ben.code('answer')}).ok).toBe(true)
})

it('the same offer taken twice keeps its answer', async () => {
  const {aoi, ben} = await underWay()
  const answer = ben.code('answer')
  expect(ben.hands.ask({do: 'take', code: aoi.code('offer')}).ok).toBe(true)
  await vi.advanceTimersByTimeAsync(0)
  expect(ben.code('answer')).toBe(answer)
  expect(ben.peers).toHaveLength(1)
})

it('the same offer opened again after it has connected asks for nothing more', async () => {
  const {aoi, ben} = await underWay()
  const offer = {do: 'take', code: aoi.code('offer')} as const
  ben.last().connect('aoi')
  expect(ben.hands.ask(offer).ok).toBe(true)
  expect(ben.hands.hands.answer).toEqual({is: 'connected', to: 'aoi'})
  expect(ben.peers).toHaveLength(1)
})

it('the same answer brought twice connects once, and after it has led to nothing it is told to be gone', async () => {
  const {aoi, ben} = await underWay()
  const bring = () => aoi.hands.ask({do: 'take', code: ben.code('answer')})
  expect([bring(), bring()]).toEqual([
    {ok: true, value: undefined},
    {ok: true, value: undefined},
  ])
  expect(aoi.last().signals).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(bring()).toEqual({ok: false, refusal: 'offer-gone'})
})

it('a code that is of no use here is refused by name', async () => {
  const {aoi, ben} = await underWay()
  const refusal = (device: typeof aoi, code: string) => {
    const asked = device.hands.ask({do: 'take', code})
    return asked.ok ? undefined : asked.refusal
  }
  expect(refusal(aDevice(8), aoi.code('offer'))).toBe('other-room')
  expect(refusal(aoi, aoi.code('offer'))).toBe('own-code')
  expect(refusal(ben, ben.code('answer'))).toBe('own-code')
  expect(refusal(aDevice(), ben.code('answer'))).toBe('offer-gone')
  const answer = ben.code('answer')
  aoi.hands.ask({do: 'offer'})
  expect(refusal(aoi, answer)).toBe('offer-gone')
})
