import {describe, expect, it} from 'vitest'
import type {CheckIn, Goal, GoalTerms} from '../../core/goal/goal.ts'
import {readGoal} from '../../core/goal/reading.ts'
import type {GoalId, MemberId} from '../../core/ids.ts'
import {checkIn, day, documents, quotes, quotesRead} from '../../test/goal-example.ts'
import type {GoalNow} from '../goal-now.ts'
import {checkDraft} from './check-draft.ts'
import {draftOf, emptyDraft, typedInto, type RecordDraft} from './record-draft.ts'

const today = day('2026-11-02')

function goalWith(terms: GoalTerms, checkIns: readonly CheckIn[] = []): GoalNow {
  const goal: Goal = {
    id: 'goal' as GoalId,
    maker: 'aoi' as MemberId,
    first: terms,
    terms,
    revisions: [],
    agrees: [],
    state: 'active',
  }
  return {goal, terms, checkIns, today, reading: readGoal(terms, checkIns, today)}
}

const draft = (part: Partial<RecordDraft>): RecordDraft => ({
  ...emptyDraft(today),
  ...part,
})

describe('what cannot be kept is said beside its field', () => {
  const now = goalWith(quotes, quotesRead)

  it.each([
    ['', 'missing'],
    ['1.2.3', 'not-a-number'],
    ['2.4時間', 'other-unit'],
    ['1兆1', 'too-big'],
    ['2.4567', 'too-fine'],
    ['２．４日', undefined],
    ['２．４', undefined],
  ])('%s: %s', (value, wrong) => {
    expect(checkDraft(now, draft({value})).wrong?.value).toBe(wrong)
  })

  it('a day to come, and none', () => {
    const on = (text: string) =>
      checkDraft(now, draft({value: '2.4', on: text})).wrong?.on
    expect(on('2026-11-03')).toBe('day-to-come')
    expect(on('')).toBe('no-day')
    expect(on('2026-11-02')).toBeUndefined()
  })

  it('a note and a reason that are too long, by how much', () => {
    const {wrong} = checkDraft(now, {
      ...draft({value: '2.4'}),
      note: 'あ'.repeat(283),
      reason: '👨‍👩‍👧'.repeat(281),
    })
    expect([wrong?.note, wrong?.reason]).toEqual([3, 1])
  })

  it('a number that was picked from a message in another unit, as long as it stands there', () => {
    const picked = {text: '12', unit: '件'}
    expect(checkDraft(now, draft({value: '12', picked})).wrong?.value).toBe('other-unit')
    expect(checkDraft(now, draft({value: '2.4', picked})).wrong).toBeUndefined()
  })

  it('what is told beside the number, only where something is told', () => {
    const guarded = goalWith({
      ...quotes,
      guardrails: [{name: '再提出', unit: '件', upper: 2}],
      leads: [{name: '同席', unit: '回', perWeek: 3}],
    })
    const told = (guards: string[], leads: string[]) =>
      checkDraft(guarded, draft({value: '2.9', guards, leads})).wrong
    expect(told(['1件'], ['２回'])).toBeUndefined()
    expect(told([], [])).toBeUndefined()
    expect(told(['一つ'], ['3分'])).toMatchObject({
      guards: ['not-a-number'],
      leads: ['other-unit'],
    })
  })

  it('that nothing was chosen of the milestones', () => {
    const steps = goalWith({
      ...quotes,
      kind: 'milestones',
      milestones: [{id: 'a', title: '試作', weight: 1}],
    })
    expect(checkDraft(steps, draft({})).wrong).toMatchObject({
      value: undefined,
      done: 'nothing-done',
    })
    expect(checkDraft(steps, draft({done: ['a']})).wrong).toBeUndefined()
  })
})

describe('what to look at once more', () => {
  it('is a slipped digit, a reversal, and a day outside of the goal', () => {
    const reading = goalWith(quotes, quotesRead)
    const total = goalWith(documents, [checkIn('2026-11-01', 4)])
    const warned = (now: GoalNow, value: string, on: string = today) =>
      checkDraft(now, draft({value, on})).warnings
    expect(warned(reading, '24')).toEqual(['slipped-digit'])
    expect(warned(total, '-2')).toEqual(['reversal'])
    expect(warned(reading, '2.9', '2026-10-01')).toEqual(['before-start'])
    expect(warned(reading, '2.4')).toEqual([])
  })

  it('is not judged by the number that a correction takes away', () => {
    const slipped = checkIn('2026-11-02', 250)
    const now = goalWith(quotes, [...quotesRead, slipped])
    expect(checkDraft(now, draft({value: '240'})).warnings).toEqual([])
    expect(checkDraft(now, draft({value: '240'}), slipped).warnings).toEqual([
      'slipped-digit',
    ])
  })
})

describe('a draft', () => {
  it('of a correction begins with what stands', () => {
    const told = {...checkIn('2026-11-02', 24), note: '確認待ち', guards: {1: 3}}
    expect(draftOf(told, String)).toMatchObject({
      value: '24',
      on: '2026-11-02',
      note: '確認待ち',
      guards: ['', '3'],
    })
  })

  it('takes what is typed by the name of its field', () => {
    expect(typedInto(draft({}), 'note', 'a')).toEqual({note: 'a'})
    expect(typedInto(draft({leads: ['1']}), 'leads-1', '2')).toEqual({leads: ['1', '2']})
    expect(typedInto(draft({}), 'goal', 'on')).toEqual({})
  })
})
