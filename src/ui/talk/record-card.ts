import {html, nothing, type TemplateResult} from 'lit'
import type {CheckIn, GoalTerms} from '../../core/goal/goal.ts'
import type {Step} from '../../core/goal/steps.ts'
import {quantityOf} from '../goal-words.ts'
import {icon} from '../elements/icons.ts'
import {saidOf} from '../record-said.ts'
import type {Wording} from '../words/words.ts'
import {noteOf} from './record-shell.ts'
import '../elements/cairn-stack.ts'
import './record-card.css'

type Say = Pick<Wording, 'words' | 'format'>

/** A record in the talk: from where to where the number went, and how far the goal has come by it. Struck through when it was withdrawn. */
export function recordCard(
  say: Say,
  terms: GoalTerms,
  checkIn: CheckIn,
  step: Step,
  /** The day of the record, formatted; undefined when it is the day on which it was written. */
  day: string | undefined,
): TemplateResult {
  const {talk} = say.words
  const stack =
    step.stones === undefined
      ? nothing
      : html`<cairn-stack .filled=${step.stones} .size=${64}></cairn-stack>`
  return html`<div class="record-card ${checkIn.void ? 'withdrawn' : ''}">
    ${stack}
    <div class="record-card-what">
      ${wayOf(say, terms, checkIn, step)} ${noteOf(checkIn)}
      ${day ? html`<p class="record-card-note">${talk.recordOn(day)}</p>` : nothing}
    </div>
    <div class="record-card-change numbers">${effectOf(say, terms, step)}</div>
  </div>`
}

function wayOf(say: Say, terms: GoalTerms, checkIn: CheckIn, step: Step): TemplateResult {
  const recorded = html`<span class="aloud">${say.words.talk.recorded}</span>`
  if (terms.kind === 'milestones' || checkIn.void) {
    const said = saidOf(say, terms, checkIn)
    return html`<p class="record-card-way" dir="auto">
      ${recorded} ${checkIn.void ? html`<s>${said}</s>` : html`${icon('check')} ${said}`}
    </p>`
  }
  return html`<p class="record-card-way numbers">
    ${recorded} ${quantityOf(say, terms, step.before)}
    <span class="record-card-arrow">${icon('arrow-right')}</span>
    ${quantityOf(say, terms, step.after)}
  </p>`
}

function effectOf(say: Say, terms: GoalTerms, step: Step): TemplateResult {
  const {talk, goal} = say.words
  const {percent, state, counts} = step
  if (!counts) {
    const why =
      state === 'early' ? talk.beforeStart : state === 'void' ? talk.withdrawn : ''
    return html`<p class="quiet small">${why}</p>`
  }
  const moved = step.after - step.before
  const change =
    terms.kind === 'milestones'
      ? nothing
      : html`<p class=${toneOf(terms, moved)}>
          ${say.format.change(moved, terms.unit, terms.decimals)}
        </p>`
  const way =
    percent === undefined
      ? nothing
      : html`<p class="quiet small">
          ${talk.progress(goal.percent(say.format.number(percent, 0)))}
        </p>`
  return html`${change} ${way}`
}

/** Only on a way to a target more, or less, is better. */
function toneOf({mode, target, baseline}: GoalTerms, moved: number): string {
  if (mode !== 'reach') return ''
  return moved * (target - baseline) >= 0 ? 'good' : 'watch'
}
