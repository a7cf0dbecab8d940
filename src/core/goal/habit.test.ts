import {describe, expect, it} from 'vitest'
import {checkIn, day, documents, quotes} from '../../test/goal-example.ts'
import type {CheckIn, GoalTerms} from './goal.ts'
import {type HabitContext, emptyHabit} from './habit.ts'
import {readGoal} from './reading.ts'

const today = day('2026-11-09')
const ask = (
  terms: GoalTerms,
  checkIns: readonly CheckIn[],
  known: Partial<HabitContext> = {},
) => {
  const at = known.today ?? today
  const context = {lastSaidOn: undefined, lastAskedOn: undefined, ...known, today: at}
  return emptyHabit(terms, readGoal(terms, checkIns, at), context)
}
const same = (...notes: string[]) =>
  notes.map((note, nth) => ({...checkIn(`2026-11-0${nth + 1}`, 2.7), note}))

describe('three equal numbers that say nothing more are asked about', () => {
  it.each([
    [['', '', ''], 'same-numbers'],
    [['変わりなし', '', ' 変わりなし '], 'same-numbers'],
    [['ＯＫ', 'ok', 'OK'], 'same-numbers'],
    [['変わりなし', '担当を替えた', ''], undefined],
    [['', ''], undefined],
  ] as const)('%j', (notes, problem) => {
    expect(ask(quotes, same(...notes))).toBe(problem)
  })

  it('not when one of the last three is another', () => {
    const moved = [...same('', '', ''), checkIn('2026-11-05', 2.6)]
    expect(ask(quotes, moved)).toBeUndefined()
    expect(ask(documents, [...moved, ...same('')])).toBeUndefined()
  })

  it('not of a limit that is kept, nor of milestones', () => {
    expect(ask({...quotes, mode: 'keep', upper: 3}, same('', '', ''))).toBeUndefined()
    const milestones = ['a', 'b', 'c'].map(id => ({id, title: id, weight: 1}))
    const done = same('', '', '').map((one, nth) => ({
      ...one,
      value: 0,
      milestone: milestones[nth]!.id,
    }))
    const stages = {...documents, kind: 'milestones' as const, target: 500, milestones}
    expect(ask(stages, done)).toBeUndefined()
  })

  it('not again for three weeks', () => {
    const again = (on: string) => ask(quotes, same('', '', ''), {lastAskedOn: day(on)})
    expect(again('2026-10-20')).toBeUndefined()
    expect(again('2026-10-19')).toBe('same-numbers')
  })

  it('not once it is over or reached', () => {
    const over = {today: day('2026-12-01')}
    expect(ask(quotes, same('', '', ''), over)).toBeUndefined()
    expect(ask({...quotes, target: 2.7}, same('', '', ''))).toBeUndefined()
  })
})

describe('three rhythms without a number, while people talk,', () => {
  // 10-19 and 21 days are 11-09.
  const last = [checkIn('2026-10-19', 2.7)]

  it('are asked about', () => {
    expect(ask(quotes, last, {lastSaidOn: day('2026-10-20')})).toBe('silence')
    expect(ask(quotes, [], {lastSaidOn: day('2026-11-01')})).toBe('silence')
  })

  it('but not when nobody talked since, nor a day too early', () => {
    expect(ask(quotes, last)).toBeUndefined()
    expect(ask(quotes, last, {lastSaidOn: day('2026-10-19')})).toBeUndefined()
    const earlier = {today: day('2026-11-08'), lastSaidOn: day('2026-11-08')}
    expect(ask(quotes, last, earlier)).toBeUndefined()
  })
})
