import {beforeAll, expect, it} from 'vitest'
import {base64url} from '../../core/bytes.ts'
import {VERSION} from '../../core/entry/frame.ts'
import type {RoomId} from '../../core/ids.ts'
import {anAuthor, type Author} from '../../test/support/author.ts'
import {screenedDevice} from '../../test/support/screened-device.ts'
import {verifier} from '../webcrypto/keys.ts'
import {writeRuns, type Run} from './write-run.ts'

const room = base64url(new Uint8Array(32).fill(7)) as RoomId
const verify = verifier()
const aDevice = () => screenedDevice(room, verify)

let aoi: Author
let ben: Author
beforeAll(async () => {
  aoi = await anAuthor(room, ['one', 'two', 'three', 'four'])
  ben = await anAuthor(room, ['hello'])
})

/** As if a version to come had written the entry in this place. */
const newerAt = (at: number): Run => {
  const run = aoi.run()
  return {...run, entries: run.entries.with(at, run.entries[at]!.with(0, VERSION + 1))}
}
const heldOf = ({written}: Author, count?: number) =>
  written.slice(0, count).map(({bytes}) => bytes)

it.each([0, 1, 2, 3])(
  'an entry of a version to come in place %i is left out with all after it, and nobody is offended',
  async at => {
    const device = aDevice()
    const {violation} = await device.meet(writeRuns([newerAt(at), ben.run()]))
    expect(violation).toBe(false)
    expect(device.leftNewer()).toBe(true)
    expect(new Set(device.held())).toEqual(new Set([...heldOf(aoi, at), ...heldOf(ben)]))
  },
)

it('it goes on being left out where the line is held up to it, and what this version wrote there comes in', async () => {
  const device = aDevice()
  await device.meet(writeRuns([aoi.run(0, 2)]))
  for (const time of [1, 2, 3, 4]) {
    const {violation} = await device.meet(writeRuns([newerAt(2)]))
    expect([time, violation, device.leftNewer()]).toEqual([time, false, true])
  }
  await device.meet(writeRuns([aoi.run()]))
  expect(device.leftNewer()).toBe(false)
  expect(device.held()).toEqual(heldOf(aoi))
})

it('what does not hold before it is an offence, and after it nothing is looked at', async () => {
  const spoilt = (run: Run, at: number): Run => ({
    ...run,
    entries: run.entries.with(at, new Uint8Array(200).fill(VERSION)),
  })
  const before = aDevice()
  expect((await before.meet(writeRuns([spoilt(newerAt(2), 1)]))).violation).toBe(true)
  expect(before.held()).toEqual(heldOf(aoi, 1))
  const after = aDevice()
  expect((await after.meet(writeRuns([spoilt(newerAt(1), 2)]))).violation).toBe(false)
  expect(after.held()).toEqual(heldOf(aoi, 1))
})
