import {html, nothing} from 'lit'
import {isOpen} from '../../core/goal/open-goals.ts'
import {icon} from '../elements/icons.ts'
import {RecordEvent} from '../elements/record-event.ts'
import type {GoalNow} from '../goal-now.ts'
import type {PanelSay} from '../reading-words.ts'
import './record-list.ts'

/** Every number of the goal, and the button for the next one. */
export function records(
  {words: {goal: words}}: PanelSay,
  {goal}: GoalNow,
  writable: boolean,
) {
  return html`<section class="goal-panel-part" aria-labelledby="records-heading">
    <div class="goal-panel-records-head">
      <h3 id="records-heading">${words.records}</h3>
      ${
        writable && isOpen(goal)
          ? html`<button
              class="button small"
              type="button"
              @click=${({currentTarget}: Event) =>
                currentTarget?.dispatchEvent(new RecordEvent({goal: goal.id}))}
            >
              ${icon('stones')} <span>${words.record}</span>
            </button>`
          : nothing
      }
    </div>
    <cairn-record-list .goal=${goal.id} .writable=${writable}></cairn-record-list>
  </section>`
}
