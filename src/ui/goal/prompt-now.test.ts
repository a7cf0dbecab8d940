import {describe, expect, it} from 'vitest'
import type {GoalAsked} from '../../app/goal-asked.ts'
import type {CheckIn, Goal, GoalTerms} from '../../core/goal/goal.ts'
import {readGoal} from '../../core/goal/reading.ts'
import type {GoalId, MemberId} from '../../core/ids.ts'
import {checkIn, day, quotes, quotesRead} from '../../test/goal-example.ts'
import type {GoalNow} from '../goal-now.ts'
import {promptNow} from './prompt-now.ts'

function nowOf(terms: GoalTerms, today: string, checkIns: readonly CheckIn[]): GoalNow {
  const [id, maker] = ['goal' as GoalId, 'aoi' as MemberId]
  const goal: Goal = {
    ...{id, maker, first: terms, terms, revisions: [], agrees: [maker]},
    state: 'active',
  }
  const reading = readGoal(terms, checkIns, day(today))
  return {goal, terms, checkIns, reading, today: day(today)}
}

const asked = (
  today: string,
  checkIns: readonly CheckIn[],
  known: GoalAsked = {},
  saidOn?: string,
) => {
  const lastSaidOn = saidOn === undefined ? undefined : day(saidOn)
  return promptNow(nowOf(quotes, today, checkIns), {asked: known, lastSaidOn})
}

const same = ['2026-10-05', '2026-10-06', '2026-10-07'].map(on => checkIn(on, 3))
const low = {...checkIn('2026-11-02', 2.5, 1, 'low'), confidence: 'low'} as const
const bad = [checkIn('2026-10-26', 3)]

describe('what a goal asks its team', () => {
  it('is nothing while it goes as planned', () => {
    expect(asked('2026-11-02', quotesRead)).toBeUndefined()
  })

  it('is to be wrapped up once it is reached, due or over, and before all else', () => {
    const reached = [checkIn('2026-11-02', 2)]
    expect(asked('2026-11-02', reached)).toEqual({is: 'closing', why: 'reached'})
    expect(asked('2026-11-30', quotesRead)).toEqual({is: 'closing', why: 'due'})
    expect(asked('2026-12-01', bad)).toEqual({is: 'closing', why: 'ended'})
  })

  it('is a new plan, once for each time that the old one fails', () => {
    const reset = asked('2026-10-26', bad)
    expect(reset).toMatchObject({is: 'reset'})
    const done = {done: [(reset as {name: string}).name]}
    expect(asked('2026-10-26', bad, done)).toBeUndefined()
    const again = [...bad, checkIn('2026-11-02', 2.5), checkIn('2026-11-09', 3)]
    expect(asked('2026-11-09', again, done)).toMatchObject({is: 'reset'})
  })

  it('is whether its records help: until it is answered, and not again for three weeks', () => {
    const habit = {is: 'habit', why: 'same-numbers'}
    const habitOn = day('2026-10-07')
    expect(asked('2026-10-07', same)).toEqual(habit)
    expect(asked('2026-10-07', same, {habitOn})).toEqual(habit)
    expect(asked('2026-10-07', same, {habitOn, habitDone: true})).toBeUndefined()
    expect(asked('2026-10-08', same, {habitOn})).toBeUndefined()
  })

  it('is silence only where the talk went on', () => {
    const once = [checkIn('2026-10-12', 2.9)]
    expect(asked('2026-11-02', once)).not.toMatchObject({is: 'habit'})
    expect(asked('2026-11-02', once, {}, '2026-11-01')).toEqual({
      is: 'habit',
      why: 'silence',
    })
  })

  it('is what the team sees that the numbers do not, once for each number', () => {
    const prompt = asked('2026-11-02', [...quotesRead, low])
    expect(prompt).toMatchObject({is: 'disagreement', why: 'low-though-on-track'})
    const done = {done: [(prompt as {name: string}).name]}
    expect(asked('2026-11-02', [...quotesRead, low], done)).toBeUndefined()
  })
})
