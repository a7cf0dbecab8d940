import {expect, it} from 'vitest'
import {say} from '../../app/commands/say.ts'
import {meet, must, talkOf} from '../people.ts'

it('the same invite opened in two tabs and joined in both makes one member', async () => {
  const {aoi, ben, network} = meet('aoi', 'ben')
  const room = await aoi.makes('商談')
  const invite = await aoi.invite(room)
  const otherTab = ben.newTab()
  const [one, other] = await Promise.all([ben.looksAt(invite), otherTab.looksAt(invite)])
  must(await one.join('ben', ben.rooms))
  must(await other.join('ben', otherTab.rooms))
  await network.settled()

  const members = [...(await aoi.in(room)).state.value.members.values()]
  expect(members.map(({name}) => name)).toEqual(['aoi', 'ben'])
  const [here, there] = [await ben.in(room), await otherTab.in(room)]
  expect(there.me).toBe(here.me)
  expect(here.me).toBe(members[1]?.id)
  must(await say(there, 'from the other tab'))
  await network.settled()
  expect(talkOf(await aoi.in(room))).toEqual(['from the other tab'])
})

it('joined in two tabs in the same moment, a device still is one member', async () => {
  const {aoi, ben, network} = meet('aoi', 'ben')
  const room = await aoi.makes('商談')
  const invite = await aoi.invite(room)
  const otherTab = ben.newTab()
  const [one, other] = await Promise.all([ben.looksAt(invite), otherTab.looksAt(invite)])
  await Promise.all([one.join('ben', ben.rooms), other.join('ben', otherTab.rooms)])
  await network.settled()

  const here = await ben.in(room)
  expect((await otherTab.in(room)).me).toBe(here.me)
  expect([...(await aoi.in(room)).state.value.members.keys()]).toHaveLength(2)
  await ben.restart()
  must(await say(await ben.in(room), 'still me'))
  await network.settled()
  expect(talkOf(await aoi.in(room))).toEqual(['still me'])
})

it('a room deleted in one tab closes in the other, and takes nothing more', async () => {
  const {aoi} = meet('aoi')
  const room = await aoi.makes('商談')
  const otherTab = aoi.newTab()
  const session = await otherTab.in(room)
  must(await aoi.ports.vault.forget(room))
  expect(await say(session, 'too late')).toEqual({ok: false, refusal: 'storage-blocked'})
  expect(otherTab.rooms.rooms.value?.has(room)).toBe(false)
})
