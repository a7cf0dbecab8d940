import {html, nothing} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import {isOpen} from '../../core/goal/open-goals.ts'
import {hashOf} from '../../app/place.ts'
import type {GoalId} from '../../core/ids.ts'
import {shareOf, sharePercentOf} from '../../core/goal/reading.ts'
import {roomContext} from '../context.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {RecordEvent} from '../elements/record-event.ts'
import {chosen, type GoalNow, goalsNow} from '../goal-now.ts'
import {goalHeading, quantityOf} from '../goal-words.ts'
import {Select} from '../select.ts'
import {Speaking, type Wording} from '../words/words.ts'
import '../elements/cairn-stack.ts'
import '../elements/status-word.ts'
import './goal-bar.css'

/** The goal in one line, in sight whatever else is on a small screen. */
@customElement('cairn-goal-bar')
export class CairnGoalBar extends LightElement {
  /** The one that is looked at; undefined: the room's main one. */
  @property() goal: GoalId | undefined
  /** False in a room that was left. */
  @property({type: Boolean}) writable = true

  readonly #say = new Speaking(this)
  readonly #goals = new Select(
    this,
    roomContext,
    session => session.state,
    (room, session) => goalsNow(room, session.today()),
  )

  override render() {
    const now = chosen(this.#goals.value ?? [], this.goal)
    const room = this.#goals.source?.room.id
    if (!now || !room) return nothing
    const {goal} = this.#say.words
    const {terms, reading} = now
    const asked = this.goal && {goal: this.goal}
    const percent = goal.percent(this.#say.format.number(sharePercentOf(reading), 0))
    return html`<section class="goal-bar" aria-label=${goal.bar}>
      <a class="goal-bar-way" href=${hashOf({at: 'room', room, part: 'goal', ...asked})}>
        <cairn-stack .filled=${reading.stones} .size=${56}></cairn-stack>
        <span class="goal-bar-sentence" dir="auto">
          ${goalHeading(this.#say, terms)}
        </span>
        <span class="goal-bar-what">
          <span class="goal-bar-line numbers">
            <strong>${valueOf(this.#say, now)}</strong>
            <span>${lineOf(this.#say, now, percent)}</span>
          </span>
          <progress
            max="1"
            value=${Math.min(1, Math.max(0, shareOf(reading)))}
            aria-label=${goal.progress}
            aria-valuetext=${percent}
          ></progress>
        </span>
        ${
          isOpen(now.goal)
            ? html`<cairn-status-word
                chip
                .status=${reading.status}
                .stale=${reading.stale}
              ></cairn-status-word>`
            : html`<span class="chip">${goal.closed}</span>`
        }
      </a>
      ${this.writable && isOpen(now.goal) ? this.#recorder() : nothing}
    </section>`
  }

  #recorder() {
    const {goal} = this.#say.words
    return html`<button
      class="icon-button"
      type="button"
      aria-label=${goal.record}
      title=${goal.record}
      @click=${this.#record}
    >
      ${icon('plus')}
    </button>`
  }

  #record = () => this.dispatchEvent(new RecordEvent({goal: this.goal}))
}

type Say = Pick<Wording, 'words' | 'format'>

function valueOf(say: Say, {goal, terms, reading}: GoalNow): string {
  if (terms.kind === 'milestones')
    return `${reading.doneOn.size} / ${terms.milestones.length}`
  return quantityOf(say, terms, 'closing' in goal ? goal.closing.value : reading.value)
}

function lineOf(say: Say, {terms}: GoalNow, percent: string): string {
  const {goal} = say.words
  if (terms.kind === 'milestones') return percent
  if (terms.mode === 'keep') return goal.barKept(percent)
  const target = quantityOf(say, terms, terms.target)
  return (terms.mode === 'budget' ? goal.barCap : goal.barLine)(target, percent)
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-goal-bar': CairnGoalBar
  }
}
