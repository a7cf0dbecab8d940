import {html} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import {hashOf} from '../../app/place.ts'
import type {GoalId} from '../../core/ids.ts'
import {LightElement} from '../elements/light.ts'
import {reviseIn} from '../words/revise.ts'
import {Speaking} from '../words/words.ts'
import {daysOffList} from './days-off-choice.ts'
import {TaskRoom} from './task-room.ts'
import './make-goal.css'
import './make-form.css'
import './goal-task.css'

/** 休みの日: which days of a goal that is counted by workdays are not counted. What is changed stands at once. */
@customElement('cairn-room-days')
export class CairnRoomDays extends LightElement {
  @property() goal!: GoalId

  readonly #say = new Speaking(this)
  readonly #room: TaskRoom = new TaskRoom(this)

  override render() {
    const {days, notHere, next} = reviseIn[this.#say.language]
    const {room} = this.#room.session
    return html`<div class="goal-task make-form">
      <h2 tabindex="-1">${days}</h2>
      ${this.#list() ?? html`<p>${notHere}</p>`}
      <a
        class="button"
        href=${hashOf({at: 'room', room: room.id, part: 'goal', goal: this.goal})}
      >
        ${next.cancel}
      </a>
    </div>`
  }

  #list() {
    const {days: roomDays, session, state} = this.#room
    const terms = state?.goals.get(this.goal)?.terms
    if (!terms) return undefined
    const {start, due, holidays} = terms
    return daysOffList({
      ...{start, due, holidays, roomDays, set: roomDays.set},
      ...{today: session.today(), say: this.#say},
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-room-days': CairnRoomDays
  }
}
