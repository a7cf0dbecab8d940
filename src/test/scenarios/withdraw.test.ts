import {expect, it} from 'vitest'
import {say} from '../../app/commands/say.ts'
import {withdraw} from '../../app/commands/withdraw.ts'
import {record} from '../../app/commands/record.ts'
import type {RoomId} from '../../core/ids.ts'
import {all, goalIdOf, meet, must, talkOf, Someone} from '../people.ts'

const SECRET = 'the password is swordfish'

async function together() {
  const people = meet('aoi', 'ben')
  const room = await people.aoi.makes('Quotes')
  const invite = await people.aoi.invite(room)
  await people.ben.joins(invite)
  return {...people, room, invite}
}

/** Whether the text is anywhere on this person's disk. */
function isOnDisk({machine: {disk}}: Someone, room: RoomId): boolean {
  const rows = [
    ...(disk.shelves.get(room) ?? []),
    ...(disk.outboxes.get(room) ?? []).map(({bytes}) => bytes),
  ]
  return rows.some(row => Buffer.from(row).includes(SECRET))
}

it('what Aoi withdraws is gone from every disk, and shown to all as withdrawn', async () => {
  const {aoi, ben, network, room} = await together()
  const mine = await aoi.in(room)
  const slip = must(await say(mine, SECRET))
  await network.settled()
  expect(talkOf(await ben.in(room))).toEqual([SECRET])
  expect(isOnDisk(ben, room)).toBe(true)

  must(await withdraw(mine, slip))
  await network.settled()
  for (const someone of [aoi, ben]) {
    const session = await someone.in(room)
    expect(talkOf(session)).toEqual([])
    expect(session.state.value.moments.at(-1)).toMatchObject({id: slip, kind: 'gone'})
    expect(isOnDisk(someone, room)).toBe(false)
  }
  expect(all(await ben.in(room))).toEqual(all(mine))
})

it('who joins or comes back afterwards never gets it, and sees the same room', async () => {
  const {aoi, ben, network, room, invite} = await together()
  const chie = new Someone('chie', network)
  const mine = await aoi.in(room)
  network.cut(ben.machine)
  const slip = must(await say(mine, SECRET))
  must(await say(mine, 'sorry'))
  must(await withdraw(mine, slip))
  await network.heal()
  await chie.joins(invite)
  for (const someone of [ben, chie]) {
    expect(all(await someone.in(room))).toEqual(all(mine))
    expect(isOnDisk(someone, room)).toBe(false)
  }
  await ben.restart()
  await aoi.restart()
  expect(all(await ben.in(room))).toEqual(all(await chie.in(room)))
  expect(all(await aoi.in(room))).toEqual(all(await chie.in(room)))
})

it('a crash before the rows are written anew leaves nothing behind either', async () => {
  const {aoi, room} = await together()
  const mine = await aoi.in(room)
  const slip = must(await say(mine, SECRET))
  const before = aoi.machine.disk.shelves.get(room)!
  must(await withdraw(mine, slip))
  await aoi.closeApp()
  const {shelves} = aoi.machine.disk
  shelves.set(room, [...before, ...shelves.get(room)!])
  expect(isOnDisk(aoi, room)).toBe(true)
  await aoi.restart()
  await aoi.in(room)
  expect(isOnDisk(aoi, room)).toBe(false)
})

it('only a message of mine can be withdrawn, once', async () => {
  const {aoi, ben, network, room} = await together()
  const [mine, bens] = [await aoi.in(room), await ben.in(room)]
  const slip = must(await say(mine, SECRET))
  const on = mine.today()
  must(await record(mine, {goal: goalIdOf(mine), value: '9', on, note: ''}))
  await network.settled()
  expect(await withdraw(bens, slip)).toEqual({ok: false, refusal: 'not-my-message'})
  const number = mine.state.value.moments.at(-1)!.id
  expect(await withdraw(mine, number)).toEqual({ok: false, refusal: 'not-my-message'})
  must(await withdraw(mine, slip))
  expect(await withdraw(mine, slip)).toEqual({ok: false, refusal: 'withdrawn-already'})
})
