import {expect, it} from 'vitest'
import {goalExamples, type ExampleId} from '../../core/goal/goal-examples.ts'
import type {Day} from '../../core/ids.ts'
import {isMeasurable} from '../../core/goal/measurable.ts'
import {languages} from '../words/words.ts'
import {exampleFields} from './example-fields.ts'
import {noFields} from './goal-fields.ts'
import {readForm} from './goal-form.ts'

const today = '2026-11-23' as Day
const all = (Object.keys(goalExamples) as ExampleId[]).flatMap(id =>
  languages.map(language => [id, language] as const),
)

it.each(all)(
  'the example %s in %s fills a form that can start as it is',
  (id, language) => {
    const typed = {...noFields, name: 'Aoi', upper: '1', checkpoints: '[{}]'}
    const form = readForm(exampleFields(id, language, typed), today)
    const {kind, mode} = goalExamples[id]
    expect(form).toMatchObject({ok: true, value: {name: 'Aoi', terms: {kind, mode}}})
    expect(form.ok && isMeasurable(form.value.terms)).toBe(true)
  },
)
