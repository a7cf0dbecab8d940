import {html, nothing} from 'lit'
import {live} from 'lit/directives/live.js'
import {HOLIDAYS_UNTIL, holidaysBetween} from '../../core/text/holidays.ts'
import type {Day} from '../../core/ids.ts'
import {readDay} from '../../core/text/dates.ts'
import {icon} from '../elements/icons.ts'
import {holidaysIn as holidayNames} from '../words/holidays.ts'
import {reviseIn} from '../words/revise.ts'
import {termsIn} from '../words/terms.ts'
import {inputId, type FormView} from './form-view.ts'
import {dueIn, holidaysIn, startIn} from './goal-form.ts'
import {listDay} from './typed-choice.ts'

/** The days between start and due that do not count: public holidays, which may be worked, and days of one's own. */
export function daysOffChoice(view: FormView) {
  const {fields, today, say, roomDays} = view
  const terms = termsIn[say.language]
  const start = startIn(fields, today)
  const due = dueIn(fields, today) ?? start
  const known = holidaysBetween(start, due)
  const off = offIn(view)
  const own = off.filter(day => !known.some(({on}) => on === day))
  return html`<fieldset class="field make-days-off">
    <legend>${terms.daysOff}</legend>
    <p class="hint">${terms.daysOffNote(HOLIDAYS_UNTIL)}</p>
    ${roomDays ? html`<p class="hint">${reviseIn[say.language].roomDays}</p>` : nothing}
    ${known.length + own.length > 0 ? nothing : html`<p>${terms.noDaysOff}</p>`}
    <ul>
      ${known.map(
        ({on, name}) =>
          html`<li>
            <label class="check">
              <input
                type="checkbox"
                .checked=${live(off.includes(on))}
                @change=${({target}: Event) =>
                  setOff(view, on, (target as HTMLInputElement).checked)}
              />
              <span>
                ${say.format.day(on, today)}
                <span class="hint">${holidayNames[say.language][name]}</span>
              </span>
            </label>
          </li>`,
      )}
      ${own.map(
        on =>
          html`<li>
            <span>
              ${say.format.day(on, today)}
              <span class="hint">${terms.addedDay}</span>
            </span>
            <button
              type="button"
              class="icon-button"
              title=${terms.remove}
              aria-label=${terms.removeNamed(say.format.day(on, today))}
              @click=${() => setOff(view, on, false)}
            >
              ${icon('x')}
            </button>
          </li>`,
      )}
    </ul>
    <div class="make-day-add">
      <input
        class="input"
        type="date"
        id=${inputId('daysOff')}
        min=${start}
        max=${due}
        aria-label=${terms.addDayLabel}
      />
      <button
        type="button"
        class="button small"
        @click=${({currentTarget}: Event) => add(view, currentTarget)}
      >
        ${terms.addDay}
      </button>
    </div>
  </fieldset>`
}

/** As the form has them, and as the room overrules them. */
function offIn({fields, today, roomDays}: FormView): readonly Day[] {
  const start = startIn(fields, today)
  const due = dueIn(fields, today) ?? start
  const off = new Set(holidaysIn(fields, today))
  for (const [day, isOff] of roomDays?.off ?? []) {
    if (!isOff) off.delete(day)
    else if (day >= start && day <= due) off.add(day)
  }
  return [...off].sort()
}

function add(view: FormView, button: EventTarget | null): void {
  const input = (button as HTMLElement).previousElementSibling
  const day = input instanceof HTMLInputElement ? readDay(input.value) : undefined
  if (!day) return
  setOff(view, day, true)
  view.lead({}, 'daysOff')
}

function setOff({fields, change, roomDays}: FormView, day: Day, isOff: boolean): void {
  if (roomDays) roomDays.set(day, isOff)
  else if (holidaysBetween(day, day).length > 0)
    change(listDay(fields, 'daysWorked', day, !isOff))
  else change(listDay(fields, 'daysOff', day, isOff))
}
