import {expect, it} from 'vitest'
import {setMeeting} from '../../app/commands/set-meeting.ts'
import {say} from '../../app/commands/say.ts'
import {peekRoom} from '../../app/join-room.ts'
import type {Carriers} from '../../app/ports.ts'
import type {MeetingPlaces} from '../../core/entry/entry.ts'
import {meet} from '../people.ts'

it('who has the link meets where it says until the room says it, and hears each change of that once', async () => {
  const {aoi, ben, network} = meet('aoi', 'ben')
  const room = await aoi.makes('Quotes')
  const told: MeetingPlaces[] = []
  const peek: Carriers['peek'] = async (kept, signer) => {
    const opened = await ben.ports.carriers.peek(kept, signer)
    if (opened.ok) opened.value.meetAt = places => void told.push(places)
    return opened
  }
  const {carriers} = ben.ports
  const ports = {...ben.ports, carriers: {carry: carriers.carry.bind(carriers), peek}}
  const invite = await aoi.invite(room)
  const card = {...invite.card, points: ['wss://meet.example/']}
  const looked = await peekRoom(ports, {...invite, card})
  if (!looked.ok) throw new Error(looked.refusal)
  await network.settled()
  expect(looked.value.session.state.value.name).toBe('Quotes')
  const fromLink = {points: ['wss://meet.example/'], iceServers: []}
  expect(told).toEqual([fromLink])

  const session = await aoi.in(room)
  const places = {points: [], iceServers: [{urls: 'stun:stun.example'}]}
  await setMeeting(session, places)
  await network.settled()
  expect(told).toEqual([fromLink, places])
  await say(session, 'hello')
  await network.settled()
  expect(told).toHaveLength(2)
  expect(looked.value.session.state.value.meeting).toEqual(places)
  await looked.value.decline()
})
