import fc from 'fast-check'
import {beforeAll, describe, expect, it} from 'vitest'
import type {Sealed} from '../../app/ports.ts'
import {base64url} from '../../core/bytes.ts'
import type {MemberId, RoomId} from '../../core/ids.ts'
import {HEADER_BYTES, newHeader, SALT_BYTES} from '../../core/room-file/header.ts'
import {PIECE_MAX_BYTES} from '../../core/room-file/parts.ts'
import {importKey, sealChunks} from './chunks.ts'
import {roomFiles} from './room-files.ts'

const idOf = (value: number) => base64url(new Uint8Array(32).fill(value))
const room = {id: idOf(1) as RoomId, secret: new Uint8Array(32).fill(2)}
const device = (value: number) => idOf(value) as MemberId

async function readAll(file: Blob, as = room) {
  const held: Sealed[] = []
  const read = await roomFiles.read(as, file, async batch => void held.push(...batch))
  return {read, held}
}

const plain = (entries: readonly Sealed[]) =>
  entries.map(({author, bytes}) => [author, base64url(bytes)])

it('what was written is read again, in order', async () => {
  const sealed = fc.record({
    author: fc.nat({max: 3}).map(device),
    bytes: fc.uint8Array({maxLength: 2000}),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(sealed), async entries => {
      const {read, held} = await readAll(await roomFiles.write(room, entries))
      expect(read.ok).toBe(true)
      expect(plain(held)).toEqual(plain(entries))
    }),
    {numRuns: 30},
  )
})

it('says of which room it is without a key, and nothing else', async () => {
  const text = new TextEncoder().encode('見積り回答の日数')
  const file = await roomFiles.write(room, [{author: device(3), bytes: text}])
  expect(await roomFiles.roomOf(file)).toEqual({ok: true, value: room.id})
  const bytes = Buffer.from(await file.arrayBuffer())
  expect(bytes.includes(Buffer.from(text))).toBe(false)
  expect(bytes.includes(Buffer.alloc(32, 3))).toBe(false)
})

it('is never twice the same', async () => {
  const entries = [{author: device(1), bytes: new Uint8Array(10)}]
  const files = await Promise.all([1, 2].map(() => roomFiles.write(room, entries)))
  const bytes = await Promise.all(files.map(file => file.arrayBuffer()))
  expect(new Set(bytes.map(each => base64url(new Uint8Array(each)))).size).toBe(2)
})

describe('a file of several chunks', () => {
  let file: Blob
  let ends: number[]
  beforeAll(async () => {
    file = await write(2.5 * MIB)
    ends = await chunkEnds(file)
    expect(ends).toHaveLength(4)
  })

  it('is read whole', async () => {
    const {read, held} = await readAll(file)
    expect(read.ok).toBe(true)
    expect(sizeOf(held)).toBe(2.5 * MIB)
  })

  it.each([
    ['in its header', () => 20],
    ['right after its header', () => HEADER_BYTES],
    ['in the middle of a chunk', () => ends[1]! - 100],
    ['between two chunks', () => ends[1]!],
    ['in the length of a chunk', () => ends[1]! + 2],
    ['at its last byte', () => -1],
  ])('cut %s says so', async (_where, end) => {
    expect((await readAll(file.slice(0, end()))).read).toEqual(refused('cut-short'))
  })

  it.each([
    ['in its header', () => 40],
    ['in its first chunk', () => HEADER_BYTES + 500],
    ['in a later chunk', () => ends[1]! + 500],
    ['that makes a chunk look like the last one', () => HEADER_BYTES],
    ['that makes a chunk too large', () => HEADER_BYTES + 1],
  ])('with a changed byte %s says so', async (_what, place) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    bytes[place()]! ^= 0x80
    expect((await readAll(new Blob([bytes]))).read).toEqual(refused('altered'))
  })

  it('whose end was cut off, with what is left made to look whole, says so', async () => {
    const bytes = new Uint8Array(await file.slice(0, ends[2]).arrayBuffer())
    bytes[ends[1]!]! ^= 0x80
    expect((await readAll(new Blob([bytes]))).read).toEqual(refused('altered'))
  })

  it('with chunks exchanged, left out, doubled or added to says so', async () => {
    const head = file.slice(0, HEADER_BYTES)
    const [one, two, last] = ends
      .slice(1)
      .map((end, nth) => file.slice(ends[nth], end)) as [Blob, Blob, Blob]
    for (const order of [
      [two, one, last],
      [one, last],
      [one, one, two, last],
      [one, two, last, new Blob(['x'])],
    ])
      expect((await readAll(new Blob([head, ...order]))).read).toEqual(refused('altered'))
  })
})

it('of another room, with another secret, of a version to come, or no room file at all: each has its own refusal', async () => {
  const file = await write(100)
  const other = {...room, id: idOf(9) as RoomId}
  expect((await readAll(file, other)).read).toEqual(refused('other-room'))
  const stranger = {...room, secret: new Uint8Array(32)}
  expect((await readAll(file, stranger)).read).toEqual(refused('wrong-secret'))
  const bytes = new Uint8Array(await file.arrayBuffer())
  bytes[8] = 2
  expect((await readAll(new Blob([bytes]))).read).toEqual(refused('newer-version'))
  expect((await readAll(new Blob(['PK\x03\x04']))).read).toEqual(
    refused('not-a-room-file'),
  )
})

it('that the device does not give out any more says so', async () => {
  const file = await write(100)
  const gone = {
    size: file.size,
    slice: () => ({
      arrayBuffer: () => Promise.reject(new DOMException('moved', 'NotReadableError')),
    }),
  } as unknown as Blob
  expect((await readAll(gone)).read).toEqual(refused('unreadable'))
})

it('one changed byte anywhere never passes', async () => {
  const bytes = new Uint8Array(await (await write(300)).arrayBuffer())
  await fc.assert(
    fc.asyncProperty(
      fc.nat({max: bytes.length - 1}),
      fc.integer({min: 1, max: 255}),
      async (at, change) => {
        const changed = bytes.slice()
        changed[at]! ^= change
        expect((await readAll(new Blob([changed]))).read.ok).toBe(false)
      },
    ),
  )
})

it('that would inflate without end is not read on', async () => {
  const {bytes, key} = newHeader(room.id, room.secret, new Uint8Array(SALT_BYTES))
  const zeros = [new Uint8Array(100 * MIB)][Symbol.iterator]()
  const chunks: Uint8Array<ArrayBuffer>[] = [bytes]
  for await (const chunk of sealChunks(await importKey(key), zeros)) chunks.push(chunk)
  expect((await readAll(new Blob(chunks))).read).toEqual(refused('altered'))
})

it(
  'of 100,000 entries is written and read a piece at a time, and no further than is asked for',
  {timeout: 60_000},
  async () => {
    const long = longFeed(100_000)
    const file = await roomFiles.write(room, long.entries)
    expect(long.made()).toBe(100_000)
    expect(file.size).toBeGreaterThan(20 * MIB)

    let given = 0
    const counted = {
      size: file.size,
      slice: (from: number, to: number) => {
        given = Math.max(given, to)
        return file.slice(from, to)
      },
    } as Blob
    let read = 0
    let taken = 0
    const done = await roomFiles.read(room, counted, async batch => {
      read += batch.length
      taken += sizeOf(batch)
      expect(sizeOf(batch)).toBeLessThan(PIECE_MAX_BYTES)
      // Noise does not deflate: what was read of the file is what was handed over, and little more.
      expect(given - taken).toBeLessThan(2 * MIB)
      await new Promise(resolve => setImmediate(resolve))
    })
    expect(done.ok).toBe(true)
    expect(read).toBe(100_000)
  },
)

const MIB = 1024 * 1024

const sizeOf = (batch: readonly Sealed[]) =>
  batch.reduce((sum, {bytes}) => sum + bytes.length, 0)

/** Where the header ends, and each chunk. */
async function chunkEnds(file: Blob): Promise<number[]> {
  const view = new DataView(await file.arrayBuffer())
  const ends = [HEADER_BYTES]
  for (let at = HEADER_BYTES; at < file.size; ends.push(at))
    at += 4 + (view.getUint32(at) & 0x7fff_ffff) + 16
  return ends
}

/** Entries that do not deflate, made one by one as they are asked for. */
function longFeed(count: number) {
  let made = 0
  const authors = Array.from({length: 25}, (_, nth) => device(nth + 1))
  function* entries(): Generator<Sealed> {
    while (made < count) {
      const author = authors[Math.floor((made++ * 25) / count)]!
      yield {author, bytes: noise(250)}
    }
  }
  return {entries: entries(), made: () => made}
}

function write(size: number): Promise<Blob> {
  const whole = noise(size)
  const entries: Sealed[] = []
  for (let at = 0; at < size; at += 20_000)
    entries.push({author: device(1), bytes: whole.slice(at, at + 20_000)})
  return roomFiles.write(room, entries)
}

function noise(size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; at += 65_536)
    crypto.getRandomValues(bytes.subarray(at, at + 65_536))
  return bytes
}

const refused = (refusal: string) => ({ok: false, refusal})
