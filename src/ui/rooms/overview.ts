import {html, nothing} from 'lit'
import {customElement} from 'lit/decorators.js'
import {repeat} from 'lit/directives/repeat.js'
import {goalDrafts} from '../../app/goal-drafts.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {FollowRooms} from '../follow-rooms.ts'
import {roomRows, type RoomRow} from '../room-rows.ts'
import {roomsIn} from '../words/rooms.ts'
import {Speaking} from '../words/words.ts'
import {overviewRow} from './overview-row.ts'
import './overview.css'
import {wrapUpCard} from './wrap-up-card.ts'

/** More goals under way than a few people can carry at once. */
const MANY = 6

/** ようす: every room of this device, what needs a hand first. */
@customElement('cairn-overview')
export class CairnOverview extends LightElement {
  readonly #say = new Speaking(this)
  readonly #follow = new FollowRooms(this)

  override render() {
    const {cairn, rooms} = this.#follow
    if (!cairn || !rooms) return nothing
    const {app} = this.#say.words
    const words = this.#words
    const rows = roomRows(rooms, cairn.ports.preferences)
    const active = rows.filter(({resting}) => !resting)
    return html`<div class="overview">
      <header class="overview-head">
        <div>
          <h1 tabindex="-1">${words.title}</h1>
          <p class="hint">${words.note(rooms.length)}</p>
        </div>
        <a
          class="icon-button overview-settings"
          href="#/settings"
          aria-label=${app.rail.settings}
          title=${app.rail.settings}
          >${icon('settings')}</a
        >
      </header>
      ${rooms.length === 0 ? this.#empty() : nothing}
      ${this.#list(words.active, active, words.order)}
      ${this.#list(
        words.resting,
        rows.filter(({resting, left}) => resting && !left),
      )}
      ${this.#list(
        words.left,
        rows.filter(({left}) => left),
      )}
      ${this.#hint(active.reduce((goals, {open}) => goals + open, 0))}
      ${rooms.length > 0 ? this.#ways(goalDrafts(cairn.ports.preferences).length) : nothing}
    </div>`
  }

  get #words() {
    return roomsIn[this.#say.language]
  }

  #list(heading: string, rows: readonly RoomRow[], note = '') {
    if (rows.length === 0) return nothing
    return html`<section aria-label=${heading}>
      <h2 class="overview-heading">${heading} <span class="hint">${note}</span></h2>
      <ul class="overview-list">
        ${repeat(
          rows,
          ({id}) => id,
          row => html`<li>${this.#row(row)}</li>`,
        )}
      </ul>
    </section>`
  }

  #row(row: RoomRow) {
    const {now} = row
    const isDone = now?.reading.status === 'reached' || now?.reading.status === 'ended'
    if (isDone && !row.resting) return wrapUpCard({...row, now}, this.#say)
    return overviewRow(row, this.#say)
  }

  #hint(goals: number) {
    if (goals < MANY) return nothing
    return html`<p class="hint overview-many">
      ${icon('info')} ${this.#words.many(goals)}
    </p>`
  }

  #empty() {
    const {make, sample} = this.#say.words.overview
    const {empty} = this.#words
    return html`<div class="card overview-empty">
      <h2>${empty.title}</h2>
      <p>${empty.what}</p>
      <a class="button primary" href="#/make">${icon('plus')}${make}</a>
      <a class="link" href="#/sample">${sample}</a>
    </div>`
  }

  #ways(drafts: number) {
    const {overview, app} = this.#say.words
    return html`<p class="overview-ways">
      <a class="button overview-make" href="#/make">${icon('plus')}${overview.make}</a>
      <a class="button quiet" href="#/join">${icon('link')}${overview.join}</a>
      ${
        drafts > 0
          ? html`<a class="button quiet" href="#/drafts">
              ${icon('pencil')}${app.drafts(drafts)}
            </a>`
          : nothing
      }
      <a class="button quiet" href="#/sample">${icon('eye')}${overview.sample}</a>
    </p>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-overview': CairnOverview
  }
}
