import {html, nothing} from 'lit'
import {live} from 'lit/directives/live.js'
import {hashOf} from '../../app/place.ts'
import {
  DUE_ENDS,
  DUE_PRESETS,
  dueOf,
  isLong,
  isNextEnd,
  type DuePreset,
} from '../../core/goal/due.ts'
import {splitIntoCheckpoints} from '../../core/goal/split-into-checkpoints.ts'
import type {Day} from '../../core/ids.ts'
import {decimalsIn, readNumber} from '../../core/text/numbers.ts'
import {icon} from '../elements/icons.ts'
import {makeIn, type MakeWords} from '../words/make.ts'
import {termsIn} from '../words/terms.ts'
import {rowsText} from './form-rows.ts'
import type {FormView} from './form-view.ts'
import {dueIn, fiscalIn, paceIn, presetIn, startIn, wayIn} from './goal-form.ts'

/** By when: a length, an end of the calendar, or a day. */
export function dueChoice(view: FormView) {
  const {fields, today, say, errorOf} = view
  const make = makeIn[say.language]
  const start = startIn(fields, today)
  const due = dueIn(fields, today)
  const chosen = presetIn(fields)
  const fiscal = fiscalIn(fields)
  return html`<fieldset class="field make-due" aria-describedby="make-due-error">
    <legend>
      ${make.due}
      <span class="hint">${due ? make.until(say.format.day(due, today)) : nothing}</span>
    </legend>
    <div class="make-chips">
      ${[...DUE_PRESETS, ...endsFrom(start, fiscal), 'day' as const].map(
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
            ${preset === 'day' ? make.pickDay : presetName(preset, start, fiscal, make)}
          </label>`,
      )}
    </div>
    ${chosen === 'day' ? dayField(view, make.dueDay) : nothing}
    ${chosen === 'quarterEnd' || chosen === 'yearEnd' ? fiscalNote(view) : nothing}
    <div aria-live="polite">
      ${due && isLong(start, due) ? longGoal(view, start, due) : nothing}
    </div>
    <p class="error" id="make-due-error">${errorOf('due') ?? nothing}</p>
  </fieldset>`
}

/** At the end of a quarter two of them are the same day. */
const endsFrom = (start: Day, fiscal: number) =>
  DUE_ENDS.filter(
    (end, index) =>
      DUE_ENDS.findIndex(
        other => dueOf(other, start, fiscal) === dueOf(end, start, fiscal),
      ) === index,
  )

function presetName(
  preset: DuePreset,
  start: Day,
  fiscal: number,
  make: MakeWords,
): string {
  const end = DUE_ENDS.find(name => name === preset)
  return end && isNextEnd(end, start, fiscal) ? make.nextEnds[end] : make.presets[preset]
}

/** Whose year starts in another month finds here where to say so. */
function fiscalNote({fields, say}: FormView) {
  const make = makeIn[say.language]
  return html`<p class="hint">
    ${make.fiscal(fiscalIn(fields))}
    <a class="link small" href=${hashOf({at: 'settings'})}>${make.changeFiscal}</a>
  </p>`
}

function dayField({fields, today}: FormView, label: string) {
  return html`<input
    class="input make-day"
    type="date"
    id="make-day"
    name="day"
    min=${startIn(fields, today)}
    aria-label=${label}
    aria-describedby="make-due-error"
    .value=${live(fields.day)}
  />`
}

/** Longer than a quarter is hard to keep up: cut, it stays in sight. */
function longGoal(view: FormView, start: Day, due: Day) {
  const {fields, say, lead} = view
  const terms = termsIn[say.language]
  const checkpoints = split(view, start, due)
  const wasSplit = paceIn(fields) === 'checkpoints'
  return html`<div class="make-long">
    <p class="hint">${makeIn[say.language].longGoal}</p>
    ${
      checkpoints && !wasSplit
        ? html`<button
            type="button"
            class="button small"
            @click=${() =>
              lead(
                {pace: 'checkpoints', checkpoints, more: 'open'},
                'checkpoints.0.value',
              )}
          >
            ${terms.split}
          </button>`
        : nothing
    }
    ${wasSplit ? html`<p class="hint">${terms.wasSplit}</p>` : nothing}
  </div>`
}

/** Undefined while the way has no two ends, and for a goal to keep, which has no pace. */
function split({fields, say}: FormView, start: Day, due: Day): string | undefined {
  const {kind, mode} = wayIn(fields)
  if (mode === 'keep') return undefined
  const {baseline, target, unit} = fields
  const isSteps = kind === 'milestones'
  const from = isSteps ? 0 : readNumber(baseline, unit)
  const to = isSteps ? 100 : readNumber(target, unit)
  if (from === undefined || to === undefined) return undefined
  const decimals = isSteps
    ? 0
    : Math.max(decimalsIn(baseline, unit), decimalsIn(target, unit))
  const way = {baseline: from, target: to, decimals: Math.min(decimals, 3), start, due}
  return rowsText(
    splitIntoCheckpoints(way).map(({on, value}) => ({
      on,
      value: say.format.value(value, way.decimals),
    })),
  )
}
