import {html, nothing} from 'lit'
import {lintMetric} from '../../core/goal/lint.ts'
import {daysBetween} from '../../core/text/dates.ts'
import {decimalsIn, readNumber} from '../../core/text/numbers.ts'
import {wayOf} from '../goal-way.ts'
import {dayInSentence} from '../goal-words.ts'
import {isBlankRow} from '../../core/goal/check-rows.ts'
import {makeIn} from '../words/make.ts'
import type {NumberName} from './as-read.ts'
import {rowsIn} from './form-rows.ts'
import type {FormView} from './form-view.ts'
import type {GoalFields} from './goal-fields.ts'
import {dueIn, startIn, wayIn} from './goal-form.ts'
import {readiness} from './readiness.ts'
import '../elements/cairn-stack.ts'

/** The goal sentence as far as it is known: what is missing is a dashed box. */
export function goalPreview(view: FormView) {
  const {fields, say} = view
  const make = makeIn[say.language]
  const isTheme = lintMetric(fields.metric) === 'theme'
  return html`<section
      class=${isTheme ? 'make-preview watch' : 'make-preview'}
      aria-labelledby="make-preview-label"
    >
      <div>
        <h2 id="make-preview-label" class="field-label quiet">${make.sentence}</h2>
        <p class="make-sentence" dir="auto">${sentence(view, isTheme)}</p>
        ${
          fields.measure.trim()
            ? html`<p class="make-measure">
                <span class="quiet">${make.measure}</span>
                <span dir="auto">${fields.measure}</span>
              </p>`
            : nothing
        }
        <p class="hint numbers">${figures(view) ?? make.emptySentence}</p>
      </div>
      <cairn-stack .filled=${0}></cairn-stack>
    </section>
    ${readiness(view)}`
}

function sentence({fields, today, say}: FormView, isTheme: boolean) {
  if (fields.title.trim()) return html`<b>${fields.title.trim()}</b>`
  const {ways, byWhom, byDoing} = say.words.goal
  const {slots: names} = makeIn[say.language]
  const due = dueIn(fields, today)
  const [metric, who, action] = [fields.metric, fields.who, fields.action].map(text =>
    text.trim(),
  )
  const quantity = (name: NumberName) => value(fields, name, say)
  const slots: Record<string, unknown> = {
    [HOLES.metric]: slot(
      metric && html`<b class=${isTheme ? 'make-theme' : ''}>${metric}</b>`,
      names.metric,
    ),
    [HOLES.from]: slot(quantity('baseline'), names.now),
    [HOLES.to]: slot(quantity('target'), names.target),
    [HOLES.lower]: slot(quantity('lower'), names.limit),
    [HOLES.upper]: slot(quantity('upper'), names.limit),
    [HOLES.count]: slot(stepCount(fields), names.steps),
    [HOLES.due]: slot(due && dayInSentence(say, due, today), names.due),
    [WHO]: who,
    [ACTION]: action,
  }
  const {kind, mode} = wayIn(fields)
  const read = (name: NumberName) => readNumber(fields[name], fields.unit)
  const built =
    ways[
      wayOf({
        ...{kind, mode, baseline: read('baseline') ?? NaN},
        ...limitsOf(read('lower'), read('upper')),
      })
    ].sentence(HOLES)
  const whose = who ? byWhom(WHO, built) : built
  const whole = action ? byDoing(whose, ACTION) : whose
  return whole.split(/([\uE000-\uE008])/).map(piece => slots[piece] ?? piece)
}

/** With neither told yet there is a place for the lower one. */
const limitsOf = (lower: number | undefined, upper: number | undefined) => ({
  ...(lower !== undefined && {lower}),
  ...(upper !== undefined && {upper}),
})

/** Stand in the sentence where its slots are: nobody types these. */
const HOLES = {
  ...{metric: '\uE000', from: '\uE001', to: '\uE002', due: '\uE003'},
  ...{lower: '\uE004', upper: '\uE005', count: '\uE006'},
}
const WHO = '\uE007'
const ACTION = '\uE008'

const slot = (filled: unknown, name: string) =>
  filled || html`<span class="make-slot">${name}</span>`

function value(fields: GoalFields, name: NumberName, {format}: FormView['say']) {
  const number = readNumber(fields[name], fields.unit)
  if (number === undefined) return undefined
  return html`<b>${format.quantity(number, fields.unit.trim(), decimalsOf(fields))}</b>`
}

function stepCount(fields: GoalFields) {
  const count = rowsIn(fields, 'milestones').filter(row => !isBlankRow(row)).length
  return count > 0 && html`<b>${count}</b>`
}

/** −1日 · 30日間 · 週あたり −0.2日 */
function figures({fields, today, say: {language, format}}: FormView) {
  const make = makeIn[language]
  const due = dueIn(fields, today)
  const start = startIn(fields, today)
  if (!due || due < start) return undefined
  const days = daysBetween(start, due)
  const length = make.length(days)
  const {kind, mode} = wayIn(fields)
  if (kind === 'milestones' || mode === 'keep') return length
  const from = readNumber(fields.baseline, fields.unit)
  const to = readNumber(fields.target, fields.unit)
  if (from === undefined || to === undefined || from === to) return undefined
  const unit = fields.unit.trim()
  const decimals = decimalsOf(fields)
  const parts = [format.change(to - from, unit, decimals), length]
  if (days >= WEEK) {
    const perWeek = ((to - from) * WEEK) / days
    parts.push(make.perWeek(format.change(perWeek, unit, decimals, decimals + 1)))
  }
  return parts.join(' · ')
}

const WEEK = 7

const decimalsOf = (fields: GoalFields): number => {
  const {mode} = wayIn(fields)
  const names = mode === 'keep' ? (['lower', 'upper'] as const) : (['target'] as const)
  const texts = [fields.baseline, ...names.map(name => fields[name])]
  return Math.max(...texts.map(text => decimalsIn(text, fields.unit)))
}
