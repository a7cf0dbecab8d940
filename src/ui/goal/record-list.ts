import {html, nothing} from 'lit'
import {customElement, state} from 'lit/decorators.js'
import {repeat} from 'lit/directives/repeat.js'
import type {CheckIn} from '../../core/goal/goal.ts'
import {byDay} from '../../core/goal/by-day.ts'
import {hashOf} from '../../app/place.ts'
import {roomContext} from '../context.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {goalNow, type GoalNow} from '../goal-now.ts'
import {quantityOf} from '../goal-words.ts'
import {Select} from '../select.ts'
import {Speaking} from '../words/words.ts'

/** Every number of the goal, the newest day first, each with the way to its line in the talk. */
@customElement('cairn-record-list')
export class CairnRecordList extends LightElement {
  @state() private shown = PAGE

  readonly #say = new Speaking(this)
  readonly #goal = new Select(
    this,
    roomContext,
    session => session.state,
    (room, session) => goalNow(room, session.today()),
  )

  override render() {
    const {goal} = this.#say.words
    const now = this.#goal.value
    if (!now || now.checkIns.length === 0)
      return html`<p class="quiet small">${goal.noRecords}</p>`
    const newest = [...now.checkIns].sort(byDay).reverse().slice(0, this.shown)
    return html`<ul class="record-list" aria-label=${goal.records}>
        ${repeat(
          newest,
          ({id}) => id,
          checkIn => this.#record(now, checkIn),
        )}
      </ul>
      ${
        now.checkIns.length > this.shown
          ? html`<button class="button small" type="button" @click=${this.#more}>
              ${goal.more}
            </button>`
          : nothing
      }`
  }

  #record(now: GoalNow, {id, on, value, note}: CheckIn) {
    const {goal, talk} = this.#say.words
    const {terms} = now.goal
    const room = this.#goal.source?.room.id
    const day = on === now.today ? talk.today : this.#say.format.day(on, now.today)
    const quantity =
      terms.kind === 'sum'
        ? this.#say.format.change(value, terms.unit, terms.decimals)
        : quantityOf(this.#say, terms, value)
    return html`<li class=${on < terms.start ? 'uncounted' : ''}>
      <time datetime=${on}>${day}</time>
      <strong class="numbers">${quantity}</strong>
      <span class="record-list-note" dir="auto">${note}</span>
      ${
        room
          ? html`<a
              class="icon-button"
              href=${hashOf({at: 'room', room, part: 'talk', entry: id})}
              aria-label=${goal.inTalkOf(day, quantity)}
              title=${goal.inTalk}
              >${icon('message-circle')}</a
            >`
          : nothing
      }
    </li>`
  }

  #more = () => (this.shown += PAGE)
}

const PAGE = 20

declare global {
  interface HTMLElementTagNameMap {
    'cairn-record-list': CairnRecordList
  }
}
