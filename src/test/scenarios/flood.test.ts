import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {writeUpdate} from '../../edge/net/sync-screen.ts'
import {newSigner} from '../support/author.ts'
import {MemoryLine} from '../support/memory-line.ts'
import {openMeshDevice} from '../support/mesh-device.ts'
import {OddDevice} from '../support/odd-device.ts'
import {Square} from '../support/square.ts'

// What may wait unread is twice the longest message: here little enough to be sent in a test.
const KIB = vi.hoisted(() => 1024)
vi.mock(import('../../edge/net/fragments.ts'), async original => ({
  ...(await original()),
  MESSAGE_MAX: 64 * KIB,
}))

const soon = {timeout: 20_000, interval: 5}
vi.setConfig({testTimeout: 30_000})

const ends: (() => unknown)[] = []
beforeEach(() => void vi.stubGlobal('RTCPeerConnection', MemoryLine))
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
  vi.unstubAllGlobals()
})

it('who sends more than can be read is counted and cut off each time, and after the third it stays out', async () => {
  const square = new Square(() => true)
  const aoi = await openMeshDevice(square.enter(0))
  ends.push(() => aoi.carrier.close())
  aoi.carrier.screen = () => new Promise(() => undefined)
  const eve = new OddDevice(await newSigner(), square.enter(1))
  ends.push(() => eve.leaves())
  // The first is being read for ever, and two more fit.
  const message = writeUpdate(new Uint8Array(50 * KIB))
  for (const floods of [1, 2, 3]) {
    const {met} = eve
    await vi.waitFor(() => {
      expect(aoi.link.peers).toEqual([eve.signer.me])
      expect(eve.open).toBe(1)
    }, soon)
    for (let sent = 0; sent < 4; sent++) eve.says(message)
    await vi.waitFor(() => expect(aoi.link.turnedAway.messages).toBe(floods), soon)
    expect(aoi.link.refused).toEqual(floods < 3 ? [] : [eve.signer.me])
    await vi.waitFor(() => expect(eve.met).toBeGreaterThan(met), soon)
  }
  await vi.waitFor(() => expect(aoi.link.turnedAway.shutOut).toBeGreaterThan(0), soon)
  expect(aoi.link.peers).toEqual([])
})
