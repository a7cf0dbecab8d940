import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {newSigner} from '../../test/support/author.ts'
import {MemoryLine} from '../../test/support/memory-line.ts'
import {Peer, type PeerOptions} from './peer.ts'

// What may wait unread is twice the longest message: here little enough to be sent in a test.
const KIB = vi.hoisted(() => 1024)
vi.mock(import('./fragments.ts'), async original => ({
  ...(await original()),
  MESSAGE_MAX: 64 * KIB,
}))

const ends: Peer[] = []
beforeEach(() => void vi.stubGlobal('RTCPeerConnection', MemoryLine))
afterEach(() => {
  for (const peer of ends.splice(0)) peer.destroy()
  vi.unstubAllGlobals()
})

/** Two devices of one room, each at its end of one line, as soon as both ends are there. */
async function twoEnds(given: Partial<PeerOptions>) {
  const anEnd = async (initiator: boolean, options: Partial<PeerOptions> = {}) => {
    const signer = await newSigner()
    const [turnedAway, violated] = [vi.fn(), vi.fn()]
    const peer = new Peer({
      initiator,
      iceServers: [],
      identity: {room: new Uint8Array(32), signer, authKey: new Uint8Array(32)},
      welcome: () => true,
      screen: () => Promise.resolve({messages: [], violation: false}),
      inParts: () => Promise.resolve([]),
      violated,
      turnedAway,
      ...options,
    })
    ends.push(peer)
    return {peer, me: signer.me, turnedAway, violated}
  }
  const [aoi, eve] = [await anEnd(false, given), await anEnd(true)]
  aoi.peer.on('signal', signal => eve.peer.signal(signal))
  eve.peer.on('signal', signal => aoi.peer.signal(signal))
  return {aoi, eve}
}

const until = (so: () => boolean) => vi.waitFor(() => expect(so()).toBe(true), 20_000)

it('who sends more than can be read has broken the rules: it is counted, told of and cut off', async () => {
  const {aoi, eve} = await twoEnds({screen: () => new Promise(() => undefined)})
  await until(() => aoi.peer.connected && eve.peer.connected)
  const message = new Uint8Array(50 * KIB)
  // The first is being read for ever, and two more wait.
  for (let sent = 0; sent < 3; sent++) eve.peer.ask(message)
  await until(() => aoi.peer.isBusy)
  expect(aoi.violated).not.toHaveBeenCalled()
  eve.peer.ask(message)
  await until(() => aoi.peer.destroyed)
  expect(aoi.violated.mock.calls).toEqual([[eve.me]])
  expect(aoi.turnedAway.mock.calls).toEqual([['messages']])
  await until(() => eve.peer.destroyed)
})

it('who has proved itself and is not welcome is counted and cut off, and has broken no rule', async () => {
  const {aoi, eve} = await twoEnds({welcome: () => false})
  await until(() => aoi.peer.destroyed && eve.peer.destroyed)
  expect(aoi.turnedAway.mock.calls).toEqual([['shutOut']])
  expect(aoi.violated).not.toHaveBeenCalled()
  expect(aoi.peer.connected).toBe(false)
})
