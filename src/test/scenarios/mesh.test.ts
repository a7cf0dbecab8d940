import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import * as Y from 'yjs'
import {MemoryLine, sent} from '../support/memory-line.ts'
import {Places} from '../../edge/net/places.ts'
import {openMeshDevice, type MeshDevice} from '../support/mesh-device.ts'
import {Square, type MayMeet} from '../support/square.ts'

const soon = {timeout: 40_000, interval: 5}
vi.setConfig({testTimeout: 60_000})
const devices: MeshDevice[] = []

beforeEach(() => void vi.stubGlobal('RTCPeerConnection', MemoryLine))
afterEach(async () => {
  for (const {carrier} of devices.splice(0)) await carrier.close()
  vi.unstubAllGlobals()
})

/** So many devices, each connected to all that it may meet, when everyone knows of everyone's neighbours. */
async function meet(
  count: number,
  mayMeet: MayMeet = () => true,
  square = new Square(mayMeet),
) {
  const peersOf = (one: number) =>
    devices.flatMap(({signer}, other) =>
      other !== one && mayMeet(one, other) ? signer.me : [],
    )
  // One after the other: three hundred handshakes at once take a busy machine longer than anyone waits for an answer.
  for (let nth = 0; nth < count; nth++) {
    devices.push(await openMeshDevice(square.enter(nth)))
    await vi.waitFor(() => {
      for (const [one, {link}] of devices.entries())
        expect([...link.peers].sort()).toEqual(peersOf(one).sort())
    }, soon)
  }
  await untilQuiet()
  return devices
}

/** Nothing is said for longer than anything is held back that the tests wait for. */
async function untilQuiet(): Promise<void> {
  let before = -1
  const isQuiet = () => {
    const now = sent.length
    const same = now === before
    before = now
    expect(same).toBe(true)
  }
  await vi.waitFor(isQuiet, {timeout: 20_000, interval: 60})
  sent.length = 0
}

const allHold = (entries: number) =>
  vi.waitFor(
    () => expect(devices.map(({held}) => held)).toEqual(devices.map(() => entries)),
    soon,
  )

/** Messages of y-webrtc's with entries in them. */
const updates = () =>
  sent.filter(({label, bytes}) => label === 'sync' && bytes[1] === 2).length

describe('what somebody writes reaches each of the others once', () => {
  it.each([2, 3, 6, 12, 25])(
    '%i devices, each connected to each, and each says of itself that it has stored it',
    async count => {
      const all = await meet(count)
      for (let edit = 0; edit < count; edit++) {
        await all[edit]!.say('hello')
        await allHold(edit + 1)
      }
      expect(updates()).toBe(count * (count - 1))
      const presence = sent.filter(({label, bytes}) => label === 'sync' && bytes[0] !== 0)
      expect(presence).toEqual([])
      for (const device of all) {
        const others = all.filter(other => other !== device)
        const stored = others.map(({signer}) => [signer.me, 1]).sort()
        await vi.waitFor(
          () => expect([...device.link.heldBy].sort()).toEqual(stored),
          soon,
        )
      }
    },
  )

  it.each<{shape: string; count: number; mayMeet: MayMeet}>([
    {shape: 'a chain', count: 5, mayMeet: (one, other) => Math.abs(one - other) === 1},
    {shape: 'a star', count: 6, mayMeet: (one, other) => one === 0 || other === 0},
    {
      shape: 'two groups that one device is in',
      count: 7,
      mayMeet: (one, other) => one === 3 || other === 3 || one < 3 === other < 3,
    },
  ])('$shape', async ({count, mayMeet}) => {
    const all = await meet(count, mayMeet)
    for (const [nth, device] of all.entries()) {
      await device.say(`${nth}`)
      await allHold(nth + 1)
    }
    expect(updates()).toBe(count * (count - 1))
  })
})

it('in a ring of eight everything arrives, twice only where the two ways round meet', async () => {
  const isNext = (one: number, other: number) => [1, 7].includes(Math.abs(one - other))
  const all = await meet(8, isNext)
  await all[0]!.say('hello')
  await allHold(1)
  expect(updates()).toBeLessThanOrEqual(7 + 2)
})

it('nothing is said of a device that one is not connected to, though it holds everything', async () => {
  const all = await meet(3, (one, other) => Math.abs(one - other) === 1)
  await all[0]!.say('hello')
  await allHold(1)
  await vi.waitFor(
    () => expect([...all[0]!.link.heldBy]).toEqual([[all[1]!.signer.me, 1]]),
    soon,
  )
})

it('who comes to twelve others gets what they hold from one of them', async () => {
  const square = new Square()
  const all = await meet(12, undefined, square)
  for (let nth = 0; nth < 10; nth++) await all[nth]!.say('a long story '.repeat(50))
  await allHold(10)
  await untilQuiet()
  devices.push(await openMeshDevice(square.enter(12)))
  await allHold(10)
  const bytes = sent
    .filter(({label, bytes}) => label === 'sync' && bytes[1] !== 0)
    .reduce((sum, message) => sum + message.bytes.length, 0)
  const log = Y.encodeStateAsUpdate(all[0]!.carrier.doc).length
  expect(bytes).toBeLessThan(2 * log)
})

it('twelve devices of which none may have more than four connections: nobody stays alone, and all hold all', async () => {
  const square = new Square()
  for (let nth = 0; nth < 12; nth++)
    devices.push(await openMeshDevice(square.enter(nth), new Places(4)))
  for (const device of devices) await device.say('hello')
  await allHold(12)
  for (const {link} of devices) expect(link.peers.length).toBeLessThanOrEqual(4)
})
