import {randomBytes} from 'node:crypto'
import {expect, it} from 'vitest'
import * as Y from 'yjs'
import {base64url, utf8} from '../../core/bytes.ts'
import {clientOf} from '../../core/entry/place.ts'
import type {MemberId, RoomId} from '../../core/ids.ts'
import {anAuthor} from '../../test/support/author.ts'
import {writeRuns, type Run} from './write-run.ts'

const someone = () => base64url(randomBytes(32)) as MemberId
const runOf = (author: MemberId, clock: number, count: number): Run => ({
  author,
  base: 1,
  clock,
  entries: Array.from({length: count}, () => randomBytes(40)),
})

it('writes 100,000 entries of 25 devices, and a feed of one, byte for byte as Yjs does', () => {
  const long = Array.from({length: 25}, () => runOf(someone(), 0, 4_000))
  const runs = [...long, runOf(someone(), 0, 1)]
  const doc = new Y.Doc()
  for (const {author, base, entries} of runs) {
    const writer = new Y.Doc()
    writer.clientID = clientOf(Buffer.from(author, 'base64url'), base)
    writer.getArray(`f/${author}`).push(entries.map(e => ({e: new Uint8Array(e!)})))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(writer))
  }
  const isTheSame = Buffer.from(writeRuns(runs)).equals(Y.encodeStateAsUpdate(doc))
  expect(isTheSame).toBe(true)
})

it('writes what goes on from a held place byte for byte as Yjs does', () => {
  const run = runOf(someone(), 0, 50)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, writeRuns([run]))
  const held = new Y.Doc()
  Y.applyUpdate(held, writeRuns([{...run, entries: run.entries.slice(0, 20)}]))
  const rest = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(held))
  expect(writeRuns([{...run, clock: 20, entries: run.entries.slice(20)}])).toEqual(rest)
})

it('puts an entry into its one place however often it is written', () => {
  const run = runOf(someone(), 0, 3)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, writeRuns([run]))
  Y.applyUpdate(doc, writeRuns([{...run, clock: 1, entries: run.entries.slice(1)}]))
  Y.applyUpdate(doc, writeRuns([run]))
  expect(doc.getArray(`f/${run.author}`).length).toBe(3)
  expect(doc.store.clients.size).toBe(1)
})

it('takes at most 125 bytes for an entry beside its text, and 1 kB to say what 25 devices hold', async () => {
  const room = base64url(randomBytes(32)) as RoomId
  const texts = Array.from({length: 40}, (_, nth) => `${nth}通目のお知らせです。`)
  const authors = await Promise.all(Array.from({length: 25}, () => anAuthor(room, texts)))
  const update = writeRuns(authors.map(author => author.run()))
  const textBytes = texts.reduce((sum, text) => sum + utf8(text).length, 0)
  const overhead = update.length / 25 / texts.length - textBytes / texts.length
  expect(overhead).toBeLessThanOrEqual(125)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  expect(Y.encodeStateVector(doc).length).toBeLessThanOrEqual(1_000)
})
