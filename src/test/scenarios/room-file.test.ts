import {expect, it} from 'vitest'
import {say} from '../../app/commands/say.ts'
import {withdraw} from '../../app/commands/withdraw.ts'
import type {Sealed} from '../../app/ports.ts'
import {openRoomFile, saveRoomFile} from '../../app/room-file.ts'
import {readEntry} from '../../core/entry/read-entry.ts'
import {updateOf} from '../../edge/yjs/update-of.ts'
import {all, meet, must, talkOf, type Someone} from '../people.ts'

const fileOf = async (someone: Someone, session: Awaited<ReturnType<Someone['in']>>) =>
  saveRoomFile(someone.ports, session)

const open = (someone: Someone, file: Blob) =>
  openRoomFile({ports: someone.ports, rooms: someone.rooms}, file)

it('Ben, never online together with Chie, gives her a file with all that he holds', async () => {
  const {aoi, ben, chie, network} = meet('aoi', 'ben', 'chie')
  const id = await aoi.makes('見積り')
  const invite = await aoi.invite(id)
  const chies = await chie.joins(invite)
  network.cut(chie.machine)
  const bens = await ben.joins(invite)
  must(await say(bens, 'はじめまして'))
  must(await say(bens, '昨日は3件でした'))
  await network.settled()

  const {name, file} = await fileOf(ben, bens)
  expect(name).toMatch(/^見積り \d{4}-\d{2}-\d{2}\.cairn$/)
  const opened = must(await open(chie, file))
  expect(opened.session).toBe(chies)
  expect(opened.brings).toMatchObject({messages: 2, records: 0, members: 1, others: 0})
  expect(talkOf(chies)).toEqual([])

  expect(must(await opened.add())).toEqual({entries: 3, leftOut: 0})
  expect(all(chies)).toEqual(all(bens))
})

it('the same file once more brings nothing', async () => {
  const {aoi, ben} = meet('aoi', 'ben')
  const id = await aoi.makes('見積り')
  const bens = await ben.joins(await aoi.invite(id))
  must(await say(bens, 'こんにちは'))
  const {file} = await fileOf(ben, bens)
  const before = all(bens)
  const again = must(await open(ben, file))
  expect(again.brings).toMatchObject({messages: 0, records: 0, members: 0, others: 0})
  expect(must(await again.add())).toEqual({entries: 0, leftOut: 0})
  expect(all(bens)).toEqual(before)
})

it('a device that lost its shelf gets its own words back from its file, and what was merged is there after a restart', async () => {
  const {aoi} = meet('aoi')
  const id = await aoi.makes('見積り')
  const first = await aoi.in(id)
  must(await say(first, 'ひとつ'))
  must(await say(first, 'ふたつ'))
  const {file} = await fileOf(aoi, first)
  await aoi.closeApp()
  aoi.machine.disk.shelves.clear()
  await aoi.restart()
  const empty = await aoi.in(id)
  expect(talkOf(empty)).toEqual([])
  must(await say(empty, 'みっつ'))

  must(await must(await open(aoi, file)).add())
  expect(talkOf(empty)).toEqual(['ひとつ', 'ふたつ', 'みっつ'])
  await aoi.restart()
  expect(talkOf(await aoi.in(id))).toEqual(['ひとつ', 'ふたつ', 'みっつ'])
})

it('who is not in the room cannot open its file, and is told so', async () => {
  const {aoi, ben} = meet('aoi', 'ben')
  const {file} = await fileOf(aoi, await aoi.in(await aoi.makes('見積り')))
  await ben.makes('別のルーム')
  expect(await open(ben, file)).toEqual({ok: false, refusal: 'unknown-room'})
})

it('a file that was cut or altered changes nothing, though its beginning is good', async () => {
  const {aoi, ben, network} = meet('aoi', 'ben')
  const id = await aoi.makes('見積り')
  const aois = await aoi.in(id)
  const bens = await ben.joins(await aoi.invite(id))
  network.cut(ben.machine)
  must(await say(aois, 'こんにちは'))
  const {file} = await fileOf(aoi, aois)
  const before = all(bens)
  expect(await open(ben, file.slice(0, -1))).toMatchObject({refusal: 'cut-short'})
  const bytes = new Uint8Array(await file.arrayBuffer())
  bytes[bytes.length - 1]! ^= 1
  expect(await open(ben, new Blob([bytes]))).toMatchObject({refusal: 'altered'})
  expect(all(bens)).toEqual(before)
})

it('what a member planted in a file under the name of another is left out, and the rest is taken', async () => {
  const {aoi, ben, network} = meet('aoi', 'ben')
  const id = await aoi.makes('見積り')
  const aois = await aoi.in(id)
  const bens = await ben.joins(await aoi.invite(id))
  network.cut(ben.machine)
  must(await say(aois, '本当の言葉'))
  must(await say(aois, 'あとの言葉'))
  const held = aois.carried.held()
  const last = held.filter(({author}) => author === aois.me).at(-1)!
  const forged = last.bytes.slice()
  forged[forged.length - 70]! ^= 1
  const planted = held.map(entry => (entry === last ? {...entry, bytes: forged} : entry))
  const file = await ben.ports.files.write(bens.room, planted)

  const added = must(await must(await open(ben, file)).add())
  expect(added).toEqual({entries: 1, leftOut: 1})
  expect(talkOf(bens)).toEqual(['本当の言葉'])
  await network.heal()
  expect(talkOf(bens)).toEqual(['本当の言葉', 'あとの言葉'])
})

it('what was withdrawn is in no file, and all that was said after it comes through, also in several batches', async () => {
  const {aoi, ben, network} = meet('aoi', 'ben')
  const id = await aoi.makes('見積り')
  const aois = await aoi.in(id)
  const bens = await ben.joins(await aoi.invite(id))
  network.cut(ben.machine)
  const long = 'あ'.repeat(3900)
  must(await say(aois, 'まえ'))
  const slip = must(await say(aois, '見せたくない言葉'))
  for (let nth = 0; nth < 240; nth++) must(await say(aois, `${nth} ${long}`))
  const newest = must(await say(aois, '最後の失敗'))
  must(await withdraw(aois, slip))
  must(await withdraw(aois, newest))
  const {file} = await fileOf(aoi, aois)
  expect(file.size).toBeLessThan(200_000)
  const held = aois.carried.held().map(({bytes}) => Buffer.from(bytes).toString())
  expect(held.some(bytes => bytes.includes('見せたくない言葉'))).toBe(false)

  const opened = must(await open(ben, file))
  expect(opened.brings).toMatchObject({messages: 241, others: 2})
  expect(must(await opened.add())).toEqual({entries: 243, leftOut: 0})
  expect(all(bens)).toEqual(all(aois))
  const again = must(await open(ben, file))
  expect(again.brings).toMatchObject({messages: 0, others: 0})
})

it('an old file does not bring back what was withdrawn since', async () => {
  const {aoi, ben, network} = meet('aoi', 'ben')
  const id = await aoi.makes('見積り')
  const aois = await aoi.in(id)
  const bens = await ben.joins(await aoi.invite(id))
  const slip = must(await say(aois, '見せたくない言葉'))
  await network.settled()
  const {file} = await fileOf(ben, bens)
  must(await withdraw(aois, slip))
  await network.settled()
  const opened = must(await open(ben, file))
  expect(opened.brings).toMatchObject({messages: 0, others: 0})
  expect(must(await opened.add())).toEqual({entries: 0, leftOut: 0})
  expect(talkOf(bens)).toEqual([])
})

it('an old line that is lost comes back from a file, also where its newer line withdraws something of it', async () => {
  const {aoi, ben} = meet('aoi', 'ben')
  const id = await aoi.makes('見積り')
  const first = await aoi.in(id)
  must(await say(first, 'ひとつ'))
  const slip = must(await say(first, 'ふたつ'))
  must(await say(first, 'みっつ'))
  const {file: backup} = await fileOf(aoi, first)
  await aoi.closeApp()
  aoi.machine.disk.shelves.clear()
  await aoi.restart()
  const goesOn = await aoi.in(id)
  must(await say(goesOn, 'よっつ'))
  must(await must(await open(aoi, backup)).add())
  must(await withdraw(goesOn, slip))
  const {file} = await fileOf(aoi, goesOn)

  const {carried} = await ben.joins(await aoi.invite(id))
  const isOfOldLine = (entry: Sealed) =>
    entry.author === goesOn.me && must(readEntry(entry.author, entry.bytes)).base === 1
  const without = updateOf(
    carried.held().filter(entry => !isOfOldLine(entry)),
    () => 0,
  )
  await aoi.closeApp()
  await ben.closeApp()
  ben.machine.disk.shelves.set(id, [without])
  await ben.restart()
  const bens = await ben.in(id)
  expect(bens.carried.held().some(isOfOldLine)).toBe(false)
  const opened = must(await open(ben, file))
  expect(opened.brings).toMatchObject({messages: 2})
  // The goal and what else she wrote at first come along.
  expect(must(await opened.add())).toMatchObject({leftOut: 0})
  expect(talkOf(bens)).toEqual(['ひとつ', 'みっつ', 'よっつ'])
})

it('a device without space takes nothing in for good and says so', async () => {
  const {aoi, ben, network} = meet('aoi', 'ben')
  const id = await aoi.makes('見積り')
  const aois = await aoi.in(id)
  await ben.joins(await aoi.invite(id))
  network.cut(ben.machine)
  must(await say(aois, 'こんにちは'))
  const {file} = await fileOf(aoi, aois)
  const opened = must(await open(ben, file))
  ben.machine.disk.refusing = 'storage-full'
  expect(await opened.add()).toEqual({ok: false, refusal: 'storage-full'})
  expect(await opened.add()).toEqual({ok: false, refusal: 'storage-full'})
  ben.machine.disk.refusing = undefined
  expect(must(await opened.add())).toEqual({entries: 1, leftOut: 0})
  expect(must(await opened.add())).toEqual({entries: 0, leftOut: 0})
  await ben.restart()
  expect(talkOf(await ben.in(id))).toEqual(['こんにちは'])
})
