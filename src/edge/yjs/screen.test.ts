import * as encoding from 'lib0/encoding'
import {beforeAll, describe, expect, it} from 'vitest'
import * as Y from 'yjs'
import {base64url, utf8} from '../../core/bytes.ts'
import {clientOf} from '../../core/entry/place.ts'
import {idBytes} from '../../core/id-bytes.ts'
import type {MemberId, RoomId} from '../../core/ids.ts'
import {anAuthor, type Author} from '../../test/support/author.ts'
import {screenedDevice} from '../../test/support/screened-device.ts'
import {verifier} from '../webcrypto/keys.ts'
import {writeRuns, type Run} from './write-run.ts'

const room = base64url(new Uint8Array(32).fill(7)) as RoomId
const otherRoom = base64url(new Uint8Array(32).fill(8)) as RoomId
const verify = verifier()
const texts = (count: number) => Array.from({length: count}, (_, at) => `message ${at}`)

const aDevice = () => screenedDevice(room, verify)

let aoi: Author
let ben: Author
beforeAll(async () => {
  aoi = await anAuthor(room, texts(6))
  ben = await anAuthor(room, texts(3))
})
const bytesOf = (author: Author, count?: number) =>
  author.written.slice(0, count).map(({bytes}) => bytes)
const changed = (
  run: Run,
  at: number,
  change: (bytes: Uint8Array) => Uint8Array,
): Run => ({
  ...run,
  entries: run.entries.map((bytes, nth) => (bytes && nth === at ? change(bytes) : bytes)),
})
const flipped = (bytes: Uint8Array, at: number) =>
  bytes.map((byte, nth) => (nth === at ? byte ^ 1 : byte))

describe('honest updates', () => {
  it('come through whole, with one signature checked for each feed', async () => {
    const device = aDevice()
    const {violation} = await device.meet(writeRuns([aoi.run(), ben.run()]))
    expect(violation).toBe(false)
    expect(new Set(device.held())).toEqual(new Set([...bytesOf(aoi), ...bytesOf(ben)]))
    expect(device.signaturesChecked()).toBe(2)
  })

  it('as Yjs itself writes them for whoever lacks some, come through', async () => {
    const full = new Y.Doc()
    Y.applyUpdate(full, writeRuns([aoi.run(), ben.run()]))
    const device = aDevice()
    await device.meet(writeRuns([aoi.run(0, 2)]))
    const rest = Y.encodeStateAsUpdate(full, Y.encodeStateVector(device.doc))
    expect((await device.meet(rest)).violation).toBe(false)
    expect(Y.encodeStateAsUpdate(device.doc)).toEqual(Y.encodeStateAsUpdate(full))
  })

  it('bring nothing when all of it is held', async () => {
    const device = aDevice()
    await device.meet(writeRuns([aoi.run()]))
    expect(await device.meet(writeRuns([aoi.run(0, 4)]))).toEqual({
      fresh: null,
      violation: false,
    })
  })

  it('beyond a gap wait without offence until the gap is filled', async () => {
    const device = aDevice()
    expect(await device.meet(writeRuns([aoi.run(3)]))).toEqual({
      fresh: null,
      violation: false,
    })
    await device.meet(writeRuns([aoi.run(0, 3)]))
    await device.meet(writeRuns([aoi.run(3)]))
    expect(device.held()).toEqual(bytesOf(aoi))
  })

  it('of a device that lost its shelf go on in a new line', async () => {
    const chie = await anAuthor(room, texts(2))
    const head = chie.head!
    await chie.say('again', {...head, base: head.seq + 1})
    const device = aDevice()
    const again = chie.written[2]!.bytes
    const line: Run = {author: chie.signer.me, base: 3, clock: 0, entries: [again]}
    expect((await device.meet(writeRuns([line]))).violation).toBe(false)
    await device.meet(writeRuns([chie.run(0, 2)]))
    expect(new Set(device.held())).toEqual(new Set(chie.written.map(({bytes}) => bytes)))
  })

  it('with deletes in them delete nothing', async () => {
    const device = aDevice()
    await device.meet(writeRuns([aoi.run()]))
    const erasing = new Y.Doc()
    Y.applyUpdate(erasing, writeRuns([aoi.run()]))
    erasing.getArray(`f/${aoi.signer.me}`).delete(0, 6)
    await device.meet(Y.encodeStateAsUpdate(erasing))
    expect(device.held()).toEqual(bytesOf(aoi))
  })
})

describe('hostile updates', () => {
  const violations: readonly (readonly [string, () => Run, number])[] = [
    ['an altered word', () => changed(aoi.run(), 3, bytes => flipped(bytes, 60)), 3],
    [
      'an altered signature',
      () => changed(aoi.run(), 5, b => flipped(b, b.length - 1)),
      5,
    ],
    [
      'an altered signature in the middle',
      () => changed(aoi.run(), 2, b => flipped(b, b.length - 1)),
      2,
    ],
    [
      'an entry left out',
      () => ({...aoi.run(), entries: aoi.run().entries.toSpliced(2, 1)}),
      2,
    ],
    [
      'an entry twice',
      () => ({...aoi.run(), entries: bytesOf(aoi).toSpliced(2, 0, bytesOf(aoi)[1]!)}),
      2,
    ],
    ['an empty entry', () => changed(aoi.run(), 1, () => new Uint8Array()), 1],
    [
      'an entry with a byte too many',
      () => changed(aoi.run(), 4, bytes => Uint8Array.of(...bytes, 0)),
      4,
    ],
    [
      'one feed in the place of another',
      () => ({...aoi.run(), author: ben.signer.me}),
      0,
    ],
    ['an entry in another line', () => ({...aoi.run(), base: 2}), 0],
    [
      'a name that is no key',
      () => ({...aoi.run(), author: base64url(new Uint8Array(32).fill(255)) as MemberId}),
      0,
    ],
  ]
  it.each(violations)(
    '%s: what came before it stays, and it is told',
    async (_, run, held) => {
      const device = aDevice()
      expect((await device.meet(writeRuns([run()]))).violation).toBe(true)
      expect(device.held()).toEqual(bytesOf(aoi, held))
    },
  )

  it('an entry sealed for another room is refused', async () => {
    const stranger = await anAuthor(otherRoom, texts(2))
    const device = aDevice()
    expect(await device.meet(writeRuns([stranger.run()]))).toEqual({
      fresh: null,
      violation: true,
    })
  })

  it('seven bytes that delete everything delete nothing', async () => {
    const device = aDevice()
    await device.meet(writeRuns([aoi.run()]))
    const encoder = encoding.createEncoder()
    for (const number of [0, 1, clientOf(idBytes(aoi.signer.me), 1), 1, 0, 6])
      encoding.writeVarUint(encoder, number)
    expect((await device.meet(encoding.toUint8Array(encoder))).fresh).toBe(null)
    expect(device.held()).toEqual(bytesOf(aoi))
  })

  it('a root name of another spelling is refused', async () => {
    // The last of 43 characters has two bits to spare: `B` decodes to what `A` does.
    const {me} = aoi.signer
    const other = me.slice(0, -1) + String.fromCharCode(me.charCodeAt(42) + 1)
    const device = aDevice()
    const update = writeRuns([aoi.run()])
    const at = Buffer.from(update).indexOf(me)
    update.set(utf8(other), at)
    expect(await device.meet(update)).toEqual({fresh: null, violation: true})
  })

  it('collected and skipped places over what is to come are left out', async () => {
    const client = clientOf(idBytes(aoi.signer.me), 1)
    for (const info of [0, 10]) {
      const device = aDevice()
      const encoder = encoding.createEncoder()
      for (const number of [1, 1, client, 0, info, 6, 0])
        encoding.writeVarUint(encoder, number)
      expect(await device.meet(encoding.toUint8Array(encoder))).toEqual({
        fresh: null,
        violation: false,
      })
      await device.meet(writeRuns([aoi.run()]))
      expect(device.held()).toEqual(bytesOf(aoi))
    }
  })

  it('a tombstone over a place to come ends what is taken', async () => {
    const erased = new Y.Doc()
    Y.applyUpdate(erased, writeRuns([aoi.run()]))
    erased.getArray(`f/${aoi.signer.me}`).delete(2, 1)
    const device = aDevice()
    await device.meet(Y.encodeStateAsUpdate(erased))
    expect(device.held()).toEqual(bytesOf(aoi, 2))
    await device.meet(writeRuns([aoi.run()]))
    expect(device.held()).toEqual(bytesOf(aoi))
  })

  it('the same client twice in one update is told', async () => {
    const one = writeRuns([aoi.run(0, 2)])
    const twice = Uint8Array.of(2, ...one.slice(1, -1), ...one.slice(1, -1), 0)
    const device = aDevice()
    expect((await device.meet(twice)).violation).toBe(true)
    expect(device.held()).toEqual(bytesOf(aoi, 2))
  })

  it('an item with a right neighbour or inside a map is refused', async () => {
    const client = clientOf(idBytes(aoi.signer.me), 1)
    for (const flags of [0x40, 0x80 | 0x40, 0x20, 0x80 | 0x20]) {
      const device = aDevice()
      await device.meet(writeRuns([aoi.run(0, 2)]))
      const encoder = encoding.createEncoder()
      for (const number of [1, 1, client, 2]) encoding.writeVarUint(encoder, number)
      encoding.writeUint8(encoder, 8 | flags)
      for (const number of [client, 1, client, 1, 0])
        encoding.writeVarUint(encoder, number)
      expect(await device.meet(encoding.toUint8Array(encoder))).toEqual({
        fresh: null,
        violation: true,
      })
    }
  })

  it('trailing bytes are told, and what came before them stays', async () => {
    const device = aDevice()
    const update = writeRuns([aoi.run()])
    expect((await device.meet(Uint8Array.of(...update, 0))).violation).toBe(true)
    expect(device.held()).toEqual(bytesOf(aoi))
  })

  it('giant counts cost nothing', async () => {
    const client = clientOf(idBytes(aoi.signer.me), 1)
    const huge = Number.MAX_SAFE_INTEGER
    const counts = [
      [huge],
      [1, huge, client, 0],
      [1, 1, client, 0, 0, huge, 0, 1, client, huge],
      [1, 2, client, 5, 10, huge, 10, huge],
      [1, 1, client, huge, 10, huge],
    ]
    for (const numbers of counts) {
      const encoder = encoding.createEncoder()
      for (const number of numbers) encoding.writeVarUint(encoder, number)
      const device = aDevice()
      expect(await device.meet(encoding.toUint8Array(encoder))).toEqual({
        fresh: null,
        violation: true,
      })
    }
  })

  it('an update cut anywhere gives a part of what it held, and never throws', async () => {
    const update = writeRuns([ben.run()])
    for (let length = 0; length < update.length; length++) {
      const device = aDevice()
      const {violation} = await device.meet(update.subarray(0, length))
      expect(violation).toBe(true)
      const held = device.held()
      expect(held).toEqual(bytesOf(ben, held.length))
    }
  })
})
