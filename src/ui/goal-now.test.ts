import {beforeEach, describe, expect, it} from 'vitest'
import type {Entry} from '../core/entry/entry.ts'
import type {Day, GoalId} from '../core/ids.ts'
import {emptyRoom, fold} from '../core/room/fold.ts'
import type {RoomState} from '../core/room/room.ts'
import {FeedOf, JOIN_KEY, roomOf} from '../test/feed.ts'
import {anyTerms} from '../test/people.ts'
import {goalNow, goalsNow} from './goal-now.ts'

const T = Date.UTC(2026, 5, 1)
const today = '2026-06-01' as Day

let aoi: FeedOf
let room: RoomState
let ids: GoalId[]

beforeEach(() => {
  aoi = new FeedOf('aoi')
  const genesis = aoi.found('Quotes', T)
  const sets = ['calls', 'visits', 'orders'].map((metric, nth) =>
    aoi.write({kind: 'goal-set', terms: {...anyTerms, metric}}, T + nth),
  )
  ids = sets.map(({id}) => id as string as GoalId)
  room = after(emptyRoom(roomOf(genesis), JOIN_KEY), genesis, ...sets)
})

const after = (state: RoomState, ...entries: Entry[]) =>
  fold(
    state,
    entries.map(entry => ({entry, at: entry.claim})),
  )
const close = (nth: number, at: number) =>
  aoi.write(
    {
      kind: 'goal-closed',
      goal: ids[nth]!,
      on: today,
      outcome: 'achieved',
      value: 20,
      reason: '',
      retro: [],
    },
    at,
  )
const rest = (nth: number) =>
  aoi.write({kind: 'goal-rested', goal: ids[nth]!, rests: true}, T + 90)
const metrics = (state: RoomState) =>
  goalsNow(state, today).map(({goal}) => goal.terms.metric)

describe('the goals of a room', () => {
  it('come as they were set while all are open, the first of them the main one', () => {
    expect(metrics(room)).toEqual(['calls', 'visits', 'orders'])
    expect(goalNow(room, today)?.goal.id).toBe(ids[0])
    expect(goalNow(room, today, ids[2])?.terms.metric).toBe('orders')
    expect(goalNow(room, today, 'other' as GoalId)).toBeUndefined()
  })

  it('come open first, then closed, then resting', () => {
    const state = after(room, close(1, T + 50), close(0, T + 60), rest(1))
    expect(metrics(state)).toEqual(['orders', 'calls', 'visits'])
    expect(goalNow(state, today)?.terms.metric).toBe('orders')
  })

  it('all closed, are looked at by the one closed last', () => {
    const state = after(room, close(1, T + 50), close(2, T + 60), close(0, T + 70))
    expect(goalNow(state, today)?.terms.metric).toBe('calls')
  })
})

describe('what is read of a goal', () => {
  const said = () => aoi.write({kind: 'said', text: 'hello'}, T + 30)

  it('is the same object while nothing of it changes, and so is the list', () => {
    const later = after(room, said())
    expect(goalsNow(later, today)).toBe(goalsNow(room, today))
    expect(goalNow(later, today)).toBe(goalsNow(room, today)[0])
  })

  it('is another one for another day or another number, and only for that goal', () => {
    const before = goalsNow(room, today)
    const number = {
      kind: 'checked-in',
      goal: ids[0]!,
      value: 9,
      on: today,
      note: '',
    } as const
    const now = goalsNow(after(room, aoi.write(number, T + 30)), today)
    expect(now).not.toBe(before)
    expect(now[0]).not.toBe(before[0])
    expect(now[1]).toBe(before[1])
    expect(goalsNow(room, '2026-06-02' as Day)).not.toBe(before)
  })

  it("counts with the room's own days off", () => {
    const off = aoi.write({kind: 'day-off-set', on: today, off: true}, T + 30)
    expect(goalNow(after(room, off), today)?.terms.holidays).toEqual([today])
    expect(goalNow(after(room, off), today)?.goal.terms.holidays).toEqual([])
  })
})
