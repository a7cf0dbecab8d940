import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {newSigner} from '../../test/support/author.ts'
import {MemoryLine} from '../../test/support/memory-line.ts'
import {Inbox} from './inbox.ts'
import {Peer, type PeerOptions} from './peer.ts'

const ends: Peer[] = []
beforeEach(() => void vi.stubGlobal('RTCPeerConnection', MemoryLine))
afterEach(() => {
  for (const peer of ends.splice(0)) peer.destroy()
  vi.restoreAllMocks()
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
  const {aoi, eve} = await twoEnds({})
  await until(() => aoi.peer.connected && eve.peer.connected)
  expect(aoi.violated).not.toHaveBeenCalled()
  // What an inbox says when it holds 128 MiB.
  vi.spyOn(Inbox.prototype, 'push').mockReturnValueOnce(false)
  eve.peer.ask(Uint8Array.of(1, 2, 3))
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
