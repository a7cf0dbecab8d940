import {afterAll, expect, it} from 'vitest'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import {seal} from '../../app/door.ts'
import {base64url, concat, fromBase64url} from '../../core/bytes.ts'
import {carriedBy} from '../../core/entry/carried.ts'
import {entryIdOf} from '../../core/entry/entry-id.ts'
import {clientOf} from '../../core/entry/place.ts'
import {idBytes} from '../../core/id-bytes.ts'
import type {MemberId} from '../../core/ids.ts'
import {control} from '../../edge/net/control.ts'
import {writeRuns} from '../../edge/yjs/write-run.ts'
import {attacks, type Loot} from '../fuzz/attacks.ts'
import type {} from './pages/stranger.ts'
import {AttackedRoom} from './support/attacked-room.ts'
import {closeLater} from './support/closing.ts'
import {placesIn, standingIn, type Stranger} from './support/stranger.ts'

let opened: Promise<AttackedRoom> | undefined
/** One for all: each of these comes as somebody else. */
const attackedRoom = () => (opened ??= AttackedRoom.open())
afterAll(async () => (await opened)?.close())

type Attack = (loot: Loot) => Uint8Array | Promise<Uint8Array>

/** Nothing of it is admitted by anyone, and nobody even minds. */
async function isPassedOver(eve: Stranger, loot: Loot, tries: readonly Attack[]) {
  const before = standingIn(loot.update)
  for (const attack of tries) await eve.tells(await attack(loot))
  expect((await eve.hears()).map(standingIn)).toEqual([before, before])
}

/** Nothing of it is admitted by anyone, and the third time both have closed the line for good. */
async function isClosedForIt(eve: Stranger, loot: Loot, tries: readonly Attack[]) {
  const before = standingIn(loot.update)
  for (const [at, attack] of tries.entries()) {
    await eve.tells(await attack(loot))
    const standing = at < tries.length - 1 ? [before, before] : []
    expect((await eve.hears()).map(standingIn), `after ${at + 1}`).toEqual(standing)
  }
  await eve.isTurnedAwayBy(2)
}

/** A peer that uses Yjs as it comes, in the name of whoever has this client id. */
const byYjs =
  (client: (loot: Loot) => number, root: (loot: Loot) => string): Attack =>
  loot => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, loot.update)
    const before = Y.encodeStateVector(doc)
    doc.clientID = client(loot)
    doc.getArray(root(loot)).push([{e: loot.bytesOf(loot.victims.at(-1)!)}])
    return Y.encodeStateAsUpdate(doc, before)
  }

it('erases the room: seven bytes, deletes of all kinds, tombstones', async () => {
  const room = await attackedRoom()
  const {eve, loot} = await room.eveComes()
  const withheld = await room.withheld(loot)
  expect(attacks['everything is deleted'](loot).length).toBeLessThanOrEqual(14)
  await isPassedOver(eve, loot, [
    attacks['everything is deleted'],
    attacks['an honest update comes with deletes'],
    () => attacks['tombstones stand where nothing was withdrawn'](withheld),
    () => attacks['all is gone and nothing says why'](withheld),
    attacks['everything is deleted'],
  ])
  await room.talkGoesOn()
})

it('plants structs under another’s client id', async () => {
  const room = await attackedRoom()
  const {eve, loot} = await room.eveComes()
  const withheld = await room.withheld(loot)
  const victims = ({victim}: Loot) => clientOf(idBytes(victim), 1)
  // Right behind the victim's last place, and somewhere beyond.
  const behind = 2 * loot.victims.length + 1
  await isPassedOver(eve, loot, [
    given => attacks['the next places are collected']({...given, dice: behind}),
    given => attacks['the next places are collected']({...given, dice: 1000}),
  ])
  await isClosedForIt(eve, loot, [
    byYjs(victims, ({victim}) => `f/${victim}`),
    () => attacks["its own entries stand in the victim's feed"](withheld),
    byYjs(victims, ({hostile}) => `f/${hostile.me}`),
  ])
  await room.talkGoesOn()
})

it('plants another’s own entries at other places', async () => {
  const room = await attackedRoom()
  const {eve, loot} = await room.eveComes()
  const withheld = await room.withheld(loot)
  await isClosedForIt(eve, loot, [
    () => attacks["the victim's entries change places"](withheld),
    () => attacks["one of the victim's entries is left out"](withheld),
    attacks["the victim's entries stand one place on"],
  ])
  await eve.screen.close()
  const again = await room.eveComes()
  await isClosedForIt(again.eve, again.loot, [
    attacks["the victim's entries stand in another line"],
    () => attacks["the victim's entries stand in another line"](withheld),
    attacks["the victim's entries stand in its own feed"],
  ])
  await room.talkGoesOn()
})

it('speaks as someone else: in their feed, withdrawing for them, under their key', async () => {
  const room = await attackedRoom()
  const {eve, loot} = await room.eveComes()
  const other = await room.strangerComes({claims: loot.victim})
  await other.isTurnedAwayBy(2)
  expect(await other.wasTold()).toBe(false)
  await isPassedOver(eve, loot, [attacks['an entry is altered']])
  await isClosedForIt(eve, loot, [
    attacks['it goes on where the victim stopped'],
    attacks["somebody else withdraws the victim's message"],
    attacks['a forged withdraw vouches for an altered entry'],
  ])
  await room.talkGoesOn()
})

it('forks itself: tells one thing to one and another to the other', async () => {
  // Afterwards the two hold another entry each in its place.
  const room = await AttackedRoom.open()
  closeLater(room.close)
  const {eve, loot} = await room.eveComes()
  const {hostile} = loot
  const says = async (text: string) => {
    const body = {kind: 'said' as const, text}
    const {bytes} = await seal(hostile, loot.room, undefined, {body, claim: 1, heads: []})
    return writeRuns([{author: hostile.me, base: 1, clock: 0, entries: [bytes]}])
  }
  const sides = [await says('はい'), await says('いいえ')]
  await eve.tellsEach(sides)
  const idOf = (entry: string) => entryIdOf(fromBase64url(entry)!)
  const both = sides.map(side => idOf(placesIn(side)[`f/${hostile.me}`]![0]!)).sort()
  // Each has one side in its place, and both find the other's in the feed of who carries it.
  const allOf = async () =>
    (await eve.hears()).map(update => {
      const places = placesIn(update)
      for (const [root, entries] of Object.entries(placesIn(loot.update)))
        expect(places[root]!.slice(0, entries.length)).toEqual(entries)
      expect(places[`f/${hostile.me}`]).toHaveLength(1)
      const entries = Object.values(places).flat()
      const carried = entries.flatMap(entry => carriedBy(fromBase64url(entry)!) ?? [])
      const ids = new Set(carried.map(({bytes}) => entryIdOf(bytes)))
      return [...ids].sort()
    })
  await expect.poll(allOf, {timeout: 30_000}).toEqual([both, both])
  await room.talkGoesOn()
})

it('hangs up after each violation and comes again: three are three, over however many connections', async () => {
  const room = await attackedRoom()
  const {eve, loot} = await room.eveComes()
  const attack = attacks["the victim's entries stand one place on"]
  for (let time = 1; time <= 2; time++) {
    await isPassedOver(eve, loot, [attack])
    await eve.comesAgain(2)
  }
  await isClosedForIt(eve, loot, [attack])
  await room.talkGoesOn()
})

it('fills memory with many unknown roots and counts that nothing follows', async () => {
  const room = await attackedRoom()
  const {eve, loot} = await room.eveComes()
  const numbers = (...all: readonly number[]) => {
    const encoder = encoding.createEncoder()
    for (const number of all) encoding.writeVarUint(encoder, number)
    return encoding.toUint8Array(encoder)
  }
  const roots = () =>
    writeRuns(
      Array.from({length: 20_000}, (_, root) => {
        const key = new Uint8Array(32)
        new DataView(key.buffer).setUint32(0, root)
        const author = base64url(key) as MemberId
        return {author, base: 1, clock: 0, entries: [new Uint8Array(100)]}
      }),
    )
  await isPassedOver(eve, loot, [roots])
  await isClosedForIt(eve, loot, [
    () => numbers(2 ** 52, 1, 1, 0),
    () => numbers(1, 2 ** 52, clientOf(idBytes(loot.victim), 1), 0, 8),
    () => numbers(2 ** 52, 2 ** 52, 2 ** 52),
  ])
  await room.talkGoesOn()
})

it('sends rubbish on both channels', async () => {
  const room = await attackedRoom()
  const {eve, loot} = await room.eveComes()
  const rubbish = Uint8Array.from({length: 500}, (_, at) => (at * 31 + 7) % 256)
  for (const odd of [
    Uint8Array.of(200, 1),
    concat(Uint8Array.of(control.heads), rubbish),
  ])
    await eve.screen.evaluate(said => stranger.say('control', said), base64url(odd))
  await isPassedOver(eve, loot, [])
  await isClosedForIt(eve, loot, [
    attacks['a bit is flipped'],
    attacks['its name is spelled otherwise'],
    () => rubbish,
  ])
  await room.talkGoesOn()
})
