import {html, nothing, type TemplateResult} from 'lit'
import type {CheckIn, GoalTerms} from '../../core/goal/goal.ts'
import type {Step} from '../../core/goal/steps.ts'
import {quantityOf} from '../goal-words.ts'
import {icon} from '../elements/icons.ts'
import type {Wording} from '../words/words.ts'
import '../elements/cairn-stack.ts'

type Say = Pick<Wording, 'words' | 'format'>

/** A record in the talk: from where to where the number went, and how far the goal has come by it. */
export function recordCard(
  say: Say,
  terms: GoalTerms,
  checkIn: CheckIn,
  step: Step,
  /** The day of the record, formatted; undefined when it is the day on which it was written. */
  day: string | undefined,
): TemplateResult {
  const {talk, goal} = say.words
  const change = say.format.change(step.after - step.before, terms.unit, terms.decimals)
  const isGood = (step.after - step.before) * (terms.target - terms.baseline) >= 0
  const percent =
    step.percent === undefined
      ? nothing
      : html`<p class="quiet small">
          ${talk.progress(goal.percent(say.format.number(step.percent, 0)))}
        </p>`
  const stack =
    step.stones === undefined
      ? nothing
      : html`<cairn-stack .filled=${step.stones} .size=${64}></cairn-stack>`
  return html`<div class="record-card">
    ${stack}
    <div class="record-card-what">
      <p class="record-card-way numbers">
        <span class="aloud">${talk.recorded}</span>
        ${quantityOf(say, terms, step.before)}
        <span class="record-card-arrow">${icon('arrow-right')}</span>
        ${quantityOf(say, terms, step.after)}
      </p>
      ${
        checkIn.note
          ? html`<p class="record-card-note" dir="auto">${checkIn.note}</p>`
          : nothing
      }
      ${day ? html`<p class="record-card-note">${talk.recordOn(day)}</p>` : nothing}
    </div>
    <div class="record-card-change numbers">
      ${
        step.counts
          ? html`<p class=${isGood ? 'good' : 'watch'}>${change}</p>
              ${percent}`
          : step.state === 'early'
            ? html`<p class="quiet small">${talk.beforeStart}</p>`
            : nothing
      }
    </div>
  </div>`
}
