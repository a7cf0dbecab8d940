import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import * as Y from 'yjs'
import {base64url} from '../../core/bytes.ts'
import type {MemberId, RoomId} from '../../core/ids.ts'
import {Store} from '../../core/store.ts'
import type {Heads, LineHead, Replica} from '../replica.ts'
import {control, writeControl} from './control.ts'
import {readHeads, writeHeads} from './heads.ts'
import {HeadsTalk} from './heads-talk.ts'
import type {Peer} from './peer.ts'

const [me, ben, chie, dan] = [1, 2, 3, 4].map(
  nth => base64url(new Uint8Array(32).fill(nth)) as MemberId,
) as [MemberId, MemberId, MemberId, MemberId]

const line = (author: MemberId, seq: number, base = 1): LineHead => ({
  author,
  base,
  seq,
  id: new Uint8Array(32).fill(seq),
})
const table = (...lines: readonly LineHead[]): Heads =>
  new Map(lines.map(of => [`${of.author}/${of.base}`, of]))

/** This device, which has stored so much, and what it says of the others. */
function aDevice(...lines: readonly LineHead[]) {
  const heads = new Store(table(...lines))
  const replica = {
    room: 'room' as RoomId,
    me,
    doc: new Y.Doc(),
    heads,
  } as unknown as Replica
  const changed = vi.fn()
  const talk = new HeadsTalk(replica, true, changed)
  talks.push(talk)
  const further = () =>
    talk.further.map(({author, seq, toldBy}) => ({author, seq, toldBy}))
  return {heads, talk, changed, further}
}

/** A connected peer that never sends what it is asked for. */
const aPeer = (device: MemberId): Peer =>
  ({device, isBusy: false, ask: vi.fn(), sendControl: vi.fn()}) as unknown as Peer

const toldOf = (...lines: readonly LineHead[]) =>
  writeControl(control.heads, writeHeads(table(...lines)))

/** So many devices with one entry each, as whoever holds the link can found them. */
const aFlood = (count: number): LineHead[] =>
  Array.from({length: count}, (_, nth) => {
    const key = new Uint8Array(32).fill(9)
    new DataView(key.buffer).setUint32(0, nth)
    return line(base64url(key) as MemberId, 1)
  })

const talks: HeadsTalk[] = []
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  for (const talk of talks.splice(0)) talk.close()
  vi.useRealTimers()
})

it('what a peer holds more of is not told as missing before it has been asked for', async () => {
  const {talk, further, changed} = aDevice(line(ben, 2))
  const peer = aPeer(ben)
  talk.greet(peer)
  talk.hear(peer, toldOf(line(ben, 5)))
  expect(further()).toEqual([])
  await vi.advanceTimersByTimeAsync(6_000)
  expect(peer.ask).toHaveBeenCalled()
  expect(further()).toEqual([{author: ben, seq: 5, toldBy: ben}])
  expect(changed).toHaveBeenCalled()
})

it('what arrives in time never is', async () => {
  const {talk, heads, further} = aDevice(line(ben, 2))
  const peer = aPeer(ben)
  talk.greet(peer)
  talk.hear(peer, toldOf(line(ben, 5)))
  await vi.advanceTimersByTimeAsync(1_000)
  heads.set(table(line(ben, 5)))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(further()).toEqual([])
})

it('it stays told when the peer goes before it has come, until another brings it', async () => {
  const {talk, heads, further} = aDevice(line(ben, 2))
  const peer = aPeer(chie)
  talk.greet(peer)
  talk.hear(peer, toldOf(line(ben, 5), line(chie, 1)))
  talk.forget(peer)
  expect(further()).toEqual([
    {author: ben, seq: 5, toldBy: chie},
    {author: chie, seq: 1, toldBy: chie},
  ])
  heads.set(table(line(ben, 5)))
  await vi.advanceTimersByTimeAsync(6_000)
  expect(further()).toEqual([{author: chie, seq: 1, toldBy: chie}])
})

it('what a device told that broke the rules is believed no longer', async () => {
  const {talk, further} = aDevice()
  const peers = [aPeer(ben), aPeer(chie)]
  for (const peer of peers) {
    talk.greet(peer)
    talk.hear(peer, toldOf(line(me, 900)))
  }
  await vi.advanceTimersByTimeAsync(6_000)
  expect(further()).toHaveLength(2)
  talk.disbelieve(ben)
  talk.forget(peers[0]!)
  expect(further()).toEqual([{author: me, seq: 900, toldBy: chie}])
})

it('and nothing is delivered to it any more, also of what it told when this device last ran', () => {
  const {talk, changed} = aDevice(line(me, 5))
  const peer = aPeer(ben)
  talk.greet(peer)
  talk.hear(peer, toldOf(line(me, 5)))
  expect(talk.heldBy.get(ben)).toBe(5)
  changed.mockClear()
  for (const device of [ben, chie]) talk.disbelieve(device)
  expect([...talk.heldBy]).toEqual([
    [ben, 0],
    [chie, 0],
  ])
  expect(changed).toHaveBeenCalled()
})

it('who tells of more lines than a room can have costs little memory', async () => {
  const {talk, further} = aDevice()
  const peer = aPeer(ben)
  talk.greet(peer)
  const lines = Array.from({length: 2_000}, (_, nth) => ({
    ...line(ben, nth + 1),
    base: nth + 1,
  }))
  talk.hear(peer, toldOf(...lines))
  await vi.advanceTimersByTimeAsync(6_000)
  expect(further().length).toBeGreaterThan(0)
  expect(further().length).toBeLessThan(300)
})

it('who tells of lines that are none hides nothing that another has told, under however many keys', async () => {
  const liars = aFlood(300)
  // Theirs are of one entry each, wherever they say that they begin.
  const begun = liars.map(({author}) => line(author, 9, 9))
  const {talk, further} = aDevice(line(ben, 2), line(chie, 2), ...begun)
  for (const {author} of liars) {
    const peer = aPeer(author)
    talk.greet(peer)
    talk.hear(peer, toldOf(line(author, 1), line(author, 300, 300)))
    if (author !== liars[0]!.author) talk.forget(peer)
  }
  const chies = aPeer(chie)
  talk.greet(chies)
  talk.hear(chies, toldOf(line(ben, 5)))
  talk.forget(chies)
  const lies = Array.from({length: 300}, (_, nth) => line(me, nth + 1, nth + 1))
  for (const [peer] of talk.tables()) talk.hear(peer, toldOf(...lies))
  await vi.advanceTimersByTimeAsync(6_000)
  expect(further().filter(({toldBy}) => toldBy === chie)).toEqual([
    {author: ben, seq: 5, toldBy: chie},
  ])
  expect(further().length).toBeLessThan(300)
})

it('of one who tells of more lines than are noted those of the connected and the longest are', async () => {
  const {talk, further} = aDevice()
  const [bens, chies] = [aPeer(ben), aPeer(chie)]
  for (const peer of [bens, chies]) talk.greet(peer)
  talk.hear(bens, toldOf(line(chie, 1), line(dan, 9), ...aFlood(400)))
  talk.hear(chies, toldOf(...aFlood(400)))
  await vi.advanceTimersByTimeAsync(6_000)
  expect(further()).toContainEqual({author: chie, seq: 1, toldBy: ben})
  expect(further()).toContainEqual({author: dan, seq: 9, toldBy: ben})
})

it('who tells of ever more lines is listened to no further than any room has, and what is passed over is told', () => {
  const {talk} = aDevice()
  const peer = aPeer(ben)
  talk.greet(peer)
  for (let told = 0; told < 4; told++) {
    const lines = Array.from({length: 6_000}, (_, nth) => {
      const base = told * 6_000 + nth + 1
      return {...line(ben, base), base}
    })
    expect(talk.hear(peer, toldOf(...lines))).toBe(told < 1)
  }
  expect(talk.hear(peer, toldOf(line(ben, 7_000)))).toBe(true)
  const [[, table]] = [...talk.tables()] as [readonly [Peer, Heads]]
  expect(table.size).toBeLessThanOrEqual(10_000)
  expect(table.get(`${ben}/1`)?.seq).toBe(7_000)
})

/** The lines of which a peer was told, message by message. */
const heardBy = (peer: Peer) =>
  vi
    .mocked(peer.sendControl)
    .mock.calls.map(([message]) => readHeads(message.subarray(1))!)

it('after ten thousand lines that are not here a peer still says how far it holds ours', () => {
  const {talk} = aDevice(line(me, 3))
  const peer = aPeer(ben)
  talk.greet(peer)
  talk.hear(peer, toldOf(...aFlood(10_000)))
  talk.hear(peer, toldOf(line(me, 2)))
  expect(talk.heldBy.get(ben)).toBe(2)
  talk.hear(peer, toldOf(...aFlood(9_000).map(of => ({...of, seq: 2}))))
  talk.hear(peer, toldOf(line(me, 3)))
  expect(talk.heldBy.get(ben)).toBe(3)
})

it('lines that are here make room for those that are not, and nothing is passed over', async () => {
  const flood = aFlood(10_000)
  const {talk} = aDevice(...flood)
  const peer = aPeer(ben)
  talk.greet(peer)
  expect(talk.hear(peer, toldOf(line(chie, 1)))).toBe(true)
  expect(talk.hear(peer, toldOf(...flood))).toBe(true)
  const [[, table]] = [...talk.tables()] as [readonly [Peer, Heads]]
  expect(table.get(`${chie}/1`)?.seq).toBe(1)
  await vi.advanceTimersByTimeAsync(4_000)
  expect(peer.ask).toHaveBeenCalled()
})

it('a connected device’s lines that are not here stay before those of who is not', () => {
  const {talk} = aDevice()
  const [bens, chies] = [aPeer(ben), aPeer(chie)]
  for (const peer of [bens, chies]) talk.greet(peer)
  talk.hear(bens, toldOf(line(chie, 1), line(me, 1)))
  for (const seq of [1, 2])
    talk.hear(bens, toldOf(...aFlood(10_000).map(of => ({...of, base: seq, seq}))))
  const [[, table]] = [...talk.tables()] as [readonly [Peer, Heads]]
  expect(table.has(`${chie}/1`)).toBe(true)
  expect(table.has(`${me}/1`)).toBe(true)
})

it('of more than ten thousand lines a peer is told of those that are connected first, and of the others with what is new', async () => {
  const flood = aFlood(12_000)
  const lines = [line(ben, 1), line(chie, 1), line(me, 1), ...flood]
  const {talk, heads} = aDevice(...lines)
  const peers = [aPeer(ben), aPeer(chie)] as [Peer, Peer]
  for (const peer of peers) talk.greet(peer)
  const greeting = heardBy(peers[1])[0]!
  expect(greeting.size).toBe(10_000)
  for (const of of [ben, chie, me]) expect(greeting.has(`${of}/1`)).toBe(true)
  heads.set(table(...lines, line(chie, 2)))
  await vi.advanceTimersByTimeAsync(1_000)
  const told = new Map(heardBy(peers[1]).flatMap(of => [...of]))
  expect(told.size).toBe(lines.length)
  expect(told.get(`${chie}/1`)?.seq).toBe(2)
})

it('what came after something that was lost for good is delivered, and what is here and not there is not', () => {
  const {talk} = aDevice(line(me, 5), line(me, 12, 9))
  const [bens, chies] = [aPeer(ben), aPeer(chie)]
  for (const peer of [bens, chies]) talk.greet(peer)
  talk.hear(bens, toldOf(line(me, 5), line(me, 12, 9)))
  talk.hear(chies, toldOf(line(me, 4), line(me, 12, 9)))
  expect([...talk.heldBy]).toEqual([
    [ben, 12],
    [chie, 4],
  ])
})
