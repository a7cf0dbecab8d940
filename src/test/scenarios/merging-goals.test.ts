import {describe, expect, it} from 'vitest'
import {closeGoal} from '../../app/commands/close-goal.ts'
import {correct, record, voidRecord} from '../../app/commands/record.ts'
import {reviseGoal} from '../../app/commands/revise-goal.ts'
import {setGoal} from '../../app/commands/set-goal.ts'
import type {RoomSession} from '../../app/session.ts'
import type {CheckIn, GoalTerms} from '../../core/goal/goal.ts'
import {readGoal} from '../../core/goal/reading.ts'
import type {Day, EntryId} from '../../core/ids.ts'
import {all, anyTerms, goalIdOf, goalOf, meet, must} from '../people.ts'

/** Aoi and Ben, both in the room, with a way to have them work apart and meet again. */
async function two(terms: GoalTerms = anyTerms) {
  const {aoi, ben, network} = meet('aoi', 'ben')
  const room = await aoi.makes('商談', terms)
  await ben.joins(await aoi.invite(room))
  const sessions = [await aoi.in(room), await ben.in(room)] as const
  return {
    aoi: sessions[0],
    ben: sessions[1],
    clocks: {aoi: aoi.machine.clock, ben: ben.machine.clock},
    network,
    apart: () => network.cut(ben.machine),
    together: async () => {
      await network.heal()
      expect(all(sessions[1])).toEqual(all(sessions[0]))
    },
  }
}

const writes = async (by: RoomSession, value: string, on = by.today()) =>
  must(await record(by, {goal: goalIdOf(by), value, on, note: ''}))

const checkInsOf = (session: RoomSession): readonly CheckIn[] =>
  session.state.value.checkIns.get(goalIdOf(session)) ?? []

const checkIn = (session: RoomSession, id: EntryId): CheckIn =>
  checkInsOf(session).find(one => one.id === id)!

const readingOf = (session: RoomSession) =>
  readGoal(goalOf(session).terms, checkInsOf(session), session.today())

describe('two offline, then together', () => {
  it('+3 and +2 of a sum add to 5', async () => {
    const room = await two({...anyTerms, kind: 'sum', baseline: 0})
    room.apart()
    await writes(room.aoi, '3')
    await writes(room.ben, '2')
    await room.together()
    expect([room.aoi, room.ben].map(session => readingOf(session).value)).toEqual([5, 5])
  })

  it('two readings of one day are both kept, and the later one counts on both', async () => {
    const room = await two()
    room.apart()
    await writes(room.aoi, '10')
    room.clocks.ben.time += 60_000
    await writes(room.ben, '11')
    await room.together()
    for (const session of [room.aoi, room.ben]) {
      const {value, superseded} = readingOf(session)
      expect(value).toBe(11)
      expect(superseded.map(point => point.value)).toEqual([10])
      expect(checkInsOf(session)).toHaveLength(2)
    }
  })

  it('of two corrections of one record the later counts, and both are kept', async () => {
    const room = await two()
    const slipped = await writes(room.aoi, '100')
    await room.network.settled()
    room.apart()
    const on = room.aoi.today()
    const as = (value: string) => ({value, on, note: '', reason: '桁ちがい'})
    must(await correct(room.aoi, checkIn(room.aoi, slipped), as('10')))
    room.clocks.ben.time += 60_000
    must(await correct(room.ben, checkIn(room.ben, slipped), as('12')))
    await room.together()
    expect(readingOf(room.aoi).value).toBe(12)
    expect(checkInsOf(room.aoi).map(({value}) => value)).toEqual([100, 10, 12])
  })

  it('a correction wins though the corrector’s clock is an hour behind', async () => {
    const room = await two()
    const slipped = await writes(room.aoi, '100')
    await room.network.settled()
    room.clocks.ben.time -= 60 * 60_000
    const on = room.aoi.today()
    must(
      await correct(room.ben, checkIn(room.ben, slipped), {
        value: '9',
        on,
        note: '',
        reason: '',
      }),
    )
    await room.together()
    expect(readingOf(room.aoi).value).toBe(9)
  })

  it('a record taken back does not count, and stays in the list', async () => {
    const room = await two({...anyTerms, kind: 'sum', baseline: 0})
    await writes(room.aoi, '3')
    const slip = await writes(room.aoi, '7')
    await room.network.settled()
    must(await voidRecord(room.ben, checkIn(room.ben, slip), '二重'))
    await room.together()
    expect(readingOf(room.aoi).value).toBe(3)
    expect(checkInsOf(room.aoi)).toHaveLength(3)
  })

  it('a revision and a record do not disturb each other', async () => {
    const room = await two()
    room.apart()
    const change = {target: 16}
    must(await reviseGoal(room.aoi, goalIdOf(room.aoi), change, '人が減ったため'))
    await writes(room.ben, '12')
    await room.together()
    expect(goalOf(room.ben).revisions).toMatchObject([{reason: '人が減ったため'}])
    // From 8 to 16 the 12 is half of the way.
    expect(readingOf(room.ben)).toMatchObject({value: 12, percent: 50})
  })

  it('of two revisions each field takes the later word, and both reasons are kept', async () => {
    const room = await two()
    const goal = goalIdOf(room.aoi)
    room.apart()
    must(await reviseGoal(room.aoi, goal, {target: 16, unit: '社'}, '人が減ったため'))
    room.clocks.ben.time += 60_000
    must(await reviseGoal(room.ben, goal, {target: 18}, '見込みが増えたため'))
    await room.together()
    expect(goalOf(room.aoi).terms).toMatchObject({target: 18, unit: '社'})
    expect(goalOf(room.aoi).revisions).toHaveLength(2)
  })

  it('two closings: the later outcome stands, what was learned is of both', async () => {
    const room = await two()
    const goal = goalIdOf(room.aoi)
    const learned = (text: string) => ({kind: 'learned', text}) as const
    const wrapup = {value: 14, reason: '', retro: [learned('朝がよい')]}
    room.apart()
    must(await closeGoal(room.aoi, goal, {...wrapup, outcome: 'missed'}))
    room.clocks.ben.time += 60_000
    const other = {...wrapup, retro: [learned('電話が先')]}
    must(await closeGoal(room.ben, goal, {...other, outcome: 'partly'}))
    await room.together()
    expect(goalOf(room.aoi)).toMatchObject({
      state: 'closed',
      closing: {outcome: 'partly', retro: [{text: '朝がよい'}, {text: '電話が先'}]},
    })
  })

  it('a record that arrives after the closing is kept and changes no outcome', async () => {
    const room = await two()
    room.apart()
    const closing = {outcome: 'missed', value: 8, reason: '', retro: []} as const
    must(await closeGoal(room.aoi, goalIdOf(room.aoi), closing))
    await writes(room.ben, '20')
    await room.together()
    expect(goalOf(room.ben)).toMatchObject({closing: {outcome: 'missed', value: 8}})
    expect(checkInsOf(room.aoi)).toHaveLength(1)
  })
})

it('on a device a day behind a record is not of today yet, and counts when its day comes', async () => {
  const DAY = 24 * 60 * 60_000
  const {aoi, ben, clocks, together} = await two()
  clocks.ben.time -= DAY
  const on = aoi.today()
  await writes(aoi, '12')
  await together()
  expect(ben.today() < on).toBe(true)
  expect(readingOf(aoi).value).toBe(12)
  expect(readingOf(ben).value).toBe(anyTerms.baseline)
  expect(await record(ben, {goal: goalIdOf(ben), value: '13', on, note: ''})).toEqual({
    ok: false,
    refusal: 'day-to-come',
  })
  clocks.ben.time += DAY
  expect(readingOf(ben).value).toBe(12)
})

it('a fourth open goal is refused until one is finished', async () => {
  const {aoi} = await two()
  must(await setGoal(aoi, anyTerms))
  must(await setGoal(aoi, anyTerms))
  expect(await setGoal(aoi, anyTerms)).toEqual({ok: false, refusal: 'too-many'})
  const closing = {outcome: 'stopped', value: 8, reason: '', retro: []} as const
  must(await closeGoal(aoi, goalIdOf(aoi), closing))
  expect((await setGoal(aoi, anyTerms)).ok).toBe(true)
})

it('a revision says why, changes something and leaves a goal', async () => {
  const {aoi} = await two()
  const goal = goalIdOf(aoi)
  const why = '範囲が変わったため'
  const tries = [
    await reviseGoal(aoi, goal, {target: 16}, '変更'),
    await reviseGoal(aoi, goal, {}, why),
    await reviseGoal(aoi, goal, {due: '2026-01-01' as Day}, why),
  ]
  expect(tries.map(result => !result.ok && result.refusal)).toEqual([
    'no-reason',
    'no-change',
    'bad-goal',
  ])
})
