import {html, nothing, type TemplateResult} from 'lit'
import {live} from 'lit/directives/live.js'

export type PasteField = {
  /** Unique on the page. */
  readonly id: string
  readonly label: string
  /** For where a heading says the same. */
  readonly isLabelAloud?: boolean
  readonly hint: string
  readonly value: string
  readonly error: string | undefined
}

/** Where letters are put in that came from elsewhere, and what is wrong with them. Events are heard on the form around it. */
export function pasteField(field: PasteField): TemplateResult {
  const {id, label, isLabelAloud = false, hint, value, error} = field
  return html`<div class="field">
    <label class=${isLabelAloud ? 'aloud' : ''} for=${id}>${label}</label>
    <p class="hint" id="${id}-hint">${hint}</p>
    <textarea
      id=${id}
      rows="4"
      dir="ltr"
      spellcheck="false"
      autocapitalize="off"
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby="${id}-hint ${id}-error"
      .value=${live(value)}
    ></textarea>
    <p class="error" id="${id}-error" role="alert">${error ?? nothing}</p>
  </div>`
}
