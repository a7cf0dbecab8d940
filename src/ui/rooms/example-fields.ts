import {goalExamples, type ExampleId} from '../../core/goal/goal-examples.ts'
import type {GoalExample} from '../../core/goal/goal-examples.ts'
import {examplesIn} from '../words/examples.ts'
import type {Language} from '../words/words.ts'
import {rowsText} from './form-rows.ts'
import {noFields, type GoalFields} from './goal-fields.ts'

/** The form filled with an example, and nothing left of another goal that was typed in it. */
export function exampleFields(
  id: ExampleId,
  language: Language,
  {name, better, whom, look}: GoalFields,
): GoalFields {
  const {kind, mode, ...example}: GoalExample = goalExamples[id]
  const {milestones = [], ...words} = examplesIn[language].goals[id]
  const isSteps = kind === 'milestones'
  return {
    ...noFields,
    ...{name, better, whom, look},
    ...words,
    ...{kind, mode},
    baseline: isSteps ? '' : example.baseline,
    target: isSteps || mode === 'keep' ? '' : example.target,
    lower: example.lower ?? '',
    upper: example.upper ?? '',
    milestones: rowsText(milestones.map(title => ({id: '', title, weight: ''}))),
    more: 'open',
  }
}
