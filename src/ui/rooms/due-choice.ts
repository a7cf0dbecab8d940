import {html, nothing} from 'lit'
import {live} from 'lit/directives/live.js'
import {DUE_PRESETS, isLong} from '../../core/goal/due.ts'
import type {Day} from '../../core/ids.ts'
import {icon} from '../elements/icons.ts'
import {makeIn} from '../words/make.ts'
import type {Wording} from '../words/words.ts'
import {dueIn, presetIn, type GoalFields} from './goal-form.ts'

type DueChoice = {
  readonly fields: GoalFields
  readonly today: Day
  readonly error: string | undefined
  readonly say: Pick<Wording, 'language' | 'words' | 'format'>
}

/** By when: a length, or a day of the calendar. */
export function dueChoice({fields, today, error, say}: DueChoice) {
  const make = makeIn[say.language]
  const due = dueIn(fields, today)
  const chosen = presetIn(fields)
  return html`<fieldset class="field make-due" aria-describedby="make-due-error">
    <legend>
      ${make.due}
      <span class="hint">${due ? make.until(say.format.day(due, today)) : nothing}</span>
    </legend>
    <div class="make-chips">
      ${[...DUE_PRESETS, 'day' as const].map(
        preset =>
          html`<label class="chip">
            <input
              type="radio"
              name="due"
              value=${preset}
              .checked=${live(preset === chosen)}
            />
            ${preset === 'day' ? icon('calendar') : nothing}
            ${preset === chosen && preset !== 'day' ? icon('check') : nothing}
            ${preset === 'day' ? make.pickDay : make.presets[preset]}
          </label>`,
      )}
    </div>
    ${chosen === 'day' ? dayField(fields, today, make.dueDay) : nothing}
    ${due && isLong(today, due) ? html`<p class="hint">${make.longGoal}</p>` : nothing}
    <p class="error" id="make-due-error">${error ?? nothing}</p>
  </fieldset>`
}

function dayField({day}: GoalFields, today: Day, label: string) {
  return html`<input
    class="input make-day"
    type="date"
    id="make-day"
    name="day"
    min=${today}
    aria-label=${label}
    aria-describedby="make-due-error"
    .value=${live(day)}
  />`
}
