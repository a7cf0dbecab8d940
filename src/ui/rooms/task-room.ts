import type {ReactiveController} from 'lit'
import {setDayOff} from '../../app/commands/set-day-off.ts'
import type {NotSaved} from '../../app/ports.ts'
import type {RoomSession} from '../../app/session.ts'
import type {Day} from '../../core/ids.ts'
import type {RoomState} from '../../core/room/room.ts'
import {roomContext} from '../context.ts'
import type {LightElement} from '../elements/light.ts'
import {Select} from '../select.ts'
import type {RoomDays} from './form-view.ts'

/** The room in which something is done with a goal, on a page of its own. The page begins at its heading. */
export class TaskRoom implements ReactiveController {
  readonly #host: LightElement
  readonly #room: Select<RoomSession, RoomState, RoomState>
  #notSaved: NotSaved | undefined
  #isEntered = false

  constructor(host: LightElement) {
    this.#host = host
    this.#room = new Select(
      host,
      roomContext,
      session => session.state,
      state => state,
    )
    host.addController(this)
  }

  hostUpdated(): void {
    if (this.#isEntered) return
    this.#isEntered = true
    this.#host.querySelector('h2')?.focus({preventScroll: true})
  }

  get session(): RoomSession {
    const session = this.#room.source
    if (!session) throw new Error('no room is on the screen')
    return session
  }

  get state(): RoomState | undefined {
    return this.#room.value
  }

  get days(): RoomDays {
    return {
      off: this.state?.daysOff ?? NO_DAYS,
      refused: this.#notSaved,
      set: (day, off) => void this.#setDay(day, off),
    }
  }

  /** Nothing is drawn before the day stands: a box would jump back for that long. */
  async #setDay(day: Day, off: boolean): Promise<void> {
    const said = await setDayOff(this.session, day, off)
    this.#notSaved = said.ok ? undefined : said.refusal
    this.#host.requestUpdate()
  }
}

const NO_DAYS: ReadonlyMap<Day, boolean> = new Map()
