import {html, nothing} from 'lit'
import {hashOf} from '../../app/place.ts'
import {lintMetric} from '../../core/goal/lint.ts'
import {icon} from '../elements/icons.ts'
import {textField} from '../elements/text-field.ts'
import {makeIn} from '../words/make.ts'
import {dueChoice} from './due-choice.ts'
import type {FormView} from './form-view.ts'
import {metricHelp} from './metric-help.ts'
import {moreFields} from './more-fields.ts'
import {numberFields} from './number-fields.ts'

/** The fields of a goal. What is typed is heard on the form around them, by the inputs' names. */
export function goalFormView(view: FormView) {
  const {fields, say, asks, errorOf} = view
  const make = makeIn[say.language]
  return html`
    ${
      asks === 'room'
        ? textField({
            id: 'make-name',
            name: 'name',
            label: make.name,
            hint: make.nameHint,
            value: fields.name,
            error: errorOf('name'),
            autocomplete: 'name',
          })
        : nothing
    }
    ${metricField(view)} ${numberFields(view)} ${dueChoice(view)}
    ${textField({
      id: 'make-measure',
      name: 'measure',
      label: make.measure,
      hint: make.measureHint,
      value: fields.measure,
      error: errorOf('measure'),
      placeholder: make.measureExample,
    })}
    ${moreFields(view)}
  `
}

function metricField(view: FormView) {
  const {fields, say, errorOf, lead} = view
  const isTheme = lintMetric(fields.metric) === 'theme'
  return html`<div class=${isTheme ? 'make-metric watch' : 'make-metric'}>
    ${textField({
      id: 'make-metric',
      name: 'metric',
      label: makeIn[say.language].metric,
      value: fields.metric,
      error: errorOf('metric'),
      describedBy: isTheme ? 'make-help' : undefined,
    })}
    <div aria-live="polite">
      ${
        isTheme
          ? metricHelp(fields.metric, say, example => lead(example, 'baseline'))
          : nothing
      }
    </div>
    ${isTheme || view.asks === 'revision' ? nothing : examples(view)}
  </div>`
}

function examples({fields, say, asks, draft, lead}: FormView) {
  const make = makeIn[say.language]
  const place = draft ? ({at: 'find', draft} as const) : ({at: 'find'} as const)
  return html`<div class="make-chips" role="group" aria-label=${make.examples}>
    ${make.exampleMetrics.map(
      example =>
        html`<button
          type="button"
          class="chip"
          aria-pressed=${fields.metric === example.metric}
          @click=${() => lead(example, 'baseline')}
        >
          ${example.metric}
        </button>`,
    )}
    ${
      asks === 'room'
        ? html`<a class="chip" href=${hashOf(place)}>
            ${make.find} ${icon('chevron-right')}
          </a>`
        : nothing
    }
  </div>`
}
