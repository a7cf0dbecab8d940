import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {Places} from '../../edge/net/places.ts'
import {MemoryLine, useWires} from '../support/memory-line.ts'
import {openMeshDevice, type MeshDevice} from '../support/mesh-device.ts'
import {Square} from '../support/square.ts'

const soon = {timeout: 20_000, interval: 5}
vi.setConfig({testTimeout: 30_000})

const devices: MeshDevice[] = []
beforeEach(() => void vi.stubGlobal('RTCPeerConnection', MemoryLine))
afterEach(async () => {
  useWires()
  for (const {carrier} of devices.splice(0)) await carrier.close()
  vi.unstubAllGlobals()
})

const until = (so: () => void) => vi.waitFor(so, soon)

it('to whom the browser refuses to send is parted from, and the others say, hear and store as before', async () => {
  const square = new Square()
  for (const name of ['eve', 'aoi', 'ben']) {
    devices.push(await openMeshDevice(square.enter(devices.length), new Places(), name))
    await until(() => {
      for (const {link} of devices) expect(link.peers).toHaveLength(devices.length - 1)
    })
  }
  const [eve, aoi, ben] = devices as [MeshDevice, MeshDevice, MeshDevice]
  let refused = 0
  useWires({
    join: () => true,
    take: (_from, to, label) => {
      if (to !== 'eve' || label !== 'sync') return 'arrives'
      refused++
      throw new TypeError('longer than the other side takes')
    },
  })
  await aoi.say('one')
  await until(() => expect(ben.held).toBe(1))
  expect(refused).toBeGreaterThan(0)
  useWires()
  await ben.say('two')
  await aoi.say('three')
  await until(() => expect(devices.map(({held}) => held)).toEqual([3, 3, 3]))
  const stored = [...aoi.carrier.heads.value.values()].map(({seq}) => seq)
  expect(stored.sort()).toEqual([1, 2])
  expect(eve.link.refused).toEqual([])
})
