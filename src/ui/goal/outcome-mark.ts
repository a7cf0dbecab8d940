import {html} from 'lit'
import type {Outcome} from '../../core/goal/goal.ts'

/** A finished goal as one stone of the room's cairn; the words beside it say its outcome. */
export const outcomeMark = (outcome: Outcome) =>
  html`<svg
    class="stone ${outcome}"
    width="28"
    height="16"
    viewBox="0 0 28 16"
    aria-hidden="true"
  >
    <path d="M3 10C3 5 8 2 15 2s11 3 11 7-5 5.5-12 5.5S3 14 3 10z"></path>
  </svg>`
