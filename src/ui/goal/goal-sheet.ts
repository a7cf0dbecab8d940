import {html, nothing} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import {hashOf} from '../../app/place.ts'
import type {CheckIn} from '../../core/goal/goal.ts'
import {effectiveIn} from '../../core/goal/records.ts'
import type {GoalId} from '../../core/ids.ts'
import {roomContext} from '../context.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {goalNow, type GoalNow} from '../goal-now.ts'
import {goalInFull, quantityOf} from '../goal-words.ts'
import {lazily} from '../lazily.ts'
import {type PanelSay, readingSentence} from '../reading-words.ts'
import {Select} from '../select.ts'
import {outIn} from '../words/out.ts'
import {withPanel} from '../words/panel.ts'
import {Speaking} from '../words/words.ts'
import {chart} from './panel-chart.ts'
import {isClosed, learned, outcome} from './panel-closed.ts'
import {sideNumbers} from './panel-sides.ts'
import {standing} from './panel-standing.ts'
import {milestoneList} from './panel-steps.ts'
import {tiles} from './panel-tiles.ts'
// Its parts come with the panel itself, which stays in one piece so.
import './goal-panel.ts'
import './goal-sheet.css'

/** What fits on the page below everything else. */
const RECORDS_MAX = 8
/** Lines of the page that the outcome of a goal takes. */
const OUTCOME_LINES = 3

/** 目標シート: one page of A4 that says how the goal stands, for whoever is not in the room. Nobody's name is on it. */
@customElement('cairn-goal-sheet')
export class CairnGoalSheet extends LightElement {
  @property() goal: GoalId | undefined

  readonly #say = new Speaking(this)
  readonly #room = new Select(
    this,
    roomContext,
    session => session.state,
    room => room,
  )

  protected override firstUpdated(): void {
    lazily(() => import('./chart/goal-chart.ts'))
  }

  override render() {
    const {value: room, source} = this.#room
    const now = room && source && goalNow(room, source.today(), this.goal)
    if (!now) return nothing
    const {sheet} = outIn[this.#say.language]
    const place = {at: 'room', room: source.room.id, part: 'goal'} as const
    return html`<div class="goal-sheet-ways">
        <a class="button quiet" href=${hashOf({...place, goal: now.goal.id})}
          >${icon('arrow-left')} ${sheet.back}</a
        >
        <button class="button" type="button" @click=${() => window.print()}>
          ${icon('printer')} <span>${sheet.print}</span>
        </button>
      </div>
      ${this.#sheet(room.name ?? '', now)}`
  }

  #sheet(room: string, now: GoalNow) {
    const say = this.#told
    const {sheet} = outIn[this.#say.language]
    const {terms, today} = now
    return html`<article class="goal-sheet" aria-labelledby="goal-sheet-heading">
      <header class="goal-sheet-head">
        <p class="quiet small">
          <span dir="auto">${room}</span> · ${sheet.title} ·
          ${sheet.asOf(say.format.day(today, today))}
        </p>
        <h2 id="goal-sheet-heading" dir="auto">${goalInFull(say, terms, today)}</h2>
      </header>
      <div class="goal-sheet-now">
        ${standing(say, now)}
        <p>${readingSentence(say, now)}</p>
      </div>
      ${
        isClosed(now)
          ? html`<section class="goal-sheet-end" aria-labelledby="goal-sheet-end">
              <h3 class="quiet small" id="goal-sheet-end">${say.panel.closed.title}</h3>
              ${outcome(say, now)} ${learned(say, now)}
            </section>`
          : nothing
      }
      ${chart(say, now, true)} ${tiles(say, now)} ${sideNumbers(say, now)}
      ${milestoneList(say, now)}
      <p class="hint">${sheet.measure}: <span dir="auto">${terms.measure}</span></p>
      ${this.#records(say, now)}
    </article>`
  }

  #records(say: PanelSay, now: GoalNow) {
    const {sheet} = outIn[this.#say.language]
    const all = effectiveIn(now.reading.groups).toReversed()
    const shown = all.slice(0, recordsOn(now))
    if (shown.length === 0 || now.terms.kind === 'milestones') return nothing
    return html`<table class="goal-sheet-records numbers">
      <caption>
        ${sheet.records}
        ${
          all.length > shown.length
            ? html`<span class="hint">${sheet.newest(shown.length, all.length)}</span>`
            : nothing
        }
      </caption>
      <thead>
        <tr>
          <th scope="col">${sheet.day}</th>
          <th scope="col">${sheet.value}</th>
          <th scope="col">${sheet.note}</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map(record => this.#record(say, now, record))}
      </tbody>
    </table>`
  }

  #record(say: PanelSay, {terms, today}: GoalNow, {on, value, note}: CheckIn) {
    const {unit, decimals, kind} = terms
    return html`<tr>
      <td>${say.format.day(on, today)}</td>
      <td>
        ${
          kind === 'sum'
            ? say.format.change(value, unit, decimals)
            : quantityOf(say, terms, value)
        }
      </td>
      <td dir="auto">${note}</td>
    </tr>`
  }

  get #told(): PanelSay {
    return withPanel(this.#say)
  }
}

/** As many as there is room for: what was learned comes first. */
function recordsOn(now: GoalNow): number {
  if (!isClosed(now)) return RECORDS_MAX
  const {retro} = now.goal.closing
  const lines = retro.map(({kind}) => retro.filter(item => item.kind === kind).length)
  return Math.max(0, RECORDS_MAX - OUTCOME_LINES - Math.max(0, ...lines))
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-goal-sheet': CairnGoalSheet
  }
}
