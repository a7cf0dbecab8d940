import {html, nothing} from 'lit'
import {live} from 'lit/directives/live.js'
import {LIST_MAX} from '../../core/room/limits.ts'
import {termsIn} from '../words/terms.ts'
import {daysOffChoice} from './days-off-choice.ts'
import {rowPath, rowsIn} from './form-rows.ts'
import {inputId, type FormView} from './form-view.ts'
import {dueIn, paceIn, startIn, wayIn, workweekIn} from './goal-form.ts'
import {rowFields, rowInput} from './row-fields.ts'

/** How much of the way is planned for each day: evenly, by workdays or through checkpoints. */
export function paceFields(view: FormView) {
  const {fields, say} = view
  const terms = termsIn[say.language]
  const chosen = paceIn(fields)
  const isBudget = wayIn(fields).mode === 'budget'
  return html`<fieldset class="field make-pace">
      <legend>${isBudget ? terms.capPace : terms.pace}</legend>
      ${(['linear', 'workdays', 'checkpoints'] as const).map(
        pace =>
          html`<label class="check make-way">
            <input
              type="radio"
              name="pace"
              value=${pace}
              .checked=${live(pace === chosen)}
            />
            <span>
              ${terms.paces[pace].name}
              <span class="hint">${terms.paces[pace].what}</span>
            </span>
          </label>`,
      )}
    </fieldset>
    ${chosen === 'workdays' ? html`${weekdays(view)} ${daysOffChoice(view)}` : nothing}
    ${chosen === 'checkpoints' ? checkpointFields(view) : nothing}`
}

function weekdays({fields, say, errorOf}: FormView) {
  const terms = termsIn[say.language]
  const worked = workweekIn(fields)
  return html`<fieldset class="field">
    <legend>${terms.workweek}</legend>
    <div class="make-chips">
      ${terms.weekdays.map(
        (name, day) =>
          html`<label class="chip">
            <input
              type="checkbox"
              name="weekday"
              id=${day === 0 ? inputId('workweek') : nothing}
              value=${day}
              .checked=${live(worked.includes(day))}
            />
            ${name}
          </label>`,
      )}
    </div>
    <p class="error">${errorOf('workweek') ?? nothing}</p>
  </fieldset>`
}

function checkpointFields(view: FormView) {
  const {fields, say, today} = view
  const terms = termsIn[say.language]
  const list = 'checkpoints'
  const suffix = wayIn(fields).kind === 'milestones' ? '%' : fields.unit.trim()
  return rowFields(view, {
    list,
    title: terms.checkpoints,
    add: terms.addCheckpoint,
    most: LIST_MAX,
    first: 'on',
    nameOf: row => terms.checkpoint(row + 1),
    inputs: row => {
      const path = rowPath(list, row, 'on')
      const error = view.errorOf(path)
      return html`<div class="field">
          <label for=${inputId(path)}>${terms.day}</label>
          <input
            class="input"
            type="date"
            id=${inputId(path)}
            name=${path}
            min=${startIn(fields, today)}
            max=${dueIn(fields, today) ?? nothing}
            aria-invalid=${error ? 'true' : 'false'}
            aria-describedby="${inputId(path)}-error"
            .value=${live(rowsIn(fields, list)[row]?.on ?? '')}
          />
          <p class="error" id="${inputId(path)}-error">${error ?? nothing}</p>
        </div>
        ${rowInput(view, {
          ...{list, row, part: 'value', label: terms.value},
          ...{suffix, isNumber: true},
        })}`
    },
  })
}
