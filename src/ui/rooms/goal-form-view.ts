import {html, nothing} from 'lit'
import {guessKind} from '../../core/goal/guess-kind.ts'
import {lintMetric} from '../../core/goal/lint.ts'
import type {GoalKind} from '../../core/goal/goal.ts'
import type {Day} from '../../core/ids.ts'
import {readNumber} from '../../core/text/numbers.ts'
import {textField} from '../elements/text-field.ts'
import {makeIn} from '../words/make.ts'
import type {Wording} from '../words/words.ts'
import {dueChoice} from './due-choice.ts'
import {kindIn, type FormProblem, type GoalFields} from './goal-form.ts'
import {metricHelp} from './metric-help.ts'

export type GoalFormView = {
  readonly fields: GoalFields
  readonly today: Day
  readonly say: Pick<Wording, 'language' | 'words' | 'format'>
  /** The words of what is wrong with a field, when it is time to say so. */
  readonly errorOf: (field: FormProblem['field']) => string | undefined
  readonly change: (part: Partial<GoalFields>) => void
  /** Begins from an example: its metric and unit, then the numbers are next. */
  readonly choose: (example: {metric: string; unit: string}) => void
}

/** The fields of a goal. What is typed is heard on the form around them, by the inputs' names. */
export function goalFormView(view: GoalFormView) {
  const {fields, today, say, errorOf} = view
  const make = makeIn[say.language]
  return html`
    ${textField({
      id: 'make-name',
      name: 'name',
      label: make.name,
      hint: make.nameHint,
      value: fields.name,
      error: errorOf('name'),
      autocomplete: 'name',
    })}
    ${metricField(view)} ${numberFields(view)}
    ${dueChoice({fields, today, say, error: errorOf('due')})}
    ${textField({
      id: 'make-measure',
      name: 'measure',
      label: make.measure,
      hint: make.measureHint,
      value: fields.measure,
      error: errorOf('measure'),
      placeholder: make.measureExample,
    })}
  `
}

function metricField({fields, say, errorOf, choose}: GoalFormView) {
  const make = makeIn[say.language]
  const isTheme = lintMetric(fields.metric) === 'theme'
  return html`<div class=${isTheme ? 'make-metric watch' : 'make-metric'}>
    ${textField({
      id: 'make-metric',
      name: 'metric',
      label: make.metric,
      value: fields.metric,
      error: errorOf('metric'),
      describedBy: isTheme ? 'make-help' : undefined,
    })}
    <div aria-live="polite">
      ${isTheme ? metricHelp(fields.metric, say, choose) : nothing}
    </div>
    ${
      isTheme
        ? nothing
        : html`<div class="make-chips" role="group" aria-label=${make.examples}>
            ${make.exampleMetrics.map(
              example =>
                html`<button
                  type="button"
                  class="chip"
                  aria-pressed=${fields.metric === example.metric}
                  @click=${() => choose(example)}
                >
                  ${example.metric}
                </button>`,
            )}
          </div>`
    }
  </div>`
}

function numberFields(view: GoalFormView) {
  const {fields, say, errorOf} = view
  const make = makeIn[say.language]
  const number = (name: 'baseline' | 'target', label: string, placeholder: string) =>
    textField({
      id: `make-${name}`,
      name,
      label,
      placeholder,
      value: fields[name],
      error: errorOf(name),
      suffix: fields[name] ? fields.unit.trim() : '',
      inputmode: 'decimal',
      describedBy: hasDirection(fields) ? 'make-kind' : undefined,
      large: true,
    })
  return html`<div>
    <div class="make-numbers">
      ${number('baseline', make.now, make.nowExample)}
      ${number('target', make.target, make.targetExample)}
      ${textField({
        id: 'make-unit',
        name: 'unit',
        label: make.unit,
        value: fields.unit,
        error: errorOf('unit'),
        placeholder: make.unitExample,
      })}
    </div>
    ${kindLine(view)}
  </div>`
}

/** Which way it goes is derived; how records are read is guessed and can be changed. */
function kindLine({fields, say, change}: GoalFormView) {
  const make = makeIn[say.language]
  if (!hasDirection(fields)) return nothing
  const from = readNumber(fields.baseline, fields.unit) ?? 0
  const to = readNumber(fields.target, fields.unit) ?? 0
  const kind = kindIn(fields) ?? guessKind(fields.metric, fields.unit.trim(), from, to)
  const other: GoalKind = kind === 'latest' ? 'sum' : 'latest'
  return html`<p class="make-kind">
    <span class="hint" id="make-kind">
      ${to < from ? make.direction.down : make.direction.up} ${make.kind[kind]}
    </span>
    <button type="button" class="link small" @click=${() => change({kind: other})}>
      ${make.changeKind}
    </button>
  </p>`
}

function hasDirection({baseline, target, unit}: GoalFields): boolean {
  const from = readNumber(baseline, unit)
  const to = readNumber(target, unit)
  return from !== undefined && to !== undefined && from !== to
}
