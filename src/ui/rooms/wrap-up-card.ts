import {html} from 'lit'
import {hashOf} from '../../app/place.ts'
import type {GoalNow} from '../goal-now.ts'
import type {RoomRow} from '../room-rows.ts'
import {roomsIn} from '../words/rooms.ts'
import type {Wording} from '../words/words.ts'
import {sentenceOf, timeLeft, unreadIn, way} from './overview-row.ts'
import '../elements/cairn-stack.ts'
import '../elements/status-word.ts'

/** A room whose goal is reached, or whose time is up: what is left to do is to wrap it up. */
export function wrapUpCard(row: RoomRow & {readonly now: GoalNow}, say: Wording) {
  const {goal, reading} = row.now
  const rooms = roomsIn[say.language]
  const room = row.room.room.id
  return html`<div class="card overview-wrap ${reading.status}">
    <cairn-stack .filled=${reading.stones}></cairn-stack>
    <div class="overview-name">
      <cairn-status-word .status=${reading.status}></cairn-status-word>
      <span class="hint">${rooms.wrapUp} · ${timeLeft(row.now, say)}</span>
      <a class="overview-room" href=${hashOf({at: 'room', room, part: 'talk'})}>
        <strong dir="auto">${row.name}</strong> ${unreadIn(row, say)}
      </a>
      <span class="overview-sentence" dir="auto">${sentenceOf(row, say)}</span>
      ${way(row.now, say)}
    </div>
    <a
      class="button primary"
      href=${hashOf({at: 'room', room, part: 'goal', goal: goal.id, task: 'close'})}
      aria-label=${rooms.doWrapUpOf(row.name)}
      >${rooms.doWrapUp}</a
    >
  </div>`
}
