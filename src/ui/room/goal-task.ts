import {html, type PropertyValues} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import {keyed} from 'lit/directives/keyed.js'
import type {GoalTask} from '../../app/place.ts'
import type {GoalId} from '../../core/ids.ts'
import {LightElement} from '../elements/light.ts'
import {atPress} from '../lazily.ts'
import './goal-task.css'

/** What is to be done with a goal of the room, on a page of its own inside the room. */
@customElement('cairn-goal-task')
export class CairnGoalTask extends LightElement {
  @property() goal: GoalId | undefined
  @property() task: GoalTask | undefined

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('task') && this.task) void atPress(pages[this.task])
  }

  override render() {
    return keyed(this.goal, this.#page())
  }

  #page() {
    const {goal, task} = this
    switch (task) {
      case 'sheet':
        return html`<cairn-goal-sheet .goal=${goal}></cairn-goal-sheet>`
      case 'close':
        return html`<cairn-goal-close .goal=${goal}></cairn-goal-close>`
      case 'revise':
        return html`<cairn-revise-goal .goal=${goal}></cairn-revise-goal>`
      case 'days':
        return html`<cairn-room-days .goal=${goal}></cairn-room-days>`
      default:
        return html`<cairn-next-goal .follows=${goal}></cairn-next-goal>`
    }
  }
}

const pages: Record<GoalTask, () => Promise<unknown>> = {
  new: () => import('../rooms/next-goal.ts'),
  revise: () => import('../rooms/revise-goal.ts'),
  days: () => import('../rooms/room-days.ts'),
  close: () => import('../goal/goal-close.ts'),
  sheet: () => import('../goal/goal-sheet.ts'),
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-goal-task': CairnGoalTask
  }
}
