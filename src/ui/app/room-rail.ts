import {html, nothing} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import {repeat} from 'lit/directives/repeat.js'
import {hashOf, type Place} from '../../app/place.ts'
import {sharePercentOf} from '../../core/goal/reading.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import '../elements/progress-ring.ts'
import '../elements/status-word.ts'
import {FollowRooms} from '../follow-rooms.ts'
import {Speaking} from '../words/words.ts'
import {railMe} from './rail-me.ts'
import {roomRows, type RoomRow} from '../room-rows.ts'
import './room-rail.css'

/** The list of rooms beside the screen. */
@customElement('cairn-room-rail')
export class CairnRoomRail extends LightElement {
  @property({attribute: false}) place: Place = {at: 'home'}

  readonly #say = new Speaking(this)
  readonly #follow = new FollowRooms(this)

  override render() {
    const {cairn, rooms = []} = this.#follow
    if (!cairn) return nothing
    const {words} = this.#say
    const rows = roomRows(rooms, cairn.ports.preferences)
    const here = rooms.find(({room}) => this.#isHere(room.id))
    return html`<nav class="rail" aria-label=${words.app.rail.label}>
      <div class="rail-list">
        <a class="rail-name" href="#/"><cairn-mark></cairn-mark>${words.app.name}</a>
        <a class="rail-link" href="#/" aria-current=${this.#currentAt('home')}
          >${icon('stones')}${words.app.rail.overview}</a
        >
        ${this.#list(
          words.app.rail.active,
          rows.filter(({resting}) => !resting),
        )}
        ${this.#list(
          words.app.rail.resting,
          rows.filter(({resting, left}) => resting && !left),
        )}
        ${this.#list(
          words.app.rail.left,
          rows.filter(({left}) => left),
        )}
        <a class="button rail-make" href="#/make"
          >${icon('plus')}${words.overview.make}</a
        >
      </div>
      <div class="rail-foot">
        ${railMe(words, cairn, {here, all: rooms})}
        <a
          class="icon-button"
          href="#/settings"
          aria-label=${words.app.rail.settings}
          title=${words.app.rail.settings}
          aria-current=${this.#currentAt('settings')}
          >${icon('settings')}</a
        >
      </div>
    </nav>`
  }

  #list(heading: string, rows: readonly RoomRow[]) {
    if (rows.length === 0) return nothing
    return html`<h2 class="rail-heading">
        <span>${heading}</span><span>${this.#say.format.number(rows.length)}</span>
      </h2>
      <ul>
        ${repeat(
          rows,
          ({id}) => id,
          row => html`<li>${this.#row(row)}</li>`,
        )}
      </ul>`
  }

  #row(row: RoomRow) {
    const {id} = row.room.room
    const {overview} = this.#say.words
    return html`<a
      class="rail-row ${row.resting ? 'resting' : ''}"
      href=${hashOf({at: 'room', room: id, part: 'talk'})}
      aria-current=${this.#isHere(id) ? 'page' : nothing}
    >
      <cairn-progress-ring
        .status=${row.resting ? undefined : row.standing?.status}
        .stale=${row.standing?.stale ?? false}
        .percent=${row.now ? sharePercentOf(row.now.reading) : 0}
      ></cairn-progress-ring>
      <span class="rail-words">
        <strong dir="auto">${row.name}</strong>
        <span class="rail-state">${this.#state(row)}</span>
      </span>
      ${
        row.unread
          ? html`<span class="count"
              ><span aria-hidden="true">${this.#say.format.number(row.unread)}</span
              ><span class="aloud">${overview.unread(row.unread)}</span></span
            >`
          : nothing
      }
    </a>`
  }

  #state({room, now, resting}: RoomRow) {
    const {app, overview} = this.#say.words
    if (room.trouble) return app.rail.trouble
    if (resting) return nothing
    if (!room.session?.loaded.value) return overview.opening
    if (!now) return app.rail.noGoal
    const {daysLeft, status, stale} = now.reading
    return html`<span
        >${
          daysLeft > 0
            ? overview.daysLeft(daysLeft)
            : daysLeft === 0
              ? overview.dueToday
              : app.rail.overdue
        }</span
      >
      <cairn-status-word .status=${status} .stale=${stale}></cairn-status-word>`
  }

  #isHere(id: string): boolean {
    return this.place.at === 'room' && this.place.room === id
  }

  #currentAt(at: Place['at']) {
    return this.place.at === at ? 'page' : nothing
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-room-rail': CairnRoomRail
  }
}
