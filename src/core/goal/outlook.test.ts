import {expect, it} from 'vitest'
import {checkIn, day, quotes, quotesRead} from '../../test/goal-example.ts'
import {disagreementOf} from './guards.ts'
import {outlookOf} from './outlook.ts'
import {readGoal} from './reading.ts'

const today = day('2026-11-02')

it('W1 is forecast, and has nothing else beside it', () => {
  const outlook = outlookOf(quotes, readGoal(quotes, quotesRead, today), today)
  expect(outlook).toMatchObject({
    forecast: {n: 4, eta: quotes.due},
    guards: [],
    leads: [],
    confidence: undefined,
    disagreement: undefined,
  })
})

it('the number that must not suffer, the work of the week and the mood stand beside', () => {
  const terms = {
    ...quotes,
    guardrails: [
      {name: '差し戻し', unit: '件', upper: 3},
      {name: '満足度', unit: '点', lower: 70},
    ],
    leads: [{name: '下書きの会', unit: '回', perWeek: 2}],
  }
  const given = [
    {...checkIn('2026-10-28', 2.6), guards: {0: 3, 1: 80}, leads: {0: 4}},
    // 2026-11-02 is a Monday.
    {...checkIn('2026-11-02', 2.5, 1), guards: {0: 4}, leads: {0: 1}},
    {...checkIn('2026-11-02', 2.5, 2, 'b'), leads: {0: 1}, confidence: 'low' as const},
  ]
  expect(outlookOf(terms, readGoal(terms, given, today), today)).toMatchObject({
    guards: [
      {guardrail: 0, value: 4, on: '2026-11-02', isBreached: true},
      {guardrail: 1, value: 80, on: '2026-10-28', isBreached: false},
    ],
    leads: [{lead: 0, thisWeek: 2, isMet: true}],
    confidence: 'low',
    disagreement: 'low-though-on-track',
  })
})

it('numbers and mood disagree only when they point opposite ways', () => {
  expect(disagreementOf('offTrack', 'high')).toBe('high-though-off-track')
  expect(disagreementOf('onTrack', 'even')).toBeUndefined()
  expect(disagreementOf('atRisk', 'low')).toBeUndefined()
  const low = [{...checkIn('2026-10-12', 2.8), confidence: 'low' as const}]
  const old = day('2026-10-30')
  expect(outlookOf(quotes, readGoal(quotes, low, old), old).disagreement).toBeUndefined()
})
