import {html, nothing} from 'lit'
import {hashOf} from '../../app/place.ts'
import {OPEN_GOALS_MAX, isOpen} from '../../core/goal/open-goals.ts'
import type {RoomId} from '../../core/ids.ts'
import {icon} from '../elements/icons.ts'
import type {GoalNow} from '../goal-now.ts'
import type {PanelSay} from '../reading-words.ts'
import {outcomeMark} from './outcome-mark.ts'
import '../elements/status-word.ts'

/** The way from one open goal of the room to another; nothing where there is only one to look at. */
export function goalSwitch(
  say: PanelSay,
  room: RoomId,
  goals: readonly GoalNow[],
  shown: GoalNow,
) {
  const open = goals.filter(now => isOpen(now.goal) || now === shown)
  if (open.length < 2) return nothing
  return html`<nav class="goal-switch" aria-label=${say.panel.goals.switchTo}>
    ${open.map(
      now =>
        html`<a
          href=${hashOf({at: 'room', room, part: 'goal', goal: now.goal.id})}
          aria-current=${now === shown ? 'page' : nothing}
        >
          <span dir="auto">${now.goal.terms.metric}</span>
          ${
            isOpen(now.goal)
              ? html`<cairn-status-word
                  class="small"
                  .status=${now.reading.status}
                  .stale=${now.reading.stale}
                ></cairn-status-word>`
              : nothing
          }
        </a>`,
    )}
  </nav>`
}

/** Finished goals, each a stone with its outcome. */
export function stones(
  say: PanelSay,
  room: RoomId,
  goals: readonly GoalNow[],
  shown: GoalNow,
) {
  const {goals: words, outcome} = say.panel
  const closed = goals.filter(({goal}) => 'closing' in goal)
  if (closed.length === 0) return nothing
  return html`<section class="goal-panel-part">
    <h3>${words.stones}</h3>
    <ul class="goal-stones">
      ${closed.map(now => {
        const {goal, terms, today} = now
        if (!('closing' in goal)) return nothing
        const {closing, state} = goal
        return html`<li>
          ${outcomeMark(closing.outcome)}
          <a
            class="link"
            dir="auto"
            href=${hashOf({at: 'room', room, part: 'goal', goal: goal.id})}
            aria-current=${now === shown ? 'page' : nothing}
            >${words.stone(
              terms.metric,
              outcome[closing.outcome],
              say.format.day(closing.on, today),
            )}</a
          >
          ${state === 'archived' ? html`<span class="hint">${words.resting}</span>` : nothing}
        </li>`
      })}
    </ul>
  </section>`
}

/** Another goal, while there are few enough to keep in sight. */
export function addGoal(say: PanelSay, room: RoomId, goals: readonly GoalNow[]) {
  const {goals: words} = say.panel
  const open = goals.filter(({goal}) => isOpen(goal)).length
  if (open >= OPEN_GOALS_MAX)
    return html`<p class="hint">${words.full(say.format.number(OPEN_GOALS_MAX))}</p>`
  return html`<a
    class="button small goal-add"
    href=${hashOf({at: 'room', room, part: 'goal', task: 'new'})}
    >${icon('plus')} <span>${words.add}</span></a
  >`
}
