import {html, type TemplateResult} from 'lit'
import type {Speaking} from '../words/words.ts'

/** A wait is shown only when it is one. */
export const opening = ({words}: Speaking): TemplateResult =>
  html`<div class="room-opening" aria-busy="true">
    <h1 class="aloud">${words.room.opening}</h1>
    <span></span><span></span><span></span><span></span>
  </div>`
