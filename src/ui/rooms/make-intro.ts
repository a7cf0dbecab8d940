import {html} from 'lit'
import type {MakeWords} from '../words/make.ts'

/** What is about to happen, in three steps. */
export function makeIntro(make: MakeWords) {
  return html`<div class="make-intro">
    <p class="make-slogan by-phrase">${make.slogan}</p>
    <p class="quiet make-why">${make.why}</p>
    <ol class="make-steps">
      ${make.steps.map(
        ({name, what}, index) =>
          html`<li aria-current=${index === 0 ? 'step' : 'false'}>
            <span class="make-step" aria-hidden="true">${index + 1}</span>
            <b>${name}</b>
            <span class="quiet">${what}</span>
          </li>`,
      )}
    </ol>
  </div>`
}
