import {html, nothing} from 'lit'
import {icon} from '../elements/icons.ts'
import type {GoalNow} from '../goal-now.ts'
import type {PanelSay} from '../reading-words.ts'

/** The goal's milestones in the order of its team, each done or to come. */
export function milestoneList(say: PanelSay, {terms, reading, today}: GoalNow) {
  if (terms.kind !== 'milestones') return nothing
  const {steps} = say.panel
  const weights = new Set(terms.milestones.map(({weight}) => weight))
  return html`<section class="goal-panel-part">
    <h3>${steps.title}</h3>
    <ol class="goal-panel-steps">
      ${terms.milestones.map(({id, title, weight}) => {
        const on = reading.doneOn.get(id)
        return html`<li class=${on ? 'done' : ''}>
          <span class="goal-panel-step-mark">${on ? icon('check') : nothing}</span>
          <span dir="auto">${title}</span>
          <span class="quiet small">
            ${on ? steps.done(say.format.day(on, today)) : steps.open}
            ${
              weights.size > 1
                ? html`· ${steps.weight(say.format.number(weight))}`
                : nothing
            }
          </span>
        </li>`
      })}
    </ol>
  </section>`
}
