import {html, nothing} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import {shareOf, sharePercentOf} from '../../core/goal/reading.ts'
import {roomContext} from '../context.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {RecordEvent} from '../elements/record-event.ts'
import {goalNow, type GoalNow} from '../goal-now.ts'
import {goalHeading, quantityOf, readingSentence} from '../goal-words.ts'
import {Select} from '../select.ts'
import {lazily} from '../lazily.ts'
import {Speaking} from '../words/words.ts'
import '../elements/cairn-stack.ts'
import '../elements/status-word.ts'
import './proposal.ts'
import './record-list.ts'
import './goal-panel.css'

/** The room's goal: where it stands, the way so far, and every number. */
@customElement('cairn-goal-panel')
export class CairnGoalPanel extends LightElement {
  /** False in a room that was left. */
  @property({type: Boolean}) writable = true

  /** Below the goal bar, which says where the goal stands. */
  @property({type: Boolean}) compact = false

  readonly #say = new Speaking(this)
  readonly #goal = new Select(
    this,
    roomContext,
    session => session.state,
    (room, session) => goalNow(room, session.today()),
  )

  protected override firstUpdated(): void {
    lazily(() => import('./chart/goal-chart.ts'))
  }

  override render() {
    const {goal} = this.#say.words
    const now = this.#goal.value
    return html`<section class="goal-panel" aria-labelledby="goal-heading">
      <h2 class=${this.compact ? 'aloud' : 'goal-panel-title'} id="goal-heading">
        ${goal.thisRooms}
      </h2>
      ${now ? this.#goalNow(now) : html`<p class="quiet">${goal.notHere}</p>`}
    </section>`
  }

  #goalNow(now: GoalNow) {
    const {goal} = this.#say.words
    const {terms} = now.goal
    return html`${this.compact ? nothing : this.#head(now)}
      <p class=${this.compact ? 'goal-panel-sentence' : 'goal-panel-reading'}>
        ${this.#sentence(now)}
      </p>
      ${
        now.goal.state === 'proposed'
          ? html`<cairn-proposal .writable=${this.writable}></cairn-proposal>`
          : nothing
      }
      ${this.#chart(now)} ${this.#tiles(now)}
      <section class="goal-panel-records" aria-labelledby="records-heading">
        <div class="goal-panel-records-head">
          <h3 id="records-heading">${goal.records}</h3>
          ${
            this.writable
              ? html`<button class="button small" type="button" @click=${this.#record}>
                  ${icon('stones')} <span>${goal.record}</span>
                </button>`
              : nothing
          }
        </div>
        <cairn-record-list></cairn-record-list>
      </section>
      <section class="goal-panel-measure">
        <h3>${goal.measure}</h3>
        <p dir="auto">${terms.measure}</p>
        <p class="quiet small">
          ${goal.kind[terms.kind]} · ${goal.by}
          ${this.#say.format.day(terms.due, now.today)}
        </p>
      </section>`
  }

  #head(now: GoalNow) {
    return html`<p class="goal-panel-sentence" dir="auto">
        ${goalHeading(this.#say, now.goal.terms)}
      </p>
      ${this.#standing(now)}`
  }

  #standing({goal: {terms}, reading, today}: GoalNow) {
    const {goal} = this.#say.words
    const percent = goal.percent(this.#say.format.number(sharePercentOf(reading), 0))
    const target = quantityOf(this.#say, terms, terms.target)
    const value = this.#say.format.value(reading.value, terms.decimals)
    const isLong = value.length + terms.unit.length > FITS
    return html`<div class="goal-panel-now ${isLong ? 'long' : ''}">
      <cairn-stack .filled=${reading.stones}></cairn-stack>
      <div class="goal-panel-top">
        <p class="goal-panel-value numbers">
          <strong>${value}</strong> <span dir="auto">${terms.unit}</span>
        </p>
        <cairn-status-word
          chip
          .status=${reading.status}
          .stale=${reading.stale}
          .since=${this.#say.format.day(reading.asOf, today)}
        ></cairn-status-word>
      </div>
      <p class="goal-panel-line quiet small">${goal.progressLine(percent, target)}</p>
      <progress
        max="1"
        value=${Math.min(1, Math.max(0, shareOf(reading)))}
        aria-label=${goal.progress}
        aria-valuetext=${percent}
      ></progress>
    </div>`
  }

  #chart(now: GoalNow) {
    const {terms} = now.goal
    const {format, words} = this.#say
    return html`<cairn-goal-chart
      .terms=${terms}
      .reading=${now.reading}
      .today=${now.today}
      .summary=${this.#sentence(now)}
      .words=${words.goal.chart}
      .format=${{
        number: (value: number) => format.value(value, terms.decimals),
        quantity: (value: number) => quantityOf(this.#say, terms, value),
        day: format.shortDay,
      }}
    ></cairn-goal-chart>`
  }

  #tiles({goal: {terms}, reading}: GoalNow) {
    const {goal} = this.#say.words
    const {daysLeft, neededPerWeek} = reading
    return html`<dl class="goal-panel-tiles numbers">
      <div>
        <dt>${goal.left}</dt>
        <dd>${daysLeft < 0 ? goal.past : goal.days(daysLeft)}</dd>
      </div>
      ${
        neededPerWeek === undefined || reading.status === 'reached'
          ? nothing
          : html`<div>
              <dt>${goal.perWeek}</dt>
              <dd>
                ${this.#say.format.change(
                  neededPerWeek,
                  terms.unit,
                  terms.decimals,
                  terms.decimals + 1,
                )}
              </dd>
            </div>`
      }
    </dl>`
  }

  #sentence = ({goal, reading, today}: GoalNow) =>
    readingSentence(this.#say, goal.terms, reading, today)

  #record = () => this.dispatchEvent(new RecordEvent())
}

/** Characters that stand beside the cairn in the largest type. */
const FITS = 10

declare global {
  interface HTMLElementTagNameMap {
    'cairn-goal-panel': CairnGoalPanel
  }
}
