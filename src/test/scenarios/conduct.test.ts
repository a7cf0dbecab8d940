import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {deliveryOf} from '../../app/delivery.ts'
import {VERSION} from '../../core/entry/frame.ts'
import type {MemberId} from '../../core/ids.ts'
import {control, writeControl} from '../../edge/net/control.ts'
import {writeHeads} from '../../edge/net/heads.ts'
import {writeUpdate} from '../../edge/net/sync-screen.ts'
import {writeRuns} from '../../edge/yjs/write-run.ts'
import {Author, newSigner} from '../support/author.ts'
import {MemoryLine} from '../support/memory-line.ts'
import {openMeshDevice, type MeshDevice} from '../support/mesh-device.ts'
import {OddDevice} from '../support/odd-device.ts'
import {Square} from '../support/square.ts'

const soon = {timeout: 20_000, interval: 5}
vi.setConfig({testTimeout: 30_000})
const rubbish = Uint8Array.of(0, 2, 255)
const unreadable = Uint8Array.of(255, 255)
/** As y-webrtc tells of it. */
const presence = Uint8Array.of(1, 2, 0, 0)

/** Aoi is the first; the others meet her alone. */
const theSquare = () => new Square((one, other) => one === 0 || other === 0)

const ends: (() => unknown)[] = []
beforeEach(() => void vi.stubGlobal('RTCPeerConnection', MemoryLine))
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
  vi.unstubAllGlobals()
})

async function aDevice(square: Square, nth = 0): Promise<MeshDevice> {
  const device = await openMeshDevice(square.enter(nth))
  ends.push(() => device.carrier.close())
  return device
}

async function someone(square: Square, signer = newSigner()): Promise<OddDevice> {
  const device = new OddDevice(await signer, square.enter(1))
  ends.push(() => device.leaves())
  return device
}

const until = (so: () => void) => vi.waitFor(so, soon)
const isIn = (device: OddDevice) => until(() => expect(device.open).toBe(1))
const counts = (device: MeshDevice, messages: number) =>
  until(() => expect(device.link.turnedAway.messages).toBe(messages))

it('three violations are three, over however many connections they come', async () => {
  const square = theSquare()
  const aoi = await aDevice(square)
  const eve = await someone(square)
  for (const violations of [1, 2]) {
    await isIn(eve)
    eve.says(rubbish)
    await counts(aoi, violations)
    expect(aoi.link.refused).toEqual([])
    eve.hangsUp()
  }
  await isIn(eve)
  eve.says(rubbish)
  await until(() => expect(aoi.link.refused).toEqual([eve.signer.me]))
  await until(() => expect(eve.open).toBe(0))

  const peers: MemberId[] = []
  ends.push(aoi.carrier.link.follow(link => peers.push(...link.peers)))
  const {met} = eve
  await until(() => expect(eve.met).toBeGreaterThan(met + 1))
  expect(peers).toEqual([])
  await until(() => expect(aoi.link.turnedAway.shutOut).toBeGreaterThan(0))
  expect(aoi.link.turnedAway.strangers).toBe(0)
})

it('to a device that was closed nothing was delivered, whatever it had told', async () => {
  const square = theSquare()
  const aoi = await aDevice(square)
  const eve = await someone(square)
  await aoi.say('hello')
  await until(() => expect(aoi.carrier.heads.value.size).toBe(1))
  await isIn(eve)
  eve.tells(writeControl(control.heads, writeHeads(aoi.carrier.heads.value)))
  const delivered = {state: 'delivered', devices: 1}
  await until(() => expect(deliveryOf(1, aoi.link)).toEqual(delivered))
  for (const violations of [1, 2, 3]) {
    await isIn(eve)
    eve.says(rubbish)
    await counts(aoi, violations)
    eve.hangsUp()
  }
  await until(() => expect(aoi.link.refused).toEqual([eve.signer.me]))
  expect(deliveryOf(1, aoi.link)).toEqual({state: 'waiting'})
})

it('a device that was removed is counted each time it greets, and no one else is', async () => {
  const square = theSquare()
  const aoi = await aDevice(square)
  const signer = await newSigner()
  aoi.carrier.keepOut(new Set([signer.me]))
  const [ben, eve] = [
    await someone(square),
    await someone(square, Promise.resolve(signer)),
  ]
  await isIn(ben)
  await until(() => expect(aoi.link.turnedAway.shutOut).toBeGreaterThan(0))
  expect(aoi.link.peers).toEqual([ben.signer.me])
  expect(aoi.link.turnedAway).toMatchObject({messages: 0, strangers: 0})
  expect(eve.open).toBe(0)
})

it('a device that is refused is closed over each of its connections, and others are not', async () => {
  const square = theSquare()
  const aoi = await aDevice(square)
  const [ben, eve] = [await someone(square), await someone(square)]
  const beside = await someone(square, Promise.resolve(eve.signer))
  for (const device of [ben, eve, beside]) await isIn(device)
  for (const device of [eve, beside, eve]) device.says(rubbish)
  await until(() => expect(aoi.link.refused).toEqual([eve.signer.me]))
  await until(() => expect([ben.open, eve.open, beside.open]).toEqual([1, 0, 0]))
  expect(aoi.link.peers).toEqual([ben.signer.me])
})

it('what this device itself could not do with a message is nobody’s violation, and the message comes again', async () => {
  const square = theSquare()
  const [aoi, ben] = [await aDevice(square), await aDevice(square, 1)]
  await until(() => expect(aoi.link.peers).toEqual([ben.signer.me]))
  const screen = aoi.carrier.screen.bind(aoi.carrier)
  aoi.carrier.screen = () => Promise.reject(new Error('no memory left'))
  for (let nth = 1; nth <= 5; nth++) await ben.say(`${nth}`)
  await until(() => expect(aoi.link.turnedAway.messages).toBeGreaterThanOrEqual(5))
  expect(aoi.link.refused).toEqual([])
  aoi.carrier.screen = screen
  await until(() => expect(aoi.held).toBe(5))
  expect(aoi.link.peers).toEqual([ben.signer.me])
})

it('control that nobody can read is counted, and is no violation; what a later version says is neither', async () => {
  const square = theSquare()
  const aoi = await aDevice(square)
  const eve = await someone(square)
  await isIn(eve)
  eve.tells(Uint8Array.of(200, 1))
  for (const kind of [control.heads, control.neighbours])
    for (let time = 0; time < 2; time++) eve.tells(writeControl(kind, unreadable))
  await counts(aoi, 4)
  expect(aoi.link.refused).toEqual([])
  expect(eve.open).toBe(1)
})

it('presence, which nobody is shown, is counted and is no violation', async () => {
  const square = theSquare()
  const aoi = await aDevice(square)
  const eve = await someone(square)
  await isIn(eve)
  for (let time = 0; time < 4; time++) eve.says(presence)
  await counts(aoi, 4)
  expect(aoi.link.refused).toEqual([])
  expect(eve.open).toBe(1)
})

it('who writes with a version to come is told of and never shut out, however often that comes', async () => {
  const square = theSquare()
  const aoi = await aDevice(square)
  const signer = await newSigner()
  const ben = await someone(square, Promise.resolve(signer))
  await isIn(ben)
  const author = new Author(signer, aoi.carrier.room)
  for (const text of ['one', 'two', 'three']) await author.say(text)
  const {entries, ...run} = author.run()
  const newer = writeUpdate(
    writeRuns([{...run, entries: entries.with(1, entries[1]!.with(0, VERSION + 1))}]),
  )
  expect(aoi.link.newer).toBe(false)
  for (let time = 0; time < 5; time++) ben.says(newer)
  await until(() => expect(aoi.link.newer).toBe(true))
  expect(aoi.held).toBe(1)
  ben.says(writeUpdate(writeRuns([author.run()])))
  await until(() => expect(aoi.held).toBe(3))
  expect(aoi.link.turnedAway.messages).toBe(0)
  expect(aoi.link.refused).toEqual([])
  expect(ben.open).toBe(1)
  expect(aoi.link.newer).toBe(true)
})
