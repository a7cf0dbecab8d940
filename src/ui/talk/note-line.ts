import {html, type TemplateResult} from 'lit'
import {icon, type IconName} from '../elements/icons.ts'

/** A line of talk that nobody wrote: what is to be known of its place, and how that goes on. */
export const noteLine = (mark: IconName, what: string, how: string): TemplateResult =>
  html`<div class="note-line">
    <p>${icon(mark)} <strong dir="auto">${what}</strong></p>
    <p>${how}</p>
  </div>`
