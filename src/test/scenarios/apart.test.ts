import {expect, it} from 'vitest'
import {renameMe, renameRoom} from '../../app/commands/rename.ts'
import {say} from '../../app/commands/say.ts'
import {all, meet, must, talkOf} from '../people.ts'

async function twoApart() {
  const people = meet('aoi', 'ben')
  const room = await people.aoi.makes('商談')
  await people.ben.joins(await people.aoi.invite(room))
  people.network.cut(people.ben.machine)
  return {...people, room}
}

it('two who wrote apart, and closed the app meanwhile, hold the same in the same order, once', async () => {
  const {aoi, ben, room, network} = await twoApart()
  for (const text of ['one', 'two']) {
    must(await say(await aoi.in(room), `aoi ${text}`))
    ben.machine.clock.time += 1_000
    must(await say(await ben.in(room), `ben ${text}`))
    aoi.machine.clock.time += 2_000
  }
  await ben.restart()
  await ben.in(room)
  await network.heal()
  const [here, there] = [await aoi.in(room), await ben.in(room)]
  expect(new Set(talkOf(here))).toEqual(
    new Set(['aoi one', 'ben one', 'aoi two', 'ben two']),
  )
  expect(talkOf(here)).toHaveLength(4)
  expect(all(there)).toEqual(all(here))
})

it('a room renamed by both at once has one name, the same for both', async () => {
  const {aoi, ben, room, network} = await twoApart()
  must(await renameRoom(await aoi.in(room), '商談室'))
  ben.machine.clock.time += 1_000
  must(await renameRoom(await ben.in(room), '見積り室'))
  must(await renameMe(await ben.in(room), 'Ben'))
  await network.heal()
  const [here, there] = [await aoi.in(room), await ben.in(room)]
  expect(here.state.value.name).toBe('見積り室')
  expect(all(there)).toEqual(all(here))
})

it('a message of which nothing would be seen is not said', async () => {
  const {aoi, room} = await twoApart()
  const session = await aoi.in(room)
  for (const text of ['', ' \n ', '\u0007\u001b', '\u200b\u2060', '\r'])
    expect(await say(session, text)).toEqual({ok: false, refusal: 'empty'})
  must(await say(session, '👨‍👩‍👧\u0007'))
  expect(talkOf(session)).toEqual(['👨‍👩‍👧'])
})
