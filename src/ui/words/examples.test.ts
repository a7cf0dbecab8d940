import {describe, expect, it} from 'vitest'
import {checkTerms} from '../../core/goal/check-terms.ts'
import {
  DEPARTMENTS,
  type ExampleId,
  type GoalExample,
  goalExamples,
} from '../../core/goal/goal-examples.ts'
import {lintMetric, lintSentence} from '../../core/goal/lint.ts'
import {readNumber} from '../../core/text/numbers.ts'
import {countGraphemes} from '../../core/text/graphemes.ts'
import type {Day} from '../../core/ids.ts'
import {examplesIn} from './examples.ts'
import {languages} from './words.ts'

const all = Object.entries(goalExamples) as [ExampleId, GoalExample][]

it.each(DEPARTMENTS)('%s finds at least four examples', department => {
  const found = all.filter(([, example]) => example.department === department)
  expect(found.length).toBeGreaterThanOrEqual(4)
})

it('every kind of goal has an example', () => {
  const ways = new Set(all.map(([, {kind, mode}]) => `${kind} ${mode}`))
  expect([...ways].sort()).toEqual([
    'latest keep',
    'latest reach',
    'milestones reach',
    'sum budget',
    'sum reach',
  ])
})

describe.each(languages)('in %s', language => {
  const {departments, goals} = examplesIn[language]

  it('each department has a name of its own', () => {
    expect(new Set(Object.values(departments)).size).toBe(DEPARTMENTS.length)
  })

  it('no two examples measure the same', () => {
    const metrics = Object.values(goals).map(({metric}) => metric)
    expect(new Set(metrics).size).toBe(all.length)
  })

  it.each(all)('%s can start as it is', (id, example) => {
    const words = goals[id]
    const draft = {
      metric: words.metric,
      measure: words.measure,
      baseline: example.baseline,
      target: example.target,
      unit: words.unit,
      due: '2026-12-23' as Day,
    }
    expect(lintMetric(words.metric)).toBe('ok')
    const sentence = `${words.metric} ${example.baseline}${words.unit} ${example.target}${words.unit}`
    expect(lintSentence(sentence)).toBe('ok')
    expect(checkTerms(draft, '2026-11-23' as Day)).toEqual([])
    expect(countGraphemes(words.who)).toBeLessThanOrEqual(40)
    expect(countGraphemes(words.action)).toBeLessThanOrEqual(80)
    expect(words.first).not.toBe('')
  })

  it.each(all)('%s has what its kind needs', (id, example) => {
    const {milestones} = goals[id]
    const limits = [example.lower, example.upper].filter(limit => limit !== undefined)
    expect(limits.length > 0).toBe(example.mode === 'keep')
    for (const limit of limits) expect(readNumber(limit)).toBeDefined()
    expect((milestones?.length ?? 0) >= 4).toBe(example.kind === 'milestones')
  })
})
