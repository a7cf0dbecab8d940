import {describe, expect, it} from 'vitest'
import type {Day} from '../ids.ts'
import {numberProblem} from './check-number.ts'
import {checkTerms, wayOfDraft} from './check-terms.ts'
import {termsOf} from './read-terms.ts'
import type {TermsDraft} from './terms-draft.ts'
import {plainTerms} from './plain-terms.ts'
import {guessKind} from './guess-kind.ts'

const today = '2026-11-23' as Day
const quotes: TermsDraft = {
  metric: '見積り回答の日数',
  measure: '受付から回答メールまでの日数。直近20件の平均',
  baseline: '５．２',
  target: '2.0',
  unit: '日',
  due: '2026-12-23' as Day,
}
const problemsOf = (change: Partial<TermsDraft>) =>
  checkTerms({...quotes, ...change}, today).map(
    ({field, problem}) => `${field} ${problem}`,
  )

it('a goal with everything in it becomes terms', () => {
  expect(termsOf(quotes, today)).toEqual({
    ok: true,
    value: {
      ...plainTerms,
      metric: '見積り回答の日数',
      measure: '受付から回答メールまでの日数。直近20件の平均',
      kind: 'latest',
      baseline: 5.2,
      target: 2,
      unit: '日',
      decimals: 1,
      start: '2026-11-23',
      due: '2026-12-23',
      cadence: 7,
    },
  })
})

it('what is missing is named, field by field, in the order of the form', () => {
  expect(
    problemsOf({metric: ' ', measure: '', baseline: '', target: '', unit: ''}),
  ).toEqual(['metric missing', 'baseline missing', 'target missing', 'measure missing'])
})

describe('each thing that cannot be kept is refused by its own name', () => {
  it.each([
    [{metric: '社内コミュニケーションの活性化'}, ['metric theme']],
    [{metric: '\u0301\u0302'}, ['metric missing']],
    [{metric: 'あ'.repeat(41)}, ['metric too-long']],
    [{measure: 'あ'.repeat(141)}, ['measure too-long']],
    [{unit: 'あ'.repeat(9)}, ['unit too-long']],
    [{baseline: '1.2.3'}, ['baseline not-a-number']],
    [{target: '1e999'}, ['target not-a-number']],
    [{target: '約10'}, ['target not-a-number']],
    [{target: '2兆'}, ['target too-big']],
    [{target: '1.2345'}, ['target too-fine']],
    [{target: '５．２'}, ['target same-as-now']],
    [{target: '5.20日'}, ['target same-as-now']],
    [{due: '2026-11-22' as Day}, ['due past']],
    [{due: '2062-12-23' as Day}, ['due too-far']],
    [{due: today}, []],
    [{unit: ''}, []],
    [{baseline: '三十五', target: '十二'}, []],
  ] as const)('%j', (change, problems) => {
    expect(problemsOf(change)).toEqual(problems)
  })
})

it('a theme yields no terms, but what stands in the way', () => {
  expect(termsOf({...quotes, metric: '自由な情報交換の場'}, today)).toEqual({
    ok: false,
    refusal: [{field: 'metric', problem: 'theme'}],
  })
})

it('kanji and full-width digits arrive as the numbers they are', () => {
  const terms = termsOf({...quotes, baseline: '三十五', target: '１２'}, today)
  expect(terms).toMatchObject({ok: true, value: {baseline: 35, target: 12, decimals: 0}})
})

it('the kind that the person chose is kept', () => {
  const terms = termsOf({...quotes, kind: 'sum'}, today)
  expect(terms).toMatchObject({ok: true, value: {kind: 'sum'}})
})

describe('what is counted up from nothing is a running total', () => {
  it.each([
    ['資料が使われた件数', '件', 0, 30, 'sum'],
    ['訪問', '回', 0, 20, 'sum'],
    ['New customers', 'customers', 0, 12, 'sum'],
    ['提案の件数', '', 0, 10, 'sum'],
    ['誤出荷の件数', '件', 12, 4, 'latest'],
    ['見積り回答の日数', '日', 3, 2, 'latest'],
    ['1日あたりの対応', '件', 0, 5, 'latest'],
    ['解決率', '%', 0, 60, 'latest'],
    ['満足度', '点', 0, 70, 'latest'],
  ] as const)('%s %s %d → %d is %s', (metric, unit, baseline, target, kind) => {
    expect(guessKind(metric, unit, baseline, target)).toBe(kind)
  })
})

it('what is used up from nothing is a budget, until its maker says otherwise', () => {
  const overtime = {
    ...quotes,
    metric: '残業時間',
    unit: '時間',
    baseline: '0',
    target: '40',
  }
  expect(wayOfDraft(overtime)).toEqual({kind: 'sum', mode: 'budget'})
  expect(wayOfDraft({...overtime, mode: 'reach'}).mode).toBe('reach')
  expect(wayOfDraft({...overtime, kind: 'latest'})).toEqual({
    kind: 'latest',
    mode: 'reach',
  })
  expect(wayOfDraft({...overtime, baseline: '60'}).mode).toBe('reach')
})

it('a recorded number is checked by the same rules', () => {
  expect(numberProblem('2.4', '日')).toBeUndefined()
  expect(numberProblem('2.4日', '日')).toBeUndefined()
  expect(numberProblem('', '日')).toBe('missing')
  expect(numberProblem('2.4.1', '日')).toBe('not-a-number')
  expect(numberProblem('-2兆', '円')).toBe('too-big')
})
