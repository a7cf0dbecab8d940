import {html} from 'lit'
import {icon} from '../elements/icons.ts'
import {makeIn} from '../words/make.ts'
import type {Wording} from '../words/words.ts'

/** A metric that somebody else measures, to begin from. */
export type Suggestion = {readonly metric: string; readonly unit: string}

/** A theme names a direction: asks by which number one will know, and offers three. */
export function metricHelp(
  theme: string,
  {language, format}: Pick<Wording, 'language' | 'format'>,
  choose: (suggestion: Suggestion) => void,
) {
  const {help} = makeIn[language]
  return html`<div class="make-help" id="make-help">
    <p class="make-help-question">${icon('flag')} ${help.question}</p>
    <p class="small">${help.theme(theme.trim())}</p>
    <ul>
      ${help.suggestions.map(
        ({metric, from, to, unit}) =>
          html`<li>
            <button
              type="button"
              class="make-suggestion"
              @click=${() => choose({metric, unit})}
            >
              <span>${metric}</span>
              <span class="hint numbers"
                >${help.example(
                  format.quantity(from, unit),
                  format.quantity(to, unit),
                )}</span
              >
              ${icon('chevron-right')}
            </button>
          </li>`,
      )}
    </ul>
  </div>`
}
