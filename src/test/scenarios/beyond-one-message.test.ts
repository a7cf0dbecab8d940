import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import * as Y from 'yjs'
import {base64url} from '../../core/bytes.ts'
import type {RoomId} from '../../core/ids.ts'
import {MESSAGE_MAX} from '../../edge/net/fragments.ts'
import {writeRuns} from '../../edge/yjs/write-run.ts'
import {anAuthor} from '../support/author.ts'
import {MemoryLine, sent} from '../support/memory-line.ts'
import {openMeshDevice, roomBytes, type MeshDevice} from '../support/mesh-device.ts'
import {Square} from '../support/square.ts'

/** Each nearly as long as an entry may be. */
const COUNT = 2_500
vi.setConfig({testTimeout: 60_000})
const devices: MeshDevice[] = []

beforeEach(() => void vi.stubGlobal('RTCPeerConnection', MemoryLine))
afterEach(async () => {
  for (const {carrier} of devices.splice(0)) await carrier.close()
  sent.length = 0
  vi.unstubAllGlobals()
})

it('who lacks more than fits in a message gets it all, in several answers', async () => {
  const square = new Square()
  const aoi = await openMeshDevice(square.enter(0))
  devices.push(aoi)
  const room = base64url(roomBytes) as RoomId
  const texts = Array.from(
    {length: COUNT},
    (_, nth) => `${nth}: ${'long '.repeat(5_500)}`,
  )
  const ben = await anAuthor(room, texts)
  await ben.withdraw(COUNT - 10)
  for (const run of [ben.run(0, COUNT / 2), ben.run(COUNT / 2)]) {
    const {updates} = await aoi.carrier.screen(writeRuns([run]))
    for (const update of updates) Y.applyUpdate(aoi.carrier.doc, update)
  }
  await vi.waitFor(() => expect(aoi.held).toBe(COUNT))
  const stateOf = ({carrier}: MeshDevice) => Y.encodeStateAsUpdate(carrier.doc)
  expect(stateOf(aoi).length).toBeGreaterThan(MESSAGE_MAX)

  const chie = await openMeshDevice(square.enter(1))
  devices.push(chie)
  await vi.waitFor(() => expect(chie.held).toBe(COUNT), {timeout: 30_000})
  const answers = sent.filter(({label, bytes}) => label === 'sync' && bytes.length > 1000)
  expect(Math.max(...answers.map(({bytes}) => bytes.length))).toBeLessThanOrEqual(
    MESSAGE_MAX,
  )
  expect(Buffer.compare(stateOf(chie), stateOf(aoi))).toBe(0)
})
