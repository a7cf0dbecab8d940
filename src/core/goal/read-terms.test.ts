import {describe, expect, it} from 'vitest'
import type {Day} from '../ids.ts'
import {checkTerms} from './check-terms.ts'
import {isMeasurable} from './measurable.ts'
import {termsOf} from './read-terms.ts'
import type {TermsDraft} from './terms-draft.ts'

const today = '2026-11-23' as Day
const plain: TermsDraft = {
  metric: '準備',
  measure: '台帳から',
  baseline: '3',
  target: '2',
  unit: '日',
  due: '2026-12-23' as Day,
}
const step = (title: string, weight = '') => ({id: '', title, weight})
const problemsOf = (change: Partial<TermsDraft>) =>
  checkTerms({...plain, ...change}, today).map(found =>
    'row' in found
      ? `${found.field} ${found.row} ${found.part} ${found.problem}`
      : `${found.field} ${found.problem}`,
  )

describe('every kind and mode becomes a goal that can be computed with', () => {
  it.each<[string, Partial<TermsDraft>, object]>([
    ['a reading to reach', {}, {kind: 'latest', mode: 'reach', baseline: 3, target: 2}],
    [
      'a reading to keep, whose target is not asked for',
      {kind: 'latest', mode: 'keep', target: '', lower: '１．５', upper: '三'},
      {mode: 'keep', lower: 1.5, upper: 3, target: 1.5, decimals: 1, pace: 'linear'},
    ],
    [
      'one limit alone',
      {kind: 'latest', mode: 'keep', target: '', lower: '', upper: '3', keepRate: 0.9},
      {upper: 3, target: 3, keepRate: 0.9},
    ],
    ['a total', {baseline: '0', target: '30', unit: '件'}, {kind: 'sum', mode: 'reach'}],
    [
      'a budget',
      {kind: 'sum', mode: 'budget', baseline: '0', target: '40'},
      {kind: 'sum', mode: 'budget', target: 40},
    ],
    [
      'milestones, whose numbers are not asked for',
      {
        kind: 'milestones',
        baseline: '',
        target: '',
        milestones: [step('会場'), step(''), step('案内', '２')],
      },
      {
        baseline: 0,
        target: 100,
        milestones: [
          {id: 'm1', title: '会場', weight: 1},
          {id: 'm2', title: '案内', weight: 2},
        ],
      },
    ],
    [
      'checkpoints, by day',
      {
        pace: 'checkpoints',
        checkpoints: [
          {on: '2026-12-10', value: '2.2'},
          {on: '2026-12-01', value: '2.8'},
          {on: '', value: ''},
        ],
      },
      {
        pace: 'checkpoints',
        checkpoints: [
          {on: '2026-12-01', value: 2.8},
          {on: '2026-12-10', value: 2.2},
        ],
      },
    ],
    [
      'workdays',
      {pace: 'workdays', workweek: [5, 1], holidays: ['2026-11-23' as Day]},
      {pace: 'workdays', workweek: [1, 5], holidays: ['2026-11-23']},
    ],
    [
      'numbers at its side',
      {
        guardrails: [{name: '手戻り', unit: '件', lower: '', upper: '3件'}],
        leads: [
          {name: '訪問', unit: '社', perWeek: '5'},
          {name: '', unit: '', perWeek: ''},
        ],
      },
      {
        guardrails: [{name: '手戻り', unit: '件', upper: 3}],
        leads: [{name: '訪問', unit: '社', perWeek: 5}],
      },
    ],
  ])('%s', (_, change, part) => {
    const terms = termsOf({...plain, ...change}, today)
    expect(terms).toMatchObject({ok: true, value: part})
    expect(terms.ok && isMeasurable(terms.value)).toBe(true)
  })
})

describe('what cannot be kept is named with its place', () => {
  const sides = {name: 'a', unit: '', lower: '', upper: ''}
  it.each<[Partial<TermsDraft>, string[]]>([
    [{mode: 'keep', lower: '', upper: ''}, ['lower no-limit']],
    [{mode: 'keep', lower: '3', upper: '2'}, ['upper crossed']],
    [{mode: 'keep', lower: '約3'}, ['lower not-a-number']],
    [{mode: 'keep', upper: '2兆'}, ['upper too-big']],
    [{kind: 'sum', mode: 'budget', target: '2'}, ['target below-now']],
    [{kind: 'sum', mode: 'budget', target: '3'}, ['target same-as-now']],
    [{kind: 'milestones', milestones: []}, ['milestones none']],
    [{kind: 'milestones', milestones: [step(' ')]}, ['milestones none']],
    [
      {kind: 'milestones', milestones: [step('a', '0'), step('', '2')]},
      ['milestones 0 weight too-small', 'milestones 1 title missing'],
    ],
    [
      {kind: 'milestones', milestones: [step('あ'.repeat(200))]},
      ['milestones 0 title too-long'],
    ],
    [{min: '4', max: '3'}, ['max crossed']],
    [{max: 'x'}, ['max not-a-number']],
    [{start: '2026-12-24' as Day}, ['due before-start']],
    [{start: '2020-01-01' as Day}, ['start too-far']],
    [{pace: 'workdays', workweek: []}, ['workweek none']],
    [{pace: 'checkpoints'}, ['checkpoints none']],
    [
      {
        pace: 'checkpoints',
        checkpoints: [
          {on: '2026-11-23', value: '2.5'},
          {on: '2026-12-23', value: '2.5'},
          {on: '2026-12-01', value: ''},
          {on: '2026-12-01', value: '2'},
          {on: 'soon', value: '2'},
        ],
      },
      [
        'checkpoints 0 on outside',
        'checkpoints 1 on outside',
        'checkpoints 2 value missing',
        'checkpoints 3 on twice',
        'checkpoints 4 on no-day',
      ],
    ],
    [{guardrails: [sides]}, ['guardrails 0 lower no-limit']],
    [{guardrails: [{...sides, name: '', upper: '3'}]}, ['guardrails 0 name missing']],
    [{guardrails: [{...sides, lower: '3', upper: '2'}]}, ['guardrails 0 upper crossed']],
    [{leads: [{name: 'a', unit: '', perWeek: ''}]}, ['leads 0 perWeek missing']],
    [
      {title: 'あ'.repeat(200), who: 'あ'.repeat(200), action: 'あ'.repeat(200)},
      ['who too-long', 'action too-long', 'title too-long'],
    ],
  ])('%j', (change, problems) => {
    expect(problemsOf(change)).toEqual(problems)
  })
})

it('what another kind or pace would ask for stands in nobody’s way', () => {
  const others = {
    ...{lower: '3', upper: '2', milestones: [step('', '0')], workweek: []},
    checkpoints: [{on: 'soon', value: ''}],
  }
  expect(problemsOf(others)).toEqual([])
})

it('a goal that has begun keeps its dates, also those that a new one could not have', () => {
  const begun = {start: '2025-10-01' as Day, due: '2026-09-30' as Day}
  expect(checkTerms({...plain, ...begun}, today, begun)).toEqual([])
  const earlier = {...begun, due: '2026-09-29' as Day}
  expect(checkTerms({...plain, ...earlier}, today, begun)).toEqual([
    {field: 'due', problem: 'past'},
  ])
})

it('a milestone that was there before keeps its id, and no new one takes it', () => {
  const milestones = [step('新しい'), {id: 'm1', title: '前から', weight: '1'}]
  const terms = termsOf({...plain, kind: 'milestones', milestones}, today)
  expect(terms.ok && terms.value.milestones.map(({id}) => id)).toEqual(['m2', 'm1'])
})
