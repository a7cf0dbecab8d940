import {describe, expect, it} from 'vitest'
import {agree, startAlone} from '../../app/commands/agree.ts'
import {leaveRoom} from '../../app/commands/leave-room.ts'
import {record} from '../../app/commands/record.ts'
import type {RoomSession} from '../../app/session.ts'
import {readGoal} from '../../core/goal/reading.ts'
import type {GoalTerms} from '../../core/goal/goal.ts'
import {anyTerms, goalIdOf, goalOf, meet, must} from '../people.ts'

async function twoInARoom(terms: GoalTerms = anyTerms) {
  const people = meet('aoi', 'ben')
  const room = await people.aoi.makes('商談', terms)
  await people.ben.joins(await people.aoi.invite(room))
  return {...people, room}
}

const writes = async (session: RoomSession, value: string, on = session.today()) =>
  must(await record(session, {goal: goalIdOf(session), value, on, note: ''}))

function valueIn(session: RoomSession): number | undefined {
  const goal = goalOf(session)
  const checkIns = session.state.value.checkIns.get(goal.id) ?? []
  return readGoal(goal.terms, checkIns, session.today()).value
}

describe('a goal', () => {
  it('is active from the second agreement on, and stays so when that member leaves', async () => {
    const {aoi, ben, room, network} = await twoInARoom()
    const session = await aoi.in(room)
    expect(goalOf(session).state).toBe('proposed')
    must(await agree(await ben.in(room), goalIdOf(session)))
    await network.settled()
    expect(goalOf(session).state).toBe('active')
    must(await leaveRoom(await ben.in(room), ben.ports.vault))
    await ben.opened(room, 'left')
    await network.settled()
    expect(goalOf(session).state).toBe('active')
  })

  it('counts what is recorded while it is only proposed', async () => {
    const {aoi, ben, room, network} = await twoInARoom()
    await writes(await ben.in(room), '９件')
    await network.settled()
    const session = await aoi.in(room)
    expect(goalOf(session).state).toBe('proposed')
    expect(valueIn(session)).toBe(9)
  })

  it('may be started alone by its maker', async () => {
    const {aoi, ben, room, network} = await twoInARoom()
    const session = await aoi.in(room)
    must(await startAlone(session, goalIdOf(session)))
    await network.settled()
    expect(goalOf(await ben.in(room)).state).toBe('active')
  })

  it('of which both wrote the last value offline, is read alike by both', async () => {
    const {aoi, ben, room, network} = await twoInARoom()
    network.cut(ben.machine)
    await writes(await aoi.in(room), '10')
    ben.machine.clock.time += 60_000
    await writes(await ben.in(room), '12')
    await network.heal()
    expect([valueIn(await aoi.in(room)), valueIn(await ben.in(room))]).toEqual([12, 12])
  })

  it('that is a sum, to which both added offline, holds both', async () => {
    const sum = {...anyTerms, kind: 'sum', baseline: 0} as const
    const {aoi, ben, room, network} = await twoInARoom(sum)
    network.cut(ben.machine)
    await writes(await aoi.in(room), '3')
    await writes(await ben.in(room), '4')
    await network.heal()
    expect([valueIn(await aoi.in(room)), valueIn(await ben.in(room))]).toEqual([7, 7])
  })
})

describe('a full disk', () => {
  it('makes no half of a room', async () => {
    const {aoi} = meet('aoi')
    aoi.machine.disk.refusing = 'storage-full'
    await expect(aoi.makes('商談')).rejects.toThrow('storage-full')
    aoi.machine.disk.refusing = undefined
    await aoi.restart()
    expect(aoi.rooms.rooms.value?.size).toBe(0)
  })

  it('joins no half of a room, and the same look joins once there is space', async () => {
    const {aoi, ben, network} = meet('aoi', 'ben')
    const room = await aoi.makes('商談')
    const look = await ben.looksAt(await aoi.invite(room))
    ben.machine.disk.refusing = 'storage-full'
    expect(await look.join('ben', ben.rooms)).toEqual({
      ok: false,
      refusal: 'storage-full',
    })
    expect(ben.rooms.rooms.value?.has(room)).toBe(false)
    ben.machine.disk.refusing = undefined
    must(await look.join('ben', ben.rooms))
    await network.settled()
    const names = [...(await aoi.in(room)).state.value.members.values()]
    expect(names.map(({name}) => name)).toEqual(['aoi', 'ben'])
  })
})
