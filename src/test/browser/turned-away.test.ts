import {afterAll, expect, it} from 'vitest'
import {base64url} from '../../core/bytes.ts'
import {VERSION} from '../../core/entry/frame.ts'
import {writeRuns} from '../../edge/yjs/write-run.ts'
import {devicesIn} from '../../ui/words/devices.ts'
import {meetingIn} from '../../ui/words/meeting.ts'
import {ja} from '../../ui/words/ja.ts'
import {Author} from '../support/author.ts'
import {AttackedRoom} from './support/attacked-room.ts'

const {newer, refused, details} = devicesIn.ja

let opened: Promise<AttackedRoom> | undefined
/** One for all: each of these comes as somebody else. */
const attackedRoom = () => (opened ??= AttackedRoom.open())
afterAll(async () => (await opened)?.close())

it('who writes with a version to come stays connected, and both are told to get the newest one', async () => {
  const room = await attackedRoom()
  const {eve, loot} = await room.eveComes()
  const author = new Author(loot.hostile, loot.room)
  await author.say('ひとつ')
  const {entries, ...run} = author.run()
  const update = writeRuns([{...run, entries: [entries[0]!.with(0, VERSION + 1)]}])
  for (let time = 0; time < 4; time++) await eve.tells(update)
  await room.bothSee(newer.title)
  await room.bothSee(newer.how)
  expect(await eve.isStillAmong(2)).toBe(true)
  await room.talkGoesOn()
})

it('a device that never joined and is closed has no name to be shown, and is counted', async () => {
  const room = await attackedRoom()
  const {eve} = await room.eveComes()
  for (let time = 0; time < 3; time++) await eve.tells(Uint8Array.of(255))
  await eve.isTurnedAwayBy(2)
  await room.aoiReads(details.refused, 1)
  await room.aoiReads(details.shutOut, 1)
  await room.bothMiss(refused.how)
  await room.talkGoesOn()
})

it('a removed key is closed at its greeting, and counted: it gets nothing and gives nothing', async () => {
  const room = await attackedRoom()
  const {eve} = await room.eveComes()
  await eve.joins('イブ')
  const before = await room.aoiReads(details.shutOut, 0)
  await room.aoiRemoves('イブ')
  await eve.isTurnedAwayBy(2)
  await eve.isAmong(0)
  await eve.says('まだいます')
  await room.aoiReads(details.shutOut, before + 1)
  await room.talkGoesOn()
})

it('presence, which Cairn does not use, is counted and shuts nobody out', async () => {
  const room = await attackedRoom()
  const {eve} = await room.eveComes()
  const before = await room.aoiReads(details.messages, 0)
  const presence = base64url(Uint8Array.of(1, 2, 0, 0))
  for (let time = 0; time < 4; time++)
    await eve.screen.evaluate(said => stranger.say('sync', said), presence)
  await room.aoiReads(details.messages, before + 4)
  expect(await eve.isStillAmong(2)).toBe(true)
  await room.talkGoesOn()
})

it('what no tab said is counted where tabs of the room hear it', async () => {
  const room = await attackedRoom()
  const before = await room.aoiReads(details.tabs, 0)
  await room.saysBesideAoisTabs([new Uint8Array(100), 'text'])
  await room.aoiReads(details.tabs, before + 2)
  await room.talkGoesOn()
})

it('a place to meet that no browser allows is left out, and the list of them says so', async () => {
  const room = await attackedRoom()
  const {eve} = await room.eveComes()
  await eve.joins('イブ')
  const places = {
    points: ['ws://elsewhere.example/'],
    iceServers: [{urls: 'stun://a.example'}],
  }
  await eve.writes({kind: 'meeting-set', places})
  await room.bothSee(ja.talk.meetingSet('イブ'))
  await room.aoiReadsBesidePlaces([
    ['ws://elsewhere.example/', meetingIn.ja.unusable],
    ['stun://a.example', meetingIn.ja.unusable],
  ])
  await room.talkGoesOn()
})
