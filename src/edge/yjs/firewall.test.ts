import {beforeAll, expect, it, vi} from 'vitest'
import * as Y from 'yjs'
import {base64url} from '../../core/bytes.ts'
import {entryIdOf} from '../../core/entry/entry-id.ts'
import type {RoomId} from '../../core/ids.ts'
import {anAuthor, type Author} from '../../test/support/author.ts'
import type {LongUpdate, ScreenThread} from '../screen-thread.ts'
import {verifier} from '../webcrypto/keys.ts'
import {Firewall} from './firewall.ts'
import {heldIn} from './held-copy.ts'
import {Lines} from './lines.ts'
import {Screen, type Screened} from './screen.ts'
import {writeDeletes, writeRuns} from './write-run.ts'

const room = base64url(new Uint8Array(32).fill(7)) as RoomId
const verify = verifier()
/** Of some thirty messages a long update is made. */
const LONG_TEXT = 'あ'.repeat(4000)

let aoi: Author
let ben: Author
beforeAll(async () => {
  aoi = await anAuthor(room, new Array<string>(30).fill(LONG_TEXT))
  ben = await anAuthor(room, ['おはよう', 'こんにちは'])
})
const idsOf = (...authors: Author[]) =>
  authors.flatMap(({written}) => written.map(({head}) => head.id))

/** A thread without a thread of its own: it gets what another one would get, and answers when it may. */
class PlainThread implements ScreenThread {
  readonly asked: LongUpdate[] = []
  closed = false
  /** What it waits for before it answers. */
  before: () => Promise<unknown> = () => Promise.resolve()

  async pass(update: LongUpdate): Promise<Screened | undefined> {
    const over = structuredClone(update)
    this.asked.push(over)
    const held = heldIn(over.held)
    const screened = await new Screen({room, held, verify}).pass(over.update)
    await this.before()
    return screened
  }

  close(): void {
    this.closed = true
  }
}

function aDevice(thread: ScreenThread | 'none' | 'out of reach') {
  const doc = new Y.Doc()
  const lines = new Lines(doc)
  doc.on('afterTransactionCleanup', transaction => void lines.take(transaction))
  const openThread = () =>
    typeof thread === 'object'
      ? Promise.resolve(thread)
      : Promise.reject(new Error('not there'))
  const onPage = vi.fn()
  const firewall = new Firewall({
    room,
    doc,
    lines,
    verify,
    openThread: thread === 'none' ? undefined : openThread,
    doneOnPage: onPage,
  })
  return {
    firewall,
    onPage,
    held: () => lines.held().map(({bytes}) => entryIdOf(bytes)),
    meet: async (update: Uint8Array) => {
      const {updates, violation} = await firewall.pass(update)
      for (const fresh of updates) Y.applyUpdate(doc, fresh)
      const gone = lines.toErase()
      if (gone.length > 0) Y.applyUpdate(doc, writeDeletes(gone))
      return {brought: updates.length > 0, violation}
    },
  }
}

it('screens a long update in the thread, with what is held, and a short one here', async () => {
  const thread = new PlainThread()
  const device = aDevice(thread)
  await device.meet(writeRuns([ben.run()]))
  await device.meet(writeRuns([aoi.run(0, 2)]))
  expect(thread.asked).toEqual([])
  const {violation} = await device.meet(writeRuns([aoi.run(), ben.run()]))
  expect(violation).toBe(false)
  expect(thread.asked).toHaveLength(1)
  expect([...thread.asked[0]!.held.lines.values()].map(({next}) => next)).toEqual([2, 2])
  expect(new Set(device.held())).toEqual(new Set(idsOf(ben, aoi)))
})

it('says of a long update what does not hold, wherever it was screened', async () => {
  const altered = aoi.run()
  const entries = altered.entries.map((bytes, nth) =>
    nth === 20 ? bytes!.map((byte, at) => (at === 300 ? byte ^ 1 : byte)) : bytes,
  )
  for (const thread of [new PlainThread(), 'none', 'out of reach'] as const) {
    const device = aDevice(thread)
    const {violation} = await device.meet(writeRuns([{...altered, entries}]))
    expect(violation).toBe(true)
    expect(device.held()).toEqual(idsOf(aoi).slice(0, 20))
  }
})

const broken: ScreenThread = {pass: () => Promise.resolve(undefined), close: () => {}}

it('screens here what a thread that broke off has not answered', async () => {
  const device = aDevice(broken)
  await device.meet(writeRuns([aoi.run()]))
  expect(device.held()).toEqual(idsOf(aoi))
})

it('counts the long updates for which there was no thread, and no others', async () => {
  for (const thread of [broken, 'out of reach'] as const) {
    const device = aDevice(thread)
    await device.meet(writeRuns([ben.run()]))
    expect(device.onPage).not.toHaveBeenCalled()
    await device.meet(writeRuns([aoi.run()]))
    expect(device.onPage).toHaveBeenCalledOnce()
  }
  const device = aDevice(new PlainThread())
  await device.meet(writeRuns([aoi.run()]))
  expect(device.onPage).not.toHaveBeenCalled()
})

it('lets the doc go on while a long update is at the thread', async () => {
  const thread = new PlainThread()
  const device = aDevice(thread)
  thread.before = async () => {
    await device.meet(writeRuns([aoi.run(0, 3)]))
    await device.meet(writeRuns([ben.run()]))
  }
  await device.meet(writeRuns([aoi.run(), ben.run(0, 1)]))
  expect(new Set(device.held())).toEqual(new Set(idsOf(aoi, ben)))
})

it('holds nothing of what was withdrawn while it was at the thread', async () => {
  const chie = await anAuthor(room, new Array<string>(30).fill(LONG_TEXT))
  await chie.withdraw(7)
  const thread = new PlainThread()
  const device = aDevice(thread)
  // Meanwhile the withdraw comes by another road, in pieces.
  thread.before = async () => {
    for (let from = 0; from < 31; from += 10)
      await device.meet(writeRuns([chie.run(from, from + 10)]))
  }
  await device.meet(writeRuns([chie.run(0, 30)]))
  expect(device.held()).not.toContain(chie.written[7]!.head.id)
  expect(device.held()).toHaveLength(30)
})

it('finds held what another has brought meanwhile', async () => {
  const thread = new PlainThread()
  const device = aDevice(thread)
  const update = writeRuns([aoi.run()])
  const both = await Promise.all([device.meet(update), device.meet(update)])
  expect(both.map(({brought}) => brought)).toEqual([true, false])
  expect([...thread.asked[1]!.held.lines.values()].map(({next}) => next)).toEqual([30])
})

it('brings nothing more once it is closed, and ends its thread', async () => {
  const thread = new PlainThread()
  const device = aDevice(thread)
  thread.before = () => Promise.resolve(device.firewall.close())
  expect(await device.meet(writeRuns([aoi.run()]))).toEqual({
    brought: false,
    violation: false,
  })
  expect(thread.closed).toBe(true)
})
