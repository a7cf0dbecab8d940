import {html} from 'lit'
import {SIDE_NUMBERS_MAX} from '../../core/goal/measurable.ts'
import {termsIn} from '../words/terms.ts'
import {rowsIn} from './form-rows.ts'
import type {FormView} from './form-view.ts'
import {rowFields, rowInput} from './row-fields.ts'

/** Numbers that must not get worse on the way. */
export function guardrailFields(view: FormView) {
  const terms = termsIn[view.say.language]
  const list = 'guardrails'
  return rowFields(view, {
    list,
    title: terms.guardrails,
    hint: terms.guardrailsHint,
    add: terms.addGuardrail,
    most: SIDE_NUMBERS_MAX,
    first: 'name',
    nameOf: row => terms.guardrail(row + 1),
    inputs: row => {
      const suffix = rowsIn(view.fields, list)[row]?.unit ?? ''
      return html`${rowInput(view, {list, row, part: 'name', label: terms.name})}
      ${rowInput(view, {list, row, part: 'unit', label: terms.unit})}
      ${rowInput(view, {
        ...{list, row, part: 'lower', label: terms.lower, suffix, isNumber: true},
      })}
      ${rowInput(view, {
        ...{list, row, part: 'upper', label: terms.upper, suffix, isNumber: true},
      })}`
    },
  })
}

/** What is done for it each week. */
export function leadFields(view: FormView) {
  const terms = termsIn[view.say.language]
  const list = 'leads'
  return rowFields(view, {
    list,
    title: terms.leads,
    hint: terms.leadsHint,
    add: terms.addLead,
    most: SIDE_NUMBERS_MAX,
    first: 'name',
    nameOf: row => terms.lead(row + 1),
    inputs: row =>
      html`${rowInput(view, {list, row, part: 'name', label: terms.name})}
      ${rowInput(view, {list, row, part: 'unit', label: terms.unit})}
      ${rowInput(view, {
        ...{list, row, part: 'perWeek', label: terms.perWeek, isNumber: true},
      })}`,
  })
}
