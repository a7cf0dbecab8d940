import {html} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import type {MyRoom} from '../../app/my-rooms.ts'
import {hashOf} from '../../app/place.ts'
import {LightElement} from '../elements/light.ts'
import {roomClosedIn} from '../words/room-closed.ts'
import {Speaking} from '../words/words.ts'
import './room-closed.css'

/** Why a room does not open, and where to go from here: loaded when it is so. */
@customElement('cairn-room-closed')
export class CairnRoomClosed extends LightElement {
  /** Undefined: it is not on this device. */
  @property({attribute: false}) mine: MyRoom | undefined

  readonly #say = new Speaking(this)

  override render() {
    return this.mine ? this.#troubled(this.mine) : this.#missing()
  }

  #missing() {
    const words = roomClosedIn[this.#say.language]
    return html`<div class="room-closed">
      <h1>${words.notHere}</h1>
      <p>${words.notHereHow}</p>
      <p class="room-closed-ways">
        <a class="button primary" href=${hashOf({at: 'home'})}>${words.toOverview}</a>
        <a class="button" href=${hashOf({at: 'join'})}>${words.openLink}</a>
      </p>
    </div>`
  }

  #troubled({trouble, room: {card}}: MyRoom) {
    const words = roomClosedIn[this.#say.language]
    const how = trouble ? words.trouble[trouble] : ''
    return html`<div class="room-closed">
      <h1>${words.trouble.title}</h1>
      <p class="quiet" dir="auto">${card.room}</p>
      <p role="alert">${how}</p>
      <p class="room-closed-ways">
        ${
          trouble === 'key-missing'
            ? html`<a class="button primary" href=${hashOf({at: 'join'})}>
                ${words.openLink}
              </a>`
            : html`<button
                class="button primary"
                type="button"
                @click=${() => location.reload()}
              >
                ${words.reload}
              </button>`
        }
        <a class="button" href=${hashOf({at: 'home'})}>${words.toOverview}</a>
      </p>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-room-closed': CairnRoomClosed
  }
}
