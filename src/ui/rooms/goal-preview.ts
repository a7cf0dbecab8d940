import {html, nothing} from 'lit'
import type {Day} from '../../core/ids.ts'
import {lintMetric} from '../../core/goal/lint.ts'
import {daysBetween} from '../../core/text/dates.ts'
import {decimalsIn, readNumber} from '../../core/text/numbers.ts'
import {dayInSentence} from '../goal-words.ts'
import {makeIn} from '../words/make.ts'
import type {Wording} from '../words/words.ts'
import {dueIn, type GoalFields} from './goal-form.ts'
import '../elements/cairn-stack.ts'

type Say = Pick<Wording, 'language' | 'words' | 'format'>

/** The goal sentence as far as it is known: what is missing is a dashed box. */
export function goalPreview(fields: GoalFields, today: Day, say: Say) {
  const make = makeIn[say.language]
  const isTheme = lintMetric(fields.metric) === 'theme'
  return html`<section
    class=${isTheme ? 'make-preview watch' : 'make-preview'}
    aria-labelledby="make-preview-label"
  >
    <div>
      <h2 id="make-preview-label" class="field-label quiet">${make.sentence}</h2>
      <p class="make-sentence" dir="auto">${sentence(fields, today, isTheme, say)}</p>
      ${
        fields.measure.trim()
          ? html`<p class="make-measure">
              <span class="quiet">${make.measure}</span>
              <span dir="auto">${fields.measure}</span>
            </p>`
          : nothing
      }
      <p class="hint numbers">${figures(fields, today, say) ?? make.emptySentence}</p>
    </div>
    <cairn-stack .filled=${0}></cairn-stack>
  </section>`
}

function sentence(fields: GoalFields, today: Day, isTheme: boolean, say: Say) {
  const {goal} = say.words
  const make = makeIn[say.language]
  const due = dueIn(fields, today)
  const metric = fields.metric.trim()
  const slots: Record<string, unknown> = {
    [HOLES.metric]: slot(
      metric && html`<b class=${isTheme ? 'make-theme' : ''}>${metric}</b>`,
      make.slots.metric,
    ),
    [HOLES.from]: slot(value(fields, 'baseline', say), make.slots.now),
    [HOLES.to]: slot(value(fields, 'target', say), make.slots.target),
    [HOLES.due]: slot(due && dayInSentence(say, due, today), make.slots.due),
  }
  const pieces = goal.ways.change
    .sentence({...HOLES, lower: '', upper: '', count: ''})
    .split(/([\uE000-\uE003])/)
  return pieces.map(piece => slots[piece] ?? piece)
}

/** Stand in the sentence where its slots are: nobody types these. */
const HOLES = {metric: '\uE000', from: '\uE001', to: '\uE002', due: '\uE003'}

const slot = (filled: unknown, name: string) =>
  filled || html`<span class="make-slot">${name}</span>`

function value(fields: GoalFields, field: 'baseline' | 'target', {format}: Say) {
  const number = readNumber(fields[field], fields.unit)
  if (number === undefined) return undefined
  return html`<b>${format.quantity(number, fields.unit.trim(), decimalsOf(fields))}</b>`
}

/** −1日 · 30日間 · 週あたり −0.2日 */
function figures(fields: GoalFields, today: Day, {language, format}: Say) {
  const due = dueIn(fields, today)
  const from = readNumber(fields.baseline, fields.unit)
  const to = readNumber(fields.target, fields.unit)
  if (!due || from === undefined || to === undefined || from === to) return undefined
  const days = daysBetween(today, due)
  const unit = fields.unit.trim()
  const decimals = decimalsOf(fields)
  const make = makeIn[language]
  const parts = [format.change(to - from, unit, decimals), make.length(days)]
  if (days >= WEEK) {
    const perWeek = ((to - from) * WEEK) / days
    parts.push(make.perWeek(format.change(perWeek, unit, decimals, decimals + 1)))
  }
  return parts.join(' · ')
}

const WEEK = 7

const decimalsOf = ({baseline, target, unit}: GoalFields): number =>
  Math.max(decimalsIn(baseline, unit), decimalsIn(target, unit))
