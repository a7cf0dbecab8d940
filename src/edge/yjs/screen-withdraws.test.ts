import {beforeEach, describe, expect, it} from 'vitest'
import * as Y from 'yjs'
import {base64url, utf8} from '../../core/bytes.ts'
import type {RoomId} from '../../core/ids.ts'
import {anAuthor, type Author} from '../../test/support/author.ts'
import {screenedDevice} from '../../test/support/screened-device.ts'
import {verifier} from '../webcrypto/keys.ts'
import {writeRuns, type Run} from './write-run.ts'

const room = base64url(new Uint8Array(32).fill(7)) as RoomId
const verify = verifier()
const aDevice = () => screenedDevice(room, verify)
type Device = ReturnType<typeof aDevice>

const SECRET = 'the password is swordfish'
let aoi: Author
beforeEach(async () => {
  aoi = await anAuthor(room, ['one', SECRET, 'three'])
  await aoi.withdraw(1)
  await aoi.say('five')
})

const bytesOf = (author: Author) => author.written.map(({bytes}) => bytes)
const without = (run: Run, ...gone: readonly number[]): Run => ({
  ...run,
  entries: run.entries.map((bytes, at) => (gone.includes(at) ? null : bytes)),
})
const stateOf = ({doc}: Device) => Y.encodeStateAsUpdate(doc)
const holdsSecret = (device: Device) =>
  Buffer.from(stateOf(device)).includes(Buffer.from(utf8(SECRET)))
const left = (author: Author, ...gone: readonly number[]) =>
  bytesOf(author).filter((_, at) => !gone.includes(at))

describe('a withdrawn message', () => {
  it('is deleted where it was held', async () => {
    const device = aDevice()
    await device.meet(writeRuns([aoi.run(0, 3)]))
    expect(holdsSecret(device)).toBe(true)
    await device.meet(writeRuns([aoi.run(3)]))
    expect(holdsSecret(device)).toBe(false)
    expect(device.held()).toEqual(left(aoi, 1))
  })

  it('never enters a doc that hears of its withdraw at the same time', async () => {
    const device = aDevice()
    const {fresh} = await device.meet(writeRuns([aoi.run()]))
    expect(Buffer.from(fresh!).includes(SECRET)).toBe(false)
    expect(device.held()).toEqual(left(aoi, 1))
  })

  it('never reaches who joins later, whose doc is the same all the same', async () => {
    const device = aDevice()
    await device.meet(writeRuns([aoi.run(0, 3)]))
    await device.meet(writeRuns([aoi.run(3)]))
    const joiner = aDevice()
    const {violation} = await joiner.meet(stateOf(device))
    expect(violation).toBe(false)
    expect(stateOf(joiner)).toEqual(stateOf(device))
    expect(joiner.lines.heads()).toEqual(device.lines.heads())
    // The tip, and the withdraw itself.
    expect(joiner.signaturesChecked()).toBe(3)
  })

  it('at the very beginning of a feed leaves the feed where it is', async () => {
    const ben = await anAuthor(room, ['oops'])
    await ben.withdraw(0)
    const device = aDevice()
    expect((await device.meet(writeRuns([without(ben.run(), 0)]))).violation).toBe(false)
    expect(device.held()).toEqual(left(ben, 0))
    await ben.say('again')
    await device.meet(writeRuns([ben.run(2)]))
    expect(device.held()).toEqual(left(ben, 0))
  })

  it('stays withdrawn when its line is withdrawn whole from another', async () => {
    const ben = await anAuthor(room, ['oops'])
    const head = ben.head!
    await ben.say('after a lost shelf', {...head, base: head.seq + 1})
    await ben.withdraw(0)
    const {me} = ben.signer
    const entries = bytesOf(ben).slice(1)
    const later: Run = {author: me, base: 2, clock: 0, entries}
    const gone = without(ben.run(0, 1), 0)
    const both = aDevice()
    expect((await both.meet(writeRuns([gone, later]))).violation).toBe(false)
    expect([...both.lines.heads().keys()].sort()).toEqual([`${me}/1`, `${me}/2`])
    const late = aDevice()
    await late.meet(writeRuns([later]))
    await late.meet(writeRuns([ben.run(0, 1)]))
    expect(late.held()).toEqual(entries)
    expect(late.lines.heads()).toEqual(both.lines.heads())
  })

  it('many of them in a row are followed over with one signature each', async () => {
    const ben = await anAuthor(room, ['1', '2', '3', '4', '5'])
    for (const nth of [1, 2, 3]) await ben.withdraw(nth)
    const device = aDevice()
    await device.meet(writeRuns([without(ben.run(), 1, 2, 3)]))
    expect(device.held()).toEqual(left(ben, 1, 2, 3))
  })
})

describe('what a device gone wrong withdraws', () => {
  it('of others stays', async () => {
    const ben = await anAuthor(room, ['hello'])
    const device = aDevice()
    await device.meet(writeRuns([aoi.run(0, 3)]))
    const entry = aoi.written[0]!
    await ben.withdraw(0, {id: entry.head.id})
    await ben.seal({
      kind: 'withdrew',
      of: {...entry.head, prev: undefined, claim: 1, heads: [], kind: 'said'},
    })
    await device.meet(writeRuns([ben.run()]))
    expect(device.held()).toHaveLength(6)
  })

  it('stays where it says of it what is not so', async () => {
    const ben = await anAuthor(room, ['one', 'two'])
    await ben.withdraw(1, {claim: 5})
    await ben.withdraw(1, {heads: ['AAAAAAAAAAA']})
    await ben.withdraw(1, {kind: 'carried'})
    await ben.withdraw(1, {prev: ben.head!.id})
    const device = aDevice()
    await device.meet(writeRuns([ben.run()]))
    expect(device.held()).toEqual(bytesOf(ben))
  })

  it('stays where it is a withdraw itself', async () => {
    await aoi.withdraw(3)
    const device = aDevice()
    await device.meet(writeRuns([aoi.run()]))
    expect(device.held()).toEqual(left(aoi, 1))
    // Whoever hides the first withdraw behind a second one has no reason left for its tombstone.
    const victim = aDevice()
    await victim.meet(writeRuns([without(aoi.run(), 1, 3)]))
    expect(victim.held()).toEqual(bytesOf(aoi).slice(0, 1))
    await victim.meet(stateOf(device))
    expect(stateOf(victim)).toEqual(stateOf(device))
  })
})

describe('a tombstone', () => {
  it('that no withdraw asks for ends what is taken, without offence', async () => {
    const device = aDevice()
    const {violation} = await device.meet(writeRuns([without(aoi.run(), 2)]))
    expect(violation).toBe(false)
    expect(device.held()).toEqual(bytesOf(aoi).slice(0, 2))
  })

  it('whose withdraw somebody else has written ends it too', async () => {
    const ben = await anAuthor(room, ['one', 'two'])
    const {head} = aoi.written[0]!
    const of = {...head, prev: undefined, claim: 1, heads: [], kind: 'said' as const}
    await ben.seal({kind: 'withdrew', of})
    const device = aDevice()
    await device.meet(writeRuns([without(aoi.run(0, 3), 0), ben.run()]))
    expect(device.held()).toEqual(bytesOf(ben))
  })

  it('whose withdraw carries no true signature ends it too', async () => {
    const run = without(aoi.run(0, 4), 1)
    const forged = run.entries.map((bytes, at) =>
      bytes && at === 3 ? bytes.with(-1, bytes.at(-1)! ^ 1) : bytes,
    )
    const device = aDevice()
    await device.meet(writeRuns([{...run, entries: forged}]))
    expect(device.held()).toEqual(bytesOf(aoi).slice(0, 1))
  })

  it('a million times over costs nothing', async () => {
    const {me} = aoi.signer
    const device = aDevice()
    const tombstones = {author: me, base: 1, clock: 0, entries: [null]}
    const update = writeRuns([tombstones])
    // Its count is the last number before the empty delete set.
    const huge = [...update.slice(0, -2), 255, 255, 255, 255, 255, 255, 15, 0]
    expect(await device.meet(Uint8Array.from(huge))).toEqual({
      fresh: null,
      violation: false,
    })
  })

  it('lets no forged entry in before it', async () => {
    const run = without(aoi.run(), 1)
    const forged = run.entries.map((bytes, at) =>
      bytes && at === 0 ? bytes.with(60, bytes[60]! ^ 1) : bytes,
    )
    const device = aDevice()
    expect((await device.meet(writeRuns([{...run, entries: forged}]))).violation).toBe(
      true,
    )
    expect(device.held()).toEqual([])
  })
})

it('a withdraw always speaks for itself, so that nobody is blamed for passing it on', async () => {
  const bytes = aoi.written[3]!.bytes
  bytes[bytes.length - 1]! ^= 1
  const device = aDevice()
  const {violation} = await device.meet(writeRuns([aoi.run()]))
  expect(violation).toBe(true)
  expect(device.held()).toEqual(bytesOf(aoi).slice(0, 3))
})
