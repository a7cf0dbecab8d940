import {html, nothing} from 'lit'
import {isOpen} from '../../core/goal/open-goals.ts'
import {type GoalTask, hashOf} from '../../app/place.ts'
import type {RoomId} from '../../core/ids.ts'
import type {GoalNow} from '../goal-now.ts'
import type {PanelSay} from '../reading-words.ts'

/** What can be done with the goal as a whole, and what goes out of the room. */
export function actions(
  {panel: {actions: words}}: PanelSay,
  room: RoomId,
  {goal, terms}: GoalNow,
  writable: boolean,
) {
  const way = (task: GoalTask, label: string) => {
    const place = {at: 'room', room, part: 'goal', goal: goal.id, task} as const
    return html`<a class="button small" href=${hashOf(place)}>${label}</a>`
  }
  return html`<section class="goal-panel-actions" aria-label=${words.title}>
    ${
      writable && isOpen(goal)
        ? html`${way('revise', words.revise)}
          ${terms.pace === 'workdays' ? way('days', words.days) : nothing}
          ${way('close', words.close)}`
        : nothing
    }
    ${way('sheet', words.sheet)}
    <cairn-goal-menu .goal=${goal.id}></cairn-goal-menu>
  </section>`
}
