import {html, type TemplateResult} from 'lit'
import type {MyRoom} from '../../app/my-rooms.ts'
import {hashOf} from '../../app/place.ts'
import type {Speaking} from '../words/words.ts'

/** A wait is shown only when it is one. */
export const opening = ({words}: Speaking): TemplateResult =>
  html`<div class="room-opening" aria-busy="true">
    <h1 class="aloud">${words.room.opening}</h1>
    <span></span><span></span><span></span><span></span>
  </div>`

export const missing = ({words: {room}}: Speaking): TemplateResult =>
  html`<div class="room-closed">
    <h1>${room.notHere}</h1>
    <p>${room.notHereHow}</p>
    <p class="room-closed-ways">
      <a class="button primary" href=${hashOf({at: 'home'})}>${room.toOverview}</a>
      <a class="button" href=${hashOf({at: 'join'})}>${room.openLink}</a>
    </p>
  </div>`

export function troubled(
  {words: {room}}: Speaking,
  {trouble, room: {card}}: MyRoom,
): TemplateResult {
  const how = trouble ? room.trouble[trouble] : ''
  return html`<div class="room-closed">
    <h1>${room.trouble.title}</h1>
    <p class="quiet" dir="auto">${card.room}</p>
    <p role="alert">${how}</p>
    <p class="room-closed-ways">
      <button class="button primary" type="button" @click=${() => location.reload()}>
        ${room.reload}
      </button>
      <a class="button" href=${hashOf({at: 'home'})}>${room.toOverview}</a>
    </p>
  </div>`
}
