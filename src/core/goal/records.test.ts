import {describe, expect, it} from 'vitest'
import {checkIn, day, documents, quotes, quotesRead} from '../../test/goal-example.ts'
import type {Day, EntryId} from '../ids.ts'
import type {CheckIn, GoalTerms} from './goal.ts'
import {effectiveIn, recordsOf, valueOn} from './records.ts'

const today = day('2026-11-02')
const valueAt = (terms: GoalTerms, checkIns: readonly CheckIn[], on: Day) =>
  valueOn(terms, recordsOf(terms, checkIns, on).series, on)
const statesOf = (terms: GoalTerms, checkIns: readonly CheckIn[], on = today) =>
  Object.fromEntries(
    recordsOf(terms, checkIns, on).groups.map(({root, state}) => [root, state]),
  )

/** What was said of a record later: `to` replaces its number, and its day when given; without it the record is void. */
function correction(
  id: string,
  of: string,
  at: number,
  to?: number,
  on = '2026-11-08',
): CheckIn {
  const said = {...checkIn(on, to ?? 0, at, id), corrects: of as EntryId}
  return to === undefined ? {...said, void: true} : said
}

it('the last reading until a day is the value of that day', () => {
  expect(valueAt(quotes, quotesRead, day('2026-10-11'))).toBe(3)
  expect(valueAt(quotes, quotesRead, day('2026-10-12'))).toBe(2.9)
  expect(valueAt(quotes, quotesRead, day('2026-10-25'))).toBe(2.8)
  expect(valueAt(quotes, quotesRead, today)).toBe(2.5)
})

it('a running total adds every number to the baseline', () => {
  const offline = [
    checkIn('2026-11-01', 3),
    checkIn('2026-11-01', 2),
    checkIn('2026-11-02', -1),
  ]
  expect(valueAt(documents, offline, day('2026-11-01'))).toBe(5)
  expect(valueAt({...documents, baseline: 10}, offline, today)).toBe(14)
})

it('of two readings of one day the later counts, by entry id when made at once', () => {
  const readings = [
    checkIn('2026-11-01', 2.9, 900, 'p'),
    checkIn('2026-11-01', 2.7, 930, 'q'),
    checkIn('2026-11-01', 2.8, 930, 'o'),
  ]
  expect(valueAt(quotes, readings, today)).toBe(2.7)
  expect(statesOf(quotes, readings)).toEqual({
    p: 'superseded',
    o: 'superseded',
    q: 'counts',
  })
})

it('a void gives the day back to the reading before it', () => {
  const readings = [
    checkIn('2026-11-01', 2.9, 900, 'p'),
    checkIn('2026-11-01', 2.7, 930, 'q'),
    correction('q2', 'q', 940),
  ]
  expect(valueAt(quotes, readings, today)).toBe(2.9)
  expect(statesOf(quotes, readings)).toEqual({p: 'counts', q: 'void'})
})

it('numbers from before the start and of days to come do not count', () => {
  const readings = [
    checkIn('2026-10-04', 9, 0, 'early'),
    checkIn('2026-11-03', 9, 0, 'tomorrow'),
  ]
  expect(statesOf(quotes, readings)).toEqual({early: 'early', tomorrow: 'to-come'})
  expect(valueAt(quotes, readings, today)).toBe(3)
  expect(
    effectiveIn(recordsOf(quotes, readings, today).groups).map(({id}) => id),
  ).toEqual(['early'])
})

it('a number of the first day and one of today count', () => {
  const both = [
    checkIn('2026-10-05', 2.9, 0, 'first'),
    checkIn('2026-11-02', 2.8, 0, 'now'),
  ]
  expect(statesOf(quotes, both)).toEqual({first: 'counts', now: 'counts'})
})

describe('W3: a running total with a correction, a correction against it and a void', () => {
  const eleven = 11 * 3_600_000
  const twelve = 12 * 3_600_000
  const given = [
    checkIn('2026-11-04', 3, 0, 'a'),
    checkIn('2026-11-08', 40, 0, 'b'),
    correction('b2', 'b', eleven, 4),
    correction('b3', 'b', twelve, 5, '2026-11-09'),
    checkIn('2026-11-10', 7, 0, 'x'),
    correction('x2', 'x', eleven, undefined, '2026-11-10'),
  ]
  const last = day('2026-11-12')

  it('a 3 and b3 5 count, on 11-09: 8', () => {
    const {groups} = recordsOf(documents, given, last)
    expect(effectiveIn(groups).map(({id, on, value}) => [id, on, value])).toEqual([
      ['a', '2026-11-04', 3],
      ['b3', '2026-11-09', 5],
    ])
    expect(valueAt(documents, given, last)).toBe(8)
    // On 11-08 only a is there: b has moved to the next day.
    expect(valueAt(documents, given, day('2026-11-08'))).toBe(3)
  })

  it('and nothing that was said is gone', () => {
    const {groups} = recordsOf(documents, given, last)
    expect(groups.map(({root, history}) => [root, history.map(({id}) => id)])).toEqual([
      ['a', ['a']],
      ['b', ['b', 'b2', 'b3']],
      ['x', ['x', 'x2']],
    ])
  })

  it('a correction of a correction is one of the record', () => {
    const more = [...given, correction('b4', 'b3', twelve + 1, 6)]
    expect(valueAt(documents, more, last)).toBe(9)
  })

  it('what was voided can be put right again', () => {
    const more = [...given, correction('x3', 'x2', twelve, 2, '2026-11-10')]
    expect(valueAt(documents, more, last)).toBe(10)
  })
})

it('a slow clock cannot let the old number win', () => {
  // The device that corrects is a day behind: its correction counts as a millisecond after what it corrects.
  const noon = 86_400_000
  const given = [
    checkIn('2026-11-01', 40, noon, 'b'),
    correction('b2', 'b', 0, 4, '2026-11-01'),
    correction('b3', 'b2', 0, 5, '2026-11-01'),
  ]
  const {groups} = recordsOf(documents, given, today)
  expect(groups[0]?.history.map(({id, at}) => [id, at])).toEqual([
    ['b', noon],
    ['b2', noon + 1],
    ['b3', noon + 2],
  ])
  expect(valueAt(documents, given, today)).toBe(5)
})

it('a correction whose record has not arrived stands by itself until it does', () => {
  const late = correction('b2', 'b', 5, 4, '2026-11-01')
  expect(valueAt(documents, [late], today)).toBe(4)
  expect(valueAt(documents, [late, checkIn('2026-11-01', 40, 0, 'b')], today)).toBe(4)
})

it('a circle of corrections is one record, whatever leads into it', () => {
  const circle = [
    correction('c1', 'c2', 1, 10, '2026-11-01'),
    correction('c2', 'c3', 3, 20, '2026-11-01'),
    correction('c3', 'c1', 2, 30, '2026-11-01'),
    correction('self', 'self', 1, 7, '2026-11-01'),
  ]
  expect(valueAt(documents, circle, today)).toBe(27)
  const led = correction('d', 'c1', 0, 50, '2026-11-01')
  // c1 counts as 1, so d as 2: c2 with 3 still stands.
  for (const given of [
    [...circle, led],
    [led, ...circle.toReversed()],
  ]) {
    expect(valueAt(documents, given, today)).toBe(27)
    expect(recordsOf(documents, given, today).groups.map(({root}) => root)).toEqual([
      'self',
      'c1',
    ])
  }
})

it('what arrives twice is there once', () => {
  const twice = [...quotesRead, ...quotesRead]
  expect(recordsOf(documents, twice, today)).toEqual(
    recordsOf(documents, quotesRead, today),
  )
})
