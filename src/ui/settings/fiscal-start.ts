import {html} from 'lit'
import {live} from 'lit/directives/live.js'
import type {Preferences} from '../../app/ports.ts'
import {keys} from '../../app/preference-keys.ts'
import {FISCAL_START_MONTH} from '../../core/goal/due.ts'
import {settingsIn} from '../words/settings.ts'
import type {Language} from '../words/words.ts'

/** The month from which quarters and fiscal years are counted. */
export function fiscalStart(preferences: Preferences, language: Language) {
  const settings = settingsIn[language]
  const chosen = preferences.get(keys.fiscalStart) ?? `${FISCAL_START_MONTH}`
  return html`<div class="field">
    <label for="fiscal-start">${settings.fiscalStart}</label>
    <select
      class="input"
      id="fiscal-start"
      aria-describedby="fiscal-start-hint"
      .value=${live(chosen)}
      @change=${({target}: Event) =>
        preferences.set(keys.fiscalStart, (target as HTMLSelectElement).value)}
    >
      ${MONTHS.map(
        month =>
          html`<option value=${month} ?selected=${`${month}` === chosen}>
            ${settings.month(month)}
          </option>`,
      )}
    </select>
    <p class="hint" id="fiscal-start-hint">${settings.fiscalStartHint}</p>
  </div>`
}

const MONTHS = Array.from({length: 12}, (_, before) => before + 1)
