import {html, nothing} from 'lit'
import {hashOf} from '../../app/place.ts'
import type {Closing, Goal, RetroItem} from '../../core/goal/goal.ts'
import type {MemberId, RoomId} from '../../core/ids.ts'
import type {GoalNow} from '../goal-now.ts'
import {quantityOf} from '../goal-words.ts'
import type {PanelSay} from '../reading-words.ts'
import {outcomeMark} from './outcome-mark.ts'

export type Closed = GoalNow & {
  readonly goal: Goal & {readonly state: 'closed' | 'archived'; readonly closing: Closing}
}

export const isClosed = (now: GoalNow): now is Closed => 'closing' in now.goal

type Ways = {
  /** False in a room that was left. */
  readonly writable: boolean
  readonly pending: boolean
  readonly rest: () => void
  readonly reopen: () => void
}

/** How a finished goal ended, what was learned, and where it goes on. */
export function closedGoal(
  say: PanelSay,
  room: RoomId,
  now: Closed,
  nameOf: (member: MemberId) => string,
  ways: Ways,
) {
  const {closed: words} = say.panel
  const {closing} = now.goal
  return html`<div class="goal-closed">
    <h3>${words.title}</h3>
    ${outcome(say, now)}
    <p class="quiet small">
      ${words.result(say.format.day(closing.on, now.today), nameOf(closing.by))}
    </p>
    ${learned(say, now)} ${ways.writable ? goOn(say, room, now, ways) : nothing}
  </div>`
}

export function outcome(say: PanelSay, {goal: {closing}, terms}: Closed) {
  return html`<p class="goal-closed-outcome">
    ${outcomeMark(closing.outcome)} <strong>${say.panel.outcome[closing.outcome]}</strong>
    <span class="numbers">${quantityOf(say, terms, closing.value)}</span>
  </p>`
}

/** Why it ended so, where that was said, and the team's look back. Nobody's name is in it. */
export function learned(say: PanelSay, {goal: {closing}}: Closed) {
  const {reason, retro} = closing
  const kinds = RETRO_ORDER.filter(kind => retro.some(item => item.kind === kind))
  return html`${
    reason
      ? html`<p dir="auto">
          <span class="quiet small">${say.panel.closed.reason}</span> ${reason}
        </p>`
      : nothing
  }
  ${kinds.map(
    kind =>
      html`<div>
        <h4>${say.panel.retro[kind]}</h4>
        <ul class="goal-retro">
          ${retro
            .filter(item => item.kind === kind)
            .map(({text}) => html`<li dir="auto">${text}</li>`)}
        </ul>
      </div>`,
  )}`
}

const RETRO_ORDER: readonly RetroItem['kind'][] = [
  'did',
  'learned',
  'next',
  'keep',
  'problem',
  'try',
]

function goOn(say: PanelSay, room: RoomId, {goal}: Closed, ways: Ways) {
  const {closed: words} = say.panel
  const rests = goal.state === 'archived'
  return html`${rests ? html`<p class="hint">${words.restingNow}</p>` : nothing}
    <div class="goal-prompt-ways">
      <a
        class="button small primary"
        href=${hashOf({at: 'room', room, part: 'goal', goal: goal.id, task: 'new'})}
        >${words.next}</a
      >
      <button
        class="button small"
        type="button"
        ?disabled=${ways.pending}
        @click=${rests ? ways.reopen : ways.rest}
      >
        ${rests ? words.reopen : words.rest}
      </button>
    </div>`
}
