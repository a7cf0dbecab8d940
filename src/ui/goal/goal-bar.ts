import {html, nothing} from 'lit'
import {customElement} from 'lit/decorators.js'
import {hashOf} from '../../app/place.ts'
import {shareOf, sharePercentOf} from '../../core/goal/reading.ts'
import {roomContext} from '../context.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {RecordEvent} from '../elements/record-event.ts'
import {goalNow} from '../goal-now.ts'
import {goalHeading, quantityOf} from '../goal-words.ts'
import {Select} from '../select.ts'
import {Speaking} from '../words/words.ts'
import '../elements/cairn-stack.ts'
import '../elements/status-word.ts'
import './goal-bar.css'

/** The goal in one line, in sight whatever else is on a small screen. */
@customElement('cairn-goal-bar')
export class CairnGoalBar extends LightElement {
  readonly #say = new Speaking(this)
  readonly #goal = new Select(
    this,
    roomContext,
    session => session.state,
    (room, session) => goalNow(room, session.today()),
  )

  override render() {
    const now = this.#goal.value
    const room = this.#goal.source?.room.id
    if (!now || !room) return nothing
    const {goal} = this.#say.words
    const {terms} = now.goal
    const {reading} = now
    const percent = goal.percent(this.#say.format.number(sharePercentOf(reading), 0))
    return html`<section class="goal-bar" aria-label=${goal.bar}>
      <a class="goal-bar-way" href=${hashOf({at: 'room', room, part: 'goal'})}>
        <cairn-stack .filled=${reading.stones} .size=${56}></cairn-stack>
        <span class="goal-bar-sentence" dir="auto">
          ${goalHeading(this.#say, terms)}
        </span>
        <span class="goal-bar-what">
          <span class="goal-bar-line numbers">
            <strong>${quantityOf(this.#say, terms, reading.value)}</strong>
            <span>
              ${goal.barLine(quantityOf(this.#say, terms, terms.target), percent)}
            </span>
          </span>
          <progress
            max="1"
            value=${Math.min(1, Math.max(0, shareOf(reading)))}
            aria-label=${goal.progress}
            aria-valuetext=${percent}
          ></progress>
        </span>
        <cairn-status-word
          chip
          .status=${reading.status}
          .stale=${reading.stale}
        ></cairn-status-word>
      </a>
      <button
        class="icon-button"
        type="button"
        aria-label=${goal.record}
        title=${goal.record}
        @click=${this.#record}
      >
        ${icon('plus')}
      </button>
    </section>`
  }

  #record = () => this.dispatchEvent(new RecordEvent())
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-goal-bar': CairnGoalBar
  }
}
