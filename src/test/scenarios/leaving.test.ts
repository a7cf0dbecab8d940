import {expect, it, onTestFinished, vi} from 'vitest'
import {leaveRoom} from '../../app/commands/leave-room.ts'
import {rejoinRoom} from '../../app/commands/rejoin-room.ts'
import {say} from '../../app/commands/say.ts'
import type {MemberId} from '../../core/ids.ts'
import {Store} from '../../core/store.ts'
import {meet, must, talkOf} from '../people.ts'

async function twoInARoom() {
  const people = meet('aoi', 'ben', 'chie')
  const room = await people.aoi.makes('商談')
  const invite = await people.aoi.invite(room)
  await people.ben.joins(invite)
  return {...people, room, invite}
}

const statesIn = (session: {
  state: {value: {members: ReadonlyMap<string, {name: string; state: string}>}}
}) => [...session.state.value.members.values()].map(({name, state}) => [name, state])

it('who leaves keeps a readable copy, and is connected no more', async () => {
  const {aoi, ben, room, network} = await twoInARoom()
  must(await say(await ben.in(room), 'hello'))
  must(await leaveRoom(await ben.in(room), ben.ports.vault))
  const left = await ben.opened(room, 'left')
  await network.settled()
  expect(talkOf(left)).toEqual(['hello'])
  expect(statesIn(await aoi.in(room))).toEqual([
    ['aoi', 'here'],
    ['ben', 'left'],
  ])
  must(await say(await aoi.in(room), 'after you'))
  await network.settled()
  expect(talkOf(left)).toEqual(['hello'])
})

it('who left without network is said to have left days later, over restarts, and then nothing more', async () => {
  const {aoi, ben, room, network} = await twoInARoom()
  network.cut(ben.machine)
  must(await leaveRoom(await ben.in(room), ben.ports.vault))
  await ben.opened(room, 'left')
  await ben.restart()
  await ben.restart()
  await ben.opened(room, 'left')
  expect(statesIn(await aoi.in(room))).toContainEqual(['ben', 'here'])
  await network.heal()
  expect(statesIn(await aoi.in(room))).toContainEqual(['ben', 'left'])

  await ben.restart()
  await ben.opened(room, 'left')
  await network.settled()
  expect((await aoi.in(room)).link.value).toMatchObject({peers: [], onlookers: 0})
})

it('who could say that he leaves, and then had no space to keep that he has, leaves once there is, and says it once', async () => {
  const {aoi, ben, room, network} = await twoInARoom()
  const session = await ben.in(room)
  const {disk} = ben.machine
  const stop = session.state.follow(({members}) => {
    if (members.get(session.me)?.state === 'left') disk.refusing = 'storage-full'
  })
  const refused = {ok: false, refusal: 'storage-full'}
  expect(await leaveRoom(session, ben.ports.vault)).toEqual(refused)
  expect(await leaveRoom(session, ben.ports.vault)).toEqual(refused)
  stop()
  disk.refusing = undefined
  must(await leaveRoom(session, ben.ports.vault))
  await ben.opened(room, 'left')
  await network.settled()
  const {moments, refused: notCounted} = (await aoi.in(room)).state.value
  expect(moments.filter(({kind}) => kind === 'left')).toHaveLength(1)
  expect(notCounted).toEqual([])
})

it('who could say that he leaves and not keep it has left when the app is opened again', async () => {
  const {ben, room} = await twoInARoom()
  const session = await ben.in(room)
  must(await session.append({kind: 'left'}))
  await ben.restart()
  await ben.opened(room, 'left')
})

it('who leaves beside a device that cannot keep the farewell does not wait for it', async () => {
  const {ben, room} = await twoInARoom()
  const session = await ben.in(room)
  const link = new Store({...session.link.value, heldBy: new Map<MemberId, number>()})
  expect(link.value.peers).toHaveLength(1)
  vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']})
  onTestFinished(() => void vi.useRealTimers())
  const leaving = leaveRoom({...session, link}, ben.ports.vault)
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1))
  vi.runAllTimers()
  vi.useRealTimers()
  must(await leaving)
  await ben.opened(room, 'left')
})

it('a farewell is not told to someone who only looks in', async () => {
  const {aoi, ben, chie, room, invite, network} = await twoInARoom()
  await aoi.closeApp()
  const look = await chie.looksAt(invite)
  must(await leaveRoom(await ben.in(room), ben.ports.vault))
  await ben.opened(room, 'left')
  await network.settled()
  await look.decline()
  await aoi.restart()
  const session = await aoi.in(room)
  await network.settled()
  expect(statesIn(session)).toContainEqual(['ben', 'left'])
})

it('who comes back is the same member, and hears what was said meanwhile', async () => {
  const {aoi, ben, room, network} = await twoInARoom()
  const {me} = await ben.in(room)
  must(await leaveRoom(await ben.in(room), ben.ports.vault))
  const left = await ben.opened(room, 'left')
  await network.settled()
  must(await say(await aoi.in(room), 'meanwhile'))
  must(await rejoinRoom(left, ben.ports.vault, 'ben'))
  const again = await ben.opened(room, 'in')
  await network.settled()
  expect(again.me).toBe(me)
  expect(talkOf(again)).toEqual(['meanwhile'])
  expect(statesIn(await aoi.in(room))).toEqual([
    ['aoi', 'here'],
    ['ben', 'here'],
  ])
})
