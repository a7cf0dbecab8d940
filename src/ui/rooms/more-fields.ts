import {html, nothing} from 'lit'
import {icon} from '../elements/icons.ts'
import {textField} from '../elements/text-field.ts'
import {termsIn} from '../words/terms.ts'
import type {FieldName} from './goal-fields.ts'
import {inputId, type FormView} from './form-view.ts'
import {cadenceIn, wayIn} from './goal-form.ts'
import {paceFields} from './pace-fields.ts'
import {guardrailFields, leadFields} from './side-fields.ts'

/** Closed at first, and open from then on for who has used it: what a plain goal does without. */
export function moreFields(view: FormView) {
  const {fields, say, change} = view
  const terms = termsIn[say.language]
  const isOpen = fields.more !== ''
  return html`<div class="make-more">
    <button
      type="button"
      class="make-more-open"
      aria-expanded=${isOpen}
      @click=${() => change({more: isOpen ? '' : 'open'})}
    >
      ${icon('chevron-right')}
      <span>${terms.more} <span class="hint">${terms.moreHint}</span></span>
    </button>
    ${isOpen ? parts(view) : nothing}
  </div>`
}

function parts(view: FormView) {
  const {say} = view
  const terms = termsIn[say.language]
  const {kind, mode} = wayIn(view.fields)
  return html`<div class="make-more-parts">
    <h2 class="make-part">${terms.words}</h2>
    ${
      view.asks === 'revision'
        ? nothing
        : line(view, 'first', terms.first, terms.firstHint, terms.firstExample)
    }
    ${line(view, 'who', terms.who, terms.whoHint, terms.whoExample)}
    ${line(view, 'action', terms.action, '', terms.actionExample)}
    ${line(view, 'title', terms.title, terms.titleHint)}
    <h2 class="make-part">${terms.plan}</h2>
    ${days(view)} ${mode === 'keep' ? nothing : paceFields(view)}
    ${kind === 'milestones' ? nothing : possible(view)} ${guardrailFields(view)}
    ${leadFields(view)}
  </div>`
}

function line(
  {fields, errorOf}: FormView,
  name: FieldName,
  label: string,
  hint: string,
  placeholder = '',
) {
  return textField({
    ...{id: inputId(name), name, label, hint, placeholder, value: fields[name]},
    error: errorOf(name),
  })
}

function days({fields, today, say, errorOf}: FormView) {
  const terms = termsIn[say.language]
  const error = errorOf('start')
  return html`<div class="make-two">
    <div class="field">
      <label for=${inputId('start')}>${terms.start}</label>
      <input
        class="input"
        type="date"
        id=${inputId('start')}
        name="start"
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby="make-start-error"
        .value=${fields.start || today}
      />
      <p class="error" id="make-start-error">${error ?? nothing}</p>
    </div>
    <div class="field">
      <label for=${inputId('cadence')}>${terms.cadence}</label>
      <select class="input" id=${inputId('cadence')} name="cadence">
        ${([1, 7, 14, 30] as const).map(
          days =>
            html`<option value=${days} ?selected=${days === cadenceIn(fields)}>
              ${terms.cadences[days]}
            </option>`,
        )}
      </select>
    </div>
  </div>`
}

function possible(view: FormView) {
  const {fields, say, errorOf} = view
  const terms = termsIn[say.language]
  const end = (name: 'min' | 'max') =>
    textField({
      ...{id: inputId(name), name, label: terms[name], value: fields[name]},
      error: errorOf(name),
      suffix: fields[name] ? fields.unit.trim() : '',
      inputmode: 'decimal',
    })
  return html`<fieldset class="field">
    <legend>${terms.possible} <span class="hint">${terms.possibleHint}</span></legend>
    <div class="make-two">${end('min')} ${end('max')}</div>
  </fieldset>`
}
