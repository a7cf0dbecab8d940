import {afterEach, expect, it, vi} from 'vitest'
import {writeNote} from '../../edge/net/note.ts'
import {SealBox} from '../../edge/net/seal-box.ts'
import {crowdedBrowser} from '../support/crowded-browser.ts'
import {openMeshDevice, signalKey, type MeshDevice} from '../support/mesh-device.ts'
import {Square} from '../support/square.ts'

const soon = {timeout: 40_000, interval: 5}
vi.setConfig({testTimeout: 60_000})
const devices: MeshDevice[] = []

afterEach(async () => {
  for (const {carrier} of devices.splice(0)) await carrier.close()
  vi.unstubAllGlobals()
})

it('more are announced than the browser has connections for, by one who has the link, and never answer: a friend still comes in', async () => {
  const browser = crowdedBrowser()
  const square = new Square()
  const aoi = await openMeshDevice(square.enter())
  devices.push(aoi)
  const ghost = square.enter()
  const box = new SealBox(signalKey)
  for (let number = 0; number < 1_200; number++) {
    // Of a lesser id than any device’s: it is dialled.
    const from = ` ${number}`
    const note = writeNote({type: 'announce', from, nonce: from})
    ghost.publish('topic', await box.seal(note))
  }
  await vi.waitFor(() => expect(browser.made).toBeGreaterThanOrEqual(1_200), soon)
  const ben = await openMeshDevice(square.enter())
  devices.push(ben)
  await aoi.say('hello')
  await vi.waitFor(() => expect([aoi.held, ben.held]).toEqual([1, 1]), soon)
})
