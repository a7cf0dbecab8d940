import {html, nothing} from 'lit'
import {readNumber} from '../../core/text/numbers.ts'
import {textField} from '../elements/text-field.ts'
import {makeIn} from '../words/make.ts'
import {termsIn} from '../words/terms.ts'
import type {NumberName} from './as-read.ts'
import {inputId, type FormView} from './form-view.ts'
import {keepRateIn, wayIn} from './goal-form.ts'
import {stepFields} from './step-fields.ts'
import {chooseWay} from './typed-choice.ts'
import {wayChoice} from './way-choice.ts'

/** From where to where, in the numbers that its kind and mode ask for, and how records are read. */
export function numberFields(view: FormView) {
  // The choice stands in one place for all ways, so that whoever goes through them keeps the focus.
  return html`<div>${inputs(view)} ${keepInstead(view)} ${wayChoice(view)}</div>`
}

function inputs(view: FormView) {
  const {kind, mode} = wayIn(view.fields)
  if (kind === 'milestones') return stepFields(view)
  return mode === 'keep' ? limits(view) : ends(view)
}

function ends(view: FormView) {
  const make = makeIn[view.say.language]
  const isBudget = wayIn(view.fields).mode === 'budget'
  const target = isBudget ? termsIn[view.say.language].cap : make.target
  return html`<div class="make-numbers">
    ${number(view, 'baseline', make.now, make.nowExample)}
    ${number(view, 'target', target, make.targetExample)} ${unit(view)}
  </div>`
}

function limits(view: FormView) {
  const {fields, say} = view
  const make = makeIn[say.language]
  const terms = termsIn[say.language]
  return html`<div class="make-numbers four">
      ${number(view, 'baseline', make.now, make.nowExample)}
      ${number(view, 'lower', terms.lower, '')} ${number(view, 'upper', terms.upper, '')}
      ${unit(view)}
    </div>
    <div class="field make-rate">
      <label for=${inputId('keepRate')}>${terms.keepRate}</label>
      <select class="input" id=${inputId('keepRate')} name="keepRate">
        ${RATES.map(rate => {
          const percent = say.format.quantity(rate * 100, '%')
          return html`<option value=${rate} ?selected=${rate === keepRateIn(fields)}>
            ${terms.ofThePeriods(percent)}
          </option>`
        })}
      </select>
    </div>`
}

/** All that goals.md 2.1 allows, in tens. */
const RATES = [0.5, 0.6, 0.7, 0.8, 0.9, 1]

function number(view: FormView, name: NumberName, label: string, placeholder: string) {
  const {fields, errorOf} = view
  return textField({
    ...{id: inputId(name), name, label, placeholder, value: fields[name]},
    error: errorOf(name),
    suffix: fields[name] ? fields.unit.trim() : '',
    inputmode: 'decimal',
    describedBy: 'make-way',
    large: true,
  })
}

function unit({fields, say, errorOf}: FormView) {
  const make = makeIn[say.language]
  return textField({
    id: 'make-unit',
    name: 'unit',
    label: make.unit,
    value: fields.unit,
    error: errorOf('unit'),
    placeholder: make.unitExample,
  })
}

/** The way out for who wants nothing to change. */
function keepInstead({fields, say, asks, lead}: FormView) {
  const from = readNumber(fields.baseline, fields.unit)
  const {kind, mode} = wayIn(fields)
  if (kind === 'milestones' || mode === 'keep') return nothing
  const isSame = from !== undefined && from === readNumber(fields.target, fields.unit)
  if (!isSame || asks === 'revision') return nothing
  const way = chooseWay(fields, 'latest keep')
  return html`<button
    type="button"
    class="button small make-keep"
    @click=${() => lead(way, 'lower')}
  >
    ${termsIn[say.language].keepInstead}
  </button>`
}
