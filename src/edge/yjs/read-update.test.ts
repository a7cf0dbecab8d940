import {beforeAll, describe, expect, it} from 'vitest'
import {base64url, concat} from '../../core/bytes.ts'
import type {MemberId, RoomId} from '../../core/ids.ts'
import {varuint} from '../../core/varuint.ts'
import {anAuthor, type Author} from '../../test/support/author.ts'
import {readUpdate, type ReadUpdate} from './read-update.ts'
import {writeRuns, type Run} from './write-run.ts'

const room = base64url(new Uint8Array(32).fill(7)) as RoomId
const noPause = () => undefined

/** The longest update that is looked at. */
const LONGEST = 64 * 1024 * 1024

/** An update of that length: nothing but these sections, over and over. */
function full({count, bytes}: {count: number; bytes: Uint8Array}): Uint8Array {
  const times = Math.floor((LONGEST - 16) / bytes.length)
  const sections = Buffer.alloc(times * bytes.length, bytes)
  return concat(varuint(times * count), sections, varuint(0))
}

/** One section, its structs as many times over as fit. */
function fullOf(head: readonly number[], struct: readonly number[]): Uint8Array {
  const times = Math.floor((LONGEST - 32) / struct.length)
  const structs = Buffer.alloc(times * struct.length, Uint8Array.from(struct))
  return concat(
    varuint(1),
    varuint(times),
    Uint8Array.from(head),
    structs,
    Uint8Array.of(0),
  )
}

/** The sections that a peer would write for these runs. */
function sectionsOf(runs: readonly Run[]) {
  const update = writeRuns(runs)
  const bytes = update.subarray(varuint(runs.length).length, -1)
  return {count: runs.length, bytes}
}

/** How many things are held for what was read. */
function heldFor({sections}: ReadUpdate): number {
  let held = 0
  for (const {structs} of sections) {
    held += 1 + structs.length
    for (const struct of structs)
      if (struct.kind === 'entries') held += struct.entries.length
  }
  return held
}

let aoi: Author
beforeAll(async () => {
  aoi = await anAuthor(room, ['a'])
  await aoi.withdraw(0)
})

/** Many devices' runs, each in its own line. */
const manyLines = (run: Omit<Run, 'author'>): Run[] =>
  Array.from({length: 2000}, (_, nth) => {
    const key = new Uint8Array(32)
    key.set([nth & 255, nth >> 8])
    return {...run, author: base64url(key) as MemberId}
  })

describe('what costs its sender next to nothing costs us no more', () => {
  const hole = [0, 1]
  const tombstone = [1, 1, 46, ...new TextEncoder().encode('f/'.padEnd(46, 'A')), 1]
  const entry = (length: number) => [
    ...[118, 1, 1, 101, 116, length],
    ...Array<number>(length).fill(1),
  ]
  const shapes: Readonly<Record<string, () => Uint8Array>> = {
    'sections with nothing in them': () =>
      full({count: 1, bytes: Uint8Array.of(0, 1, 0)}),
    'sections of one hole': () =>
      full({count: 1, bytes: Uint8Array.of(1, 1, 0, ...hole)}),
    'sections of one tombstone': () =>
      full({count: 1, bytes: Uint8Array.of(1, 1, 0, ...tombstone)}),
    'collected places': () => fullOf([1, 0], hole),
    'skipped places': () => fullOf([1, 0], [10, 1]),
    'entries of no length': () => {
      const entries = full({count: 1, bytes: Uint8Array.from(entry(0))})
      return concat(Uint8Array.of(1, 1, 1, 0, 8, 1, 0), entries)
    },
    'sections of one entry shorter than its signature': () =>
      full({count: 1, bytes: Uint8Array.of(1, 1, 0, 8, 1, 0, 1, ...entry(64))}),
  }
  it.each(Object.keys(shapes))('%s', async shape => {
    const read = await readUpdate(shapes[shape]!(), noPause)
    expect(read.odd).toBe(true)
    expect(heldFor(read)).toBeLessThanOrEqual(LONGEST / 64)
  })
})

describe('the longest update of honest devices is read to its end', () => {
  const shapes: Readonly<Record<string, () => Uint8Array>> = {
    'every line goes on by one entry': () =>
      full(sectionsOf(manyLines({base: 1, clock: 9, entries: [aoi.written[0]!.bytes]}))),
    'every second entry withdraws the one before it': () => {
      const withdraw = aoi.written[1]!.bytes
      const entries = Array.from({length: 4000}, (_, at) => (at % 2 ? withdraw : null))
      return full(sectionsOf([{...aoi.run(), clock: 1, entries}]))
    },
    'of every line all that is left is a withdraw in another': () => {
      const withdraws = Array<Uint8Array>(2000).fill(aoi.written[1]!.bytes)
      const gone = manyLines({base: 1, clock: 0, entries: [null]})
      return full(sectionsOf([...gone, {...aoi.run(), clock: 1, entries: withdraws}]))
    },
  }
  it.each(Object.keys(shapes))('%s', async shape => {
    const update = shapes[shape]!()
    expect(update.length).toBeLessThanOrEqual(LONGEST)
    expect(update.length).toBeGreaterThan(LONGEST * 0.97)
    expect((await readUpdate(update, noPause)).odd).toBe(false)
  })
})
