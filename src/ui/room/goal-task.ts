import {html} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import {keyed} from 'lit/directives/keyed.js'
import type {GoalTask} from '../../app/place.ts'
import type {GoalId} from '../../core/ids.ts'
import {LightElement} from '../elements/light.ts'
import {lazily} from '../lazily.ts'
import './goal-task.css'

/** What is to be done with a goal of the room, on a page of its own inside the room. */
@customElement('cairn-goal-task')
export class CairnGoalTask extends LightElement {
  @property() goal: GoalId | undefined
  @property() task: GoalTask | undefined

  override render() {
    return keyed(this.goal, this.#page())
  }

  #page() {
    const {goal, task} = this
    switch (task) {
      case 'sheet':
        lazily(() => import('../goal/goal-sheet.ts'))
        return html`<cairn-goal-sheet .goal=${goal}></cairn-goal-sheet>`
      case 'close':
        lazily(() => import('../goal/goal-close.ts'))
        return html`<cairn-goal-close .goal=${goal}></cairn-goal-close>`
      case 'revise':
        lazily(() => import('../rooms/revise-goal.ts'))
        return html`<cairn-revise-goal .goal=${goal}></cairn-revise-goal>`
      case 'days':
        lazily(() => import('../rooms/room-days.ts'))
        return html`<cairn-room-days .goal=${goal}></cairn-room-days>`
      default:
        lazily(() => import('../rooms/next-goal.ts'))
        return html`<cairn-next-goal .follows=${goal}></cairn-next-goal>`
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-goal-task': CairnGoalTask
  }
}
