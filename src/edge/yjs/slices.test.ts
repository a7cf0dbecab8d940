import {beforeAll, expect, it} from 'vitest'
import {base64url} from '../../core/bytes.ts'
import {readFrame} from '../../core/entry/frame.ts'
import type {RoomId} from '../../core/ids.ts'
import {anAuthor, type Author} from '../../test/support/author.ts'
import {inSlices} from './slices.ts'
import {placeWithdrawnBy} from './withdrawn-places.ts'
import type {Placed, Run} from './write-run.ts'

const room = base64url(new Uint8Array(32).fill(7)) as RoomId
const MOST = 30
const texts = (count: number) => Array.from({length: count}, (_, at) => `message ${at}`)

let aoi: Author
let ben: Author
beforeAll(async () => {
  aoi = await anAuthor(room, texts(45))
  ben = await anAuthor(room, texts(36))
})

const timesOf = (runs: readonly Run[]) =>
  runs.flatMap(({entries}) => entries.map(timeOf)).filter(time => time !== undefined)

function timeOf(bytes: Placed): number | undefined {
  const frame = bytes && readFrame(bytes)
  return frame?.ok ? frame.value.time : undefined
}

/** What all slices hold of one author, which must be one run without a hole. */
function joined(slices: readonly (readonly Run[])[], {signer}: Author): Placed[] {
  const runs = slices.flat().filter(({author}) => author === signer.me)
  const entries: Placed[] = []
  for (const run of runs) {
    expect(run.clock).toBe(entries.length)
    entries.push(...run.entries)
  }
  return entries
}

it('leaves few as they are, and nothing as nothing', () => {
  const runs = [aoi.run(0, 18), ben.run(0, 12)]
  expect(inSlices(runs, MOST)).toEqual([runs])
  expect(inSlices([], MOST)).toEqual([])
})

it('cuts many by their time over all lines, and loses none', () => {
  const slices = inSlices([aoi.run(), ben.run()], MOST)
  expect(slices.length).toBeGreaterThan(2)
  let latest = 0
  for (const slice of slices) {
    const times = timesOf(slice)
    expect(times.length).toBeLessThanOrEqual(MOST + 1)
    expect(Math.min(...times)).toBeGreaterThan(latest)
    latest = Math.max(...times)
  }
  for (const author of [aoi, ben])
    expect(joined(slices, author)).toEqual(author.run().entries)
})

it('keeps a tombstone with the withdraw that is its reason, and the others on their way', async () => {
  const chie = await anAuthor(room, texts(40))
  await chie.withdraw(21)
  const run = chie.run()
  const entries = run.entries.map((bytes, at) => (at === 21 ? null : bytes))
  const slices = inSlices([aoi.run(), {...run, entries}], MOST)
  const holding = slices.filter(slice =>
    slice.some(({entries}) => entries.includes(null)),
  )
  expect(holding).toHaveLength(1)
  const withdraws = holding[0]!
    .flatMap(({author, entries}) =>
      entries.flatMap(bytes => (bytes && placeWithdrawnBy(author, bytes)) ?? []),
    )
    .map(({clock}) => clock)
  expect(withdraws).toEqual([21])
  expect(slices.indexOf(holding[0]!)).toBeGreaterThan(0)
  expect(joined(slices, chie)).toEqual(entries)
  expect(joined(slices, aoi)).toEqual(aoi.run().entries)
})

it('takes all in one where a clock stood still', () => {
  const [first] = ben.run().entries
  const entries = new Array<Placed>(90).fill(first!)
  expect(inSlices([{...ben.run(), entries}], MOST)).toHaveLength(1)
})
