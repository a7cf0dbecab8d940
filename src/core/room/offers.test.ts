import {expect, it} from 'vitest'
import {checkIn, documents, quotes} from '../../test/goal-example.ts'
import type {Goal, GoalTerms} from '../goal/goal.ts'
import type {Day, EntryId, GoalId, MemberId} from '../ids.ts'
import {suggest} from '../text/suggest.ts'
import {OFFERS_MAX, offersIn, type OffersFrom} from './offers.ts'
import type {Moment} from './room.ts'

const HOUR = 3_600_000
const now = Date.UTC(2026, 10, 24, 9)
const by = 'aoi' as MemberId

const goalOf = (terms: GoalTerms, id = terms.metric): Goal => ({
  id: id as GoalId,
  maker: by,
  first: terms,
  terms,
  revisions: [],
  agrees: [by],
  state: 'active',
})
const days = goalOf(quotes)
const sheets = goalOf(documents)

const said = (text: string, hoursAgo = 1): Moment => ({
  id: text as EntryId,
  by,
  seq: 1,
  at: now - hoursAgo * HOUR,
  kind: 'said',
  text,
})
const recorded = (goal: Goal, value: number, id = `record ${value}`): Moment => ({
  id: id as EntryId,
  by,
  seq: 1,
  at: now - HOUR / 2,
  kind: 'checked-in',
  checkIn: {...checkIn('2026-11-24', value), goal: goal.id},
})

const offered = (moments: Moment[], from: Partial<OffersFrom> = {}) =>
  offersIn(
    {moments},
    {
      goals: [days],
      now,
      dayOf: at => new Date(at).toISOString().slice(0, 10) as Day,
      found: (_id, text, unit) => suggest(text, unit),
      isSettled: () => false,
      stands: () => true,
      ...from,
    },
  )
const messages = (...args: Parameters<typeof offered>) => [...offered(...args).keys()]

it('a number in the unit of an open goal is offered, the one that is meant first', () => {
  const offers = offered([said('3件対応、累計で12件です')], {goals: [days, sheets]})
  expect(offers.get('3件対応、累計で12件です' as EntryId)).toEqual([
    {goal: sheets.id, value: 3, isFirst: false},
    {goal: sheets.id, value: 12, isFirst: true},
  ])
})

it('of two numbers that could be meant none is first', () => {
  const offers = offered([said('A社12件、B社8件')], {goals: [sheets]})
  const [both] = [...offers.values()]
  expect(both?.map(({value, isFirst}) => [value, isFirst])).toEqual([
    [12, false],
    [8, false],
  ])
})

it('a reading that was recorded since is not asked about any more, unless the record was withdrawn', () => {
  const talk = [said('2.6日でした', 2), recorded(days, 2.5), said('2.4日でした', 0)]
  expect(messages(talk)).toEqual(['2.4日でした'])
  expect(messages(talk, {stands: () => false})).toEqual(['2.4日でした', '2.6日でした'])
})

it('of a running total only the same number is taken as recorded', () => {
  const talk = [said('3件できました', 3), said('5件できました', 2), recorded(sheets, 5)]
  expect(messages(talk, {goals: [sheets]})).toEqual(['3件できました'])
})

it('only the newest few ask, none that is old, from before the start, settled, or of no open goal', () => {
  const many = Array.from({length: 8}, (_, n) => said(`${n + 2}.5日`, 9 - n))
  expect(messages(many)).toHaveLength(OFFERS_MAX)
  expect(messages(many)[0]).toBe('9.5日')
  expect(messages([said('2.5日', 15 * 24)])).toEqual([])
  const later = goalOf({...quotes, start: '2026-11-25' as Day})
  expect(messages([said('2.5日')], {goals: [later]})).toEqual([])
  expect(messages([said('2.5日')], {isSettled: () => true})).toEqual([])
  expect(messages([said('2.5日')], {goals: []})).toEqual([])
})

it('two goals that count the same are asked about once', () => {
  const visits = goalOf(documents, 'visits')
  const [offers] = [...offered([said('12件')], {goals: [sheets, visits]}).values()]
  expect(offers?.map(({goal}) => goal)).toEqual([sheets.id])
})

it('a goal of milestones takes no number from the talk', () => {
  const steps = goalOf({...quotes, kind: 'milestones', unit: ''})
  expect(messages([said('12')], {goals: [steps]})).toEqual([])
})
