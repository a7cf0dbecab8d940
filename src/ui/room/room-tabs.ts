import {html, nothing, type TemplateResult} from 'lit'
import {hashOf, type RoomPart} from '../../app/place.ts'
import type {RoomId} from '../../core/ids.ts'
import type {Speaking} from '../words/words.ts'

/** The parts of a room, at the foot of a small screen. */
export function tabs(
  {words: {room: words}}: Speaking,
  room: RoomId,
  part: RoomPart,
): TemplateResult {
  const parts = [
    ['talk', words.talk],
    ['goal', words.goal],
    ['members', words.members],
  ] as const
  return html`<nav class="room-tabs" aria-label=${words.parts}>
    ${parts.map(
      ([name, label]) =>
        html`<a
          href=${hashOf({at: 'room', room, part: name})}
          aria-current=${name === part ? 'page' : nothing}
          >${label}</a
        >`,
    )}
  </nav>`
}
