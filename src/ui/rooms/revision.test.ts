import {describe, expect, it} from 'vitest'
import {applyChange} from '../../core/goal/apply-change.ts'
import type {Goal, GoalTerms, TermsChange} from '../../core/goal/goal.ts'
import {goalExamples, type ExampleId} from '../../core/goal/goal-examples.ts'
import type {Day, EntryId, GoalId, MemberId} from '../../core/ids.ts'
import {documents, quotes} from '../../test/goal-example.ts'
import {changeWords} from '../goal-change-words.ts'
import {formatsFor} from '../words/format.ts'
import {exampleFields} from './example-fields.ts'
import {noFields} from './goal-fields.ts'
import {problemsIn, termsIn} from './goal-form.ts'
import {changeIn, followGoal, revisionFields, revisionProblems} from './revision.ts'
import {carriedOver, nextFields, type FinishedGoal} from './terms-fields.ts'

const today = '2026-11-02' as Day
const format = formatsFor('ja')
const inJapanese = {language: 'ja', format} as const
const goalOf = (first: GoalTerms, ...changes: TermsChange[]): Goal => {
  let terms = first
  const revisions = changes.map((change, index) => {
    const before = terms
    terms = applyChange(terms, change)
    const id = `revision ${index}` as EntryId
    const told = {by: 'ben' as MemberId, on: today, reason: '人が増えた'}
    return {id, ...told, change, before, after: terms, stands: true}
  })
  const who = {maker: 'aoi' as MemberId, agrees: []}
  return {id: 'goal' as GoalId, ...who, state: 'active', first, terms, revisions}
}

const rich: GoalTerms = {
  ...quotes,
  ...{who: '営業部', action: '工数表を見る', title: '翌日に返す', min: 0, max: 1234.5},
  pace: 'workdays',
  holidays: ['2026-11-03', '2026-11-04'] as Day[],
  guardrails: [{name: '手戻り', unit: '件', upper: 3}],
  leads: [{name: '見直し', unit: '回', perWeek: 2}],
}

describe('the form of a revision', () => {
  it('filled with a goal says nothing new of it, whatever its kind', () => {
    const examples = (Object.keys(goalExamples) as ExampleId[]).map(id => {
      const terms = termsIn(exampleFields(id, 'ja', noFields), '2026-10-05' as Day)
      if (!terms.ok) throw new Error(id)
      return terms.value
    })
    const steps = [
      {on: '2026-10-12' as Day, value: 2.8},
      {on: '2026-11-12' as Day, value: 2.2},
    ]
    const cut: GoalTerms = {...quotes, pace: 'checkpoints', checkpoints: steps}
    for (const terms of [...examples, quotes, documents, rich, cut]) {
      const fields = revisionFields(goalOf(terms), format)
      expect(problemsIn(fields, today, terms)).toEqual([])
      expect(changeIn(fields, today, terms, format)).toEqual({})
      expect(termsIn(fields, today, terms)).toEqual({ok: true, value: terms})
    }
  })

  it('sends only what was changed, and says it before and after', () => {
    const fields = {...revisionFields(goalOf(rich), format), target: '2.2', max: ''}
    const later = {...fields, day: '2026-12-07', daysOff: '2026-11-04 2026-12-01'}
    const change = changeIn(later, today, rich, format)
    expect(change).toEqual({
      ...{target: 2.2, max: null, due: '2026-12-07'},
      holidays: ['2026-11-03', '2026-11-04', '2026-12-01'],
    })
    expect(changeWords(inJapanese, rich, change ?? {}, today)).toEqual([
      {name: '目標の値', before: '2.0日', after: '2.2日'},
      {name: 'ありうる最大の値', before: '1,234.5日', after: 'なし'},
      {name: '期限', before: '11/30(月)', after: '12/7(月)'},
      {name: '休み', before: '2件', after: '3件'},
    ])
  })

  it('wants a reason of five characters, and no more than fits under it', () => {
    const fields = revisionFields(goalOf(quotes), format)
    const reasons = ['', 'はやく', 'チームが増えた', 'あ'.repeat(281)].map(
      reason =>
        revisionProblems({...fields, reason}, today, quotes).at(0)?.problem ?? 'fine',
    )
    expect(reasons).toEqual(['missing', 'too-short', 'fine', 'too-long'])
  })

  it('keeps what Aoi typed when Ben revises the goal meanwhile, and takes over the rest', () => {
    const typed = {
      ...revisionFields(goalOf(quotes), format),
      ...{target: '2.2', reason: 'まだ途中', more: 'open'},
    }
    const goal = goalOf(quotes, {due: '2026-12-07' as Day, target: 1.5})
    const fields = followGoal(typed, goal, format)
    expect(fields).toMatchObject({target: '2.2', reason: 'まだ途中', day: '2026-12-07'})
    expect(changeIn(fields, today, goal.terms, format)).toEqual({target: 2.2})
    expect(followGoal(fields, goal, format)).toBe(fields)
  })
})

describe('the next goal', () => {
  const finished = (terms: GoalTerms, value: number): FinishedGoal => ({
    ...goalOf(terms),
    state: 'closed',
    closing: {
      ...{id: 'c' as EntryId, by: 'ben' as MemberId, on: today},
      ...{outcome: 'partly', value, reason: '', retro: [], at: 0},
    },
  })

  it('begins with the same metric where the last one ended', () => {
    expect(nextFields(finished(quotes, 2.1), format)).toMatchObject({
      ...{metric: quotes.metric, baseline: '2.1', target: '', due: '', start: ''},
      ...{kind: 'latest', mode: 'reach', unit: '日'},
    })
    expect(nextFields(finished(documents, 30), format).baseline).toBe('')
  })

  it('takes over what was being revised when the last one was wrapped up', () => {
    const goal = finished(quotes, 2.1)
    const typed = {...revisionFields(goal, format), target: '1.5', reason: '人が増えた'}
    expect(carriedOver(typed, goal, format)).toEqual({
      ...nextFields(goal, format),
      target: '1.5',
    })
    const later = {...typed, day: '2026-12-24'}
    expect(carriedOver(later, goal, format)).toMatchObject({due: 'day', day: later.day})
  })
})
