import {expect, it, vi} from 'vitest'
import {say} from '../../app/commands/say.ts'
import type {RoomId} from '../../core/ids.ts'
import {meet, must, talkOf, type Someone} from '../people.ts'

/** A disk that was harmed. */
async function loseKey(of: Someone, room: RoomId): Promise<void> {
  await of.closeApp()
  of.machine.disk.keys.delete(room)
  await of.restart()
  await vi.waitFor(() =>
    expect(of.rooms.rooms.value?.get(room)).toMatchObject({trouble: 'key-missing'}),
  )
}

it('a room whose key is gone from this device says so, and the others open', async () => {
  const {aoi} = meet('aoi')
  const [gone, other] = [await aoi.makes('見積り'), await aoi.makes('商談')]
  await loseKey(aoi, gone)
  await aoi.in(other)
  expect(aoi.rooms.rooms.value?.get(gone)?.session).toBeUndefined()
})

it('a room whose key is gone is joined anew through its link, with all that this device still holds of it', async () => {
  const {aoi, ben, network} = meet('aoi', 'ben')
  const room = await aoi.makes('見積り')
  const invite = await aoi.invite(room)
  const before = await ben.joins(invite)
  must(await say(before, '鍵のあったころ'))
  await network.settled()
  network.cut(aoi.machine)
  must(await say(before, '誰にも届いていない'))
  await loseKey(ben, room)

  const after = await ben.joins(invite)
  expect(after.me).not.toBe(before.me)
  expect(before.link.value.heldBy.size).toBe(1)
  expect(after.link.value.heldBy.size).toBe(0)
  must(await say(after, '新しい鍵で'))
  const talk = ['鍵のあったころ', '誰にも届いていない', '新しい鍵で']
  expect(talkOf(after)).toEqual(talk)
  await network.heal()
  expect(talkOf(await aoi.in(room))).toEqual(talk)
  await ben.restart()
  expect(talkOf(await ben.in(room))).toEqual(talk)
  expect(ben.rooms.rooms.value?.size).toBe(1)
})

it('what the shelf holds of a room whose key is gone outlives tries to join it that find no space', async () => {
  const {aoi, ben} = meet('aoi', 'ben')
  const room = await aoi.makes('見積り')
  const invite = await aoi.invite(room)
  must(await say(await ben.joins(invite), 'まだある'))
  await loseKey(ben, room)
  const {disk} = ben.machine
  const refused = await ben.looksAt(invite)
  disk.refusing = 'storage-full'
  expect(await refused.join('ben', ben.rooms)).toMatchObject({refusal: 'storage-full'})
  await refused.decline()
  disk.refusing = undefined

  const cutShort = await ben.looksAt(invite)
  const stop = disk.rooms.follow(() => (disk.refusing = 'storage-full'))
  must(await cutShort.join('ben', ben.rooms))
  await ben.in(room)
  stop()
  disk.refusing = undefined
  await aoi.closeApp()
  await ben.restart()
  expect(talkOf(await ben.in(room))).toEqual(['まだある'])
})
