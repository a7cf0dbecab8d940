import {html, nothing} from 'lit'
import {live} from 'lit/directives/live.js'
import {HOLIDAYS_UNTIL, holidaysBetween} from '../../core/text/holidays.ts'
import {readDay} from '../../core/text/dates.ts'
import {icon} from '../elements/icons.ts'
import {holidaysIn as holidayNames} from '../words/holidays.ts'
import {termsIn} from '../words/terms.ts'
import {inputId, type FormView} from './form-view.ts'
import {daysIn, dueIn, holidaysIn, startIn} from './goal-form.ts'
import {listDay} from './typed-choice.ts'

/** The days between start and due that do not count: public holidays, which may be worked, and days of one's own. */
export function daysOffChoice({fields, today, say, change, lead}: FormView) {
  const terms = termsIn[say.language]
  const start = startIn(fields, today)
  const due = dueIn(fields, today) ?? start
  const known = holidaysBetween(start, due)
  const off = holidaysIn(fields, today)
  const own = daysIn(fields.daysOff).filter(day => day >= start && day <= due)
  const add = ({currentTarget}: Event) => {
    const input = (currentTarget as HTMLElement).previousElementSibling
    const day = input instanceof HTMLInputElement ? readDay(input.value) : undefined
    if (day) lead(listDay(fields, 'daysOff', day, true), 'daysOff')
  }
  return html`<fieldset class="field make-days-off">
    <legend>${terms.daysOff}</legend>
    <p class="hint">${terms.daysOffNote(HOLIDAYS_UNTIL)}</p>
    ${known.length + own.length > 0 ? nothing : html`<p>${terms.noDaysOff}</p>`}
    <ul>
      ${known.map(
        ({on, name}) =>
          html`<li>
            <label class="check">
              <input
                type="checkbox"
                name="holiday"
                value=${on}
                .checked=${live(off.includes(on))}
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
              @click=${() => change(listDay(fields, 'daysOff', on, false))}
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
      <button type="button" class="button small" @click=${add}>${terms.addDay}</button>
    </div>
  </fieldset>`
}
