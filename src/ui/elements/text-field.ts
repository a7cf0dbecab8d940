import {html, nothing, type TemplateResult} from 'lit'
import {ifDefined} from 'lit/directives/if-defined.js'
import {live} from 'lit/directives/live.js'
import './text-field.css'

export type TextField = {
  /** Unique on the page; also what events tell the field by. */
  readonly id: string
  readonly name: string
  readonly label: string
  readonly value: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly placeholder?: string
  /** The unit, shown inside at the end. */
  readonly suffix?: string
  readonly inputmode?: 'decimal' | 'url'
  readonly autocomplete?: 'name' | 'off'
  /** Ids of more that explains the field. */
  readonly describedBy?: string | undefined
  readonly large?: boolean
}

/** A label, a line to type in, and what is wrong with it. Events are heard on the form around it. */
export function textField(field: TextField): TemplateResult {
  const {id, label, hint, error, suffix} = field
  const describedBy = [error && `${id}-error`, field.describedBy]
    .filter(Boolean)
    .join(' ')
  return html`<div class="field">
    <label for=${id}
      >${label}${hint ? html` <span class="hint">${hint}</span>` : nothing}</label
    >
    <span class="typed">
      <input
        class=${field.large ? 'input large' : 'input'}
        id=${id}
        name=${field.name}
        type="text"
        dir="auto"
        inputmode=${ifDefined(field.inputmode)}
        autocomplete=${field.autocomplete ?? 'off'}
        placeholder=${field.placeholder ?? ''}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${ifDefined(describedBy || undefined)}
        .value=${live(field.value)}
      />
      ${suffix ? html`<span class="suffix" aria-hidden="true">${suffix}</span>` : nothing}
    </span>
    <p class="error" id="${id}-error">${error ?? nothing}</p>
  </div>`
}
