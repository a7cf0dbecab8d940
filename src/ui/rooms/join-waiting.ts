import {html, nothing} from 'lit'
import type {Link} from '../../app/link.ts'
import type {JoinWords} from '../words/join.ts'

type JoinWaiting = {
  /** Undefined until the room was opened. */
  readonly link: Link | undefined
  readonly isOnline: boolean
  readonly hasArrived: boolean
  readonly join: JoinWords
  readonly again: () => void
  readonly byHand: (() => void) | undefined
}

/** What is being waited for, or how much has come; nothing once the room is there. */
export function joinWaiting(view: JoinWaiting) {
  const {link, hasArrived, join} = view
  if (link?.receiving) return receiving(link.receiving, join)
  if (link && link.peers.length > 0)
    return hasArrived ? nothing : html`<p class="join-waiting">${join.arriving}</p>`
  return nobodyYet(view)
}

function nobodyYet({link, isOnline, join, again, byHand}: JoinWaiting) {
  const meeting = link?.meeting ?? 'unknown'
  return html`<div class="join-waiting">
    <span class="join-pulse" aria-hidden="true"></span>
    <p>
      <b>${join.nobodyYet}</b><br />
      ${isOnline ? join.waiting[meeting] : join.offline}
    </p>
    <div class="join-ways">
      ${
        isOnline && meeting !== 'none'
          ? html`<button class="button small" type="button" @click=${again}>
              ${join.again}
            </button>`
          : nothing
      }
      ${
        byHand
          ? html`<button class="button small" type="button" @click=${byHand}>
              ${join.byHand}
            </button>`
          : nothing
      }
    </div>
  </div>`
}

function receiving({done, total}: {done: number; total: number}, join: JoinWords) {
  const percent = total > 0 ? Math.floor((100 * done) / total) : 0
  return html`<div class="join-waiting join-receiving">
    <label for="join-receiving">${join.receiving}</label>
    <progress id="join-receiving" max="100" .value=${percent}></progress>
  </div>`
}
