import {passedOver, passOver} from '../../app/passed-over.ts'
import type {Preferences} from '../../app/ports.ts'
import type {RoomSession} from '../../app/session.ts'
import {isOpen} from '../../core/goal/open-goals.ts'
import type {EntryId, Millis} from '../../core/ids.ts'
import {offersIn, type Offer} from '../../core/room/offers.ts'
import type {RoomState} from '../../core/room/room.ts'
import {dayIn} from '../../core/text/dates.ts'
import {suggest, type Suggestion} from '../../core/text/suggest.ts'
import type {TalkRecords} from './talk-records.ts'

/** Which messages of a room ask whether their number is to be recorded. Looked for once for each state of the room. */
export class TalkOffers {
  readonly #session: RoomSession
  readonly #preferences: Preferences
  readonly #records: TalkRecords
  readonly #found = new Map<string, Suggestion>()
  #offers: ReadonlyMap<EntryId, readonly Offer[]> = new Map()
  #state: RoomState | undefined
  #passed: ReadonlySet<EntryId>

  constructor(session: RoomSession, preferences: Preferences, records: TalkRecords) {
    this.#session = session
    this.#records = records
    this.#preferences = preferences
    this.#passed = passedOver(preferences, session.room.id)
  }

  of(message: EntryId, now: Millis): readonly Offer[] {
    const state = this.#session.state.value
    if (state !== this.#state) {
      this.#state = state
      const {links} = this.#records
      this.#offers = offersIn(state, {
        goals: [...state.goals.values()].filter(isOpen),
        now,
        dayOf: at => dayIn(state.zone, at),
        found: this.found,
        isSettled: id => this.#passed.has(id) || links.from(id) !== undefined,
        stands: id => !links.of(id)?.group.standing.void,
      })
    }
    return this.#offers.get(message) ?? []
  }

  /** A message never changes: what is in it is found once. */
  readonly found = (message: EntryId, text: string, unit: string): Suggestion => {
    const key = `${message}/${unit}`
    const known = this.#found.get(key)
    if (known) return known
    const found = suggest(text, unit)
    this.#found.set(key, found)
    return found
  }

  /** Not to be asked about again on this device. */
  passOver(message: EntryId): void {
    passOver(this.#preferences, this.#session.room.id, message)
    this.#passed = new Set(this.#passed).add(message)
    this.#state = undefined
  }
}
