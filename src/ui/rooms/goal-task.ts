import {html} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import {keyed} from 'lit/directives/keyed.js'
import type {GoalTask} from '../../app/place.ts'
import type {GoalId} from '../../core/ids.ts'
import {LightElement} from '../elements/light.ts'
import './next-goal.ts'
import './revise-goal.ts'

/** What is to be done with a goal of the room, on a page of its own inside the room. */
@customElement('cairn-goal-task')
export class CairnGoalTask extends LightElement {
  @property() goal: GoalId | undefined
  @property() task: GoalTask | undefined

  override render() {
    const {goal, task} = this
    if (task === 'revise')
      return keyed(goal, html`<cairn-revise-goal .goal=${goal}></cairn-revise-goal>`)
    return keyed(goal, html`<cairn-next-goal .follows=${goal}></cairn-next-goal>`)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-goal-task': CairnGoalTask
  }
}
