import {html, nothing} from 'lit'
import {live} from 'lit/directives/live.js'
import {withDaysOff} from '../../core/goal/days-off.ts'
import {HOLIDAYS_UNTIL, holidaysBetween} from '../../core/text/holidays.ts'
import type {Day} from '../../core/ids.ts'
import {readDay} from '../../core/text/dates.ts'
import {icon} from '../elements/icons.ts'
import {roomFileOffer} from '../room-file-offer.ts'
import {holidaysIn as holidayNames} from '../words/holidays.ts'
import {reviseIn} from '../words/revise.ts'
import {termsIn} from '../words/terms.ts'
import {inputId, type FormView, type RoomDays} from './form-view.ts'
import {dueIn, holidaysIn, startIn} from './goal-form.ts'
import {listDay} from './typed-choice.ts'

/** The days between start and due that do not count: public holidays, which may be worked, and days of one's own. */
export function daysOffChoice(view: FormView) {
  const {fields, today, say, roomDays} = view
  const start = startIn(fields, today)
  const due = dueIn(fields, today) ?? start
  const holidays = holidaysIn(fields, today)
  return daysOffList({
    ...{start, due, holidays, today, say, roomDays},
    set: (day, isOff) => {
      if (roomDays) roomDays.set(day, isOff)
      else view.change(listedAs(view, day, isOff))
    },
  })
}

function listedAs({fields}: FormView, day: Day, isOff: boolean) {
  return holidaysBetween(day, day).length > 0
    ? listDay(fields, 'daysWorked', day, !isOff)
    : listDay(fields, 'daysOff', day, isOff)
}

type DaysOff = {
  readonly start: Day
  readonly due: Day
  /** The goal's own. */
  readonly holidays: readonly Day[]
  readonly today: Day
  readonly say: FormView['say']
  readonly roomDays: RoomDays | undefined
  readonly set: (day: Day, isOff: boolean) => void
}

/** As the goal has them, and as the room overrules them. */
export function daysOffList(days: DaysOff) {
  const {start, due, today, say, roomDays, set} = days
  const terms = termsIn[say.language]
  const known = holidaysBetween(start, due)
  const off = offIn(days)
  const own = off.filter(day => !known.some(({on}) => on === day))
  const revise = reviseIn[say.language]
  return html`<fieldset class="field make-days-off">
    <legend>${terms.daysOff}</legend>
    <p class="hint">${terms.daysOffNote(HOLIDAYS_UNTIL)}</p>
    ${roomDays ? html`<p class="hint">${revise.roomDays}</p>` : nothing}
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
                  set(on, (target as HTMLInputElement).checked)}
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
              @click=${() => set(on, false)}
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
        @click=${({currentTarget}: Event) => add(currentTarget, set)}
      >
        ${terms.addDay}
      </button>
    </div>
    <p class="error" role="alert">
      ${roomDays?.refused ? revise.refused[roomDays.refused] : nothing}
    </p>
    ${roomFileOffer(roomDays?.refused)}
  </fieldset>`
}

function offIn({start, due, holidays, roomDays}: DaysOff): readonly Day[] {
  const room = roomDays?.off ?? new Map<Day, boolean>()
  const all = withDaysOff({holidays}, room).holidays
  return all.filter(day => day >= start && day <= due)
}

/** The browser says what is wrong with a day outside. */
function add(button: EventTarget | null, set: DaysOff['set']): void {
  const input = (button as HTMLElement).previousElementSibling
  if (!(input instanceof HTMLInputElement) || !input.reportValidity()) return
  const day = readDay(input.value)
  if (day) set(day, true)
  input.focus()
}
