import {html, nothing} from 'lit'
import {customElement} from 'lit/decorators.js'
import {repeat} from 'lit/directives/repeat.js'
import {goalDrafts} from '../../app/goal-drafts.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {FollowRooms} from '../follow-rooms.ts'
import {roomRows, type RoomRow} from '../room-rows.ts'
import {Speaking} from '../words/words.ts'
import {overviewRow} from './overview-row.ts'
import './overview.css'

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
    const {overview, app} = this.#say.words
    const rows = roomRows(rooms, cairn.ports.preferences)
    const active = rows.filter(({resting}) => !resting)
    const left = rows.filter(({resting}) => resting)
    return html`<div class="overview">
      <header class="overview-head">
        <div>
          <h1 tabindex="-1">${overview.title}</h1>
          <p class="hint">${overview.note(rooms.length)}</p>
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
      ${this.#list(overview.rooms, active, overview.order)}
      ${this.#list(overview.left, left)}
      ${
        active.length >= MANY
          ? html`<p class="hint overview-many">
              ${icon('info')} ${overview.many(active.length)}
            </p>`
          : nothing
      }
      ${rooms.length > 0 ? this.#ways(goalDrafts(cairn.ports.preferences).length) : nothing}
    </div>`
  }

  #list(heading: string, rows: readonly RoomRow[], note = '') {
    if (rows.length === 0) return nothing
    return html`<section aria-label=${heading}>
      <h2 class="overview-heading">${heading} <span class="hint">${note}</span></h2>
      <ul class="overview-list">
        ${repeat(
          rows,
          ({id}) => id,
          row => html`<li>${overviewRow(row, this.#say)}</li>`,
        )}
      </ul>
    </section>`
  }

  #empty() {
    const {empty, make} = this.#say.words.overview
    return html`<div class="card overview-empty">
      <h2>${empty.title}</h2>
      <p>${empty.what}</p>
      <a class="button primary" href="#/make">${icon('plus')}${make}</a>
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
    </p>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-overview': CairnOverview
  }
}
