import {html, type TemplateResult} from 'lit'
import {icon} from '../elements/icons.ts'
import type {Words} from '../words/words.ts'
import './page.css'

/** What settings and the pages about the app have in common: a way back, a heading, a column of text. */
export const page = (
  {app}: Words,
  {title, back}: {title: string; back: string},
  body: TemplateResult,
): TemplateResult =>
  html`<div class="page">
    <header class="page-head">
      <a class="icon-button page-back" href=${back} aria-label=${app.back}
        >${icon('arrow-left')}</a
      >
      <h1>${title}</h1>
    </header>
    ${body}
  </div>`
