import {html} from 'lit'
import {LIST_MAX} from '../../core/room/limits.ts'
import {termsIn} from '../words/terms.ts'
import type {FormView} from './form-view.ts'
import {rowFields, rowInput} from './row-fields.ts'

/** What is to be done, step by step, each with its weight. */
export function stepFields(view: FormView) {
  const terms = termsIn[view.say.language]
  const list = 'milestones'
  return rowFields(view, {
    list,
    title: terms.milestones,
    hint: terms.milestonesHint,
    add: terms.addStep,
    most: LIST_MAX,
    first: 'title',
    nameOf: row => terms.step(row + 1),
    inputs: row =>
      html`${rowInput(view, {
        ...{list, row, part: 'title', label: terms.step(row + 1)},
        placeholder: terms.stepExample,
      })}
      ${rowInput(view, {
        ...{list, row, part: 'weight', label: terms.weight},
        ...{placeholder: '1', isNumber: true},
      })}`,
  })
}
