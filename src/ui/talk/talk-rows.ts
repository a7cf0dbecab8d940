import {html, nothing, type LitElement, type TemplateResult} from 'lit'
import {stepsOf, type Step} from '../../core/goal/steps.ts'
import type {Day, EntryId, MemberId} from '../../core/ids.ts'
import type {Moment, RoomState} from '../../core/room/room.ts'
import {addDays, dayIn} from '../../core/text/dates.ts'
import {deliveryOf} from '../../app/delivery.ts'
import type {RoomLink} from '../../app/among-members.ts'
import type {RoomSession} from '../../app/session.ts'
import {roomContext} from '../context.ts'
import {goalNow, type GoalNow} from '../goal-now.ts'
import {goalSentence, quantityOf} from '../goal-words.ts'
import {Select} from '../select.ts'
import {Speaking} from '../words/words.ts'
import {happened, sentenceOf, spoken, textOf} from './moment-row.ts'
import {recordCard} from './record-card.ts'
import type {Row} from './rows.ts'

/** Draws the rows of the talk for its host, with the names, steps and send states of the moment. */
export class TalkRows {
  readonly #say: Speaking
  readonly #members: Select<RoomSession, RoomState, RoomState['members']>
  readonly #goal: Select<RoomSession, RoomState, GoalNow | undefined>
  readonly #moments: Select<RoomSession, RoomState, RoomState['moments']>
  readonly #link: Select<RoomSession, RoomLink, RoomLink['heldBy']>
  #newestIn: RoomState['moments'] | undefined
  #newest: EntryId | undefined
  #stepsFor: GoalNow | undefined
  #steps: ReadonlyMap<EntryId, Step> = new Map()

  constructor(host: LitElement) {
    this.#say = new Speaking(host)
    const state = (session: RoomSession) => session.state
    this.#members = new Select(host, roomContext, state, room => room.members)
    this.#moments = new Select(host, roomContext, state, room => room.moments)
    this.#goal = new Select(host, roomContext, state, (room, session) =>
      goalNow(room, session.today()),
    )
    this.#link = new Select(
      host,
      roomContext,
      session => session.link,
      link => link.heldBy,
    )
  }

  content(row: Row, today: Day): TemplateResult {
    switch (row.kind) {
      case 'day':
        return html`<p class="divider"><span>${this.#dayWords(row.day, today)}</span></p>`
      case 'unread':
        return html`<p class="divider unread">
          <span>${this.#say.words.talk.unreadFromHere}</span>
        </p>`
      case 'moment':
        return this.#moment(row.moment, row.continued)
    }
  }

  /** What just arrived, for who listens. */
  aloud(moment: Moment): string {
    const {talk} = this.#say.words
    const goal = this.#goal.value
    const name = this.#nameOf(moment.by)
    if (moment.kind === 'said') return talk.said(name, moment.text)
    if (moment.kind !== 'checked-in') return this.#sentence(moment) ?? ''
    if (!goal) return talk.said(name, talk.recorded)
    const value = quantityOf(this.#say, goal.goal.terms, moment.checkIn.value)
    return talk.said(name, `${talk.recorded} ${value}`)
  }

  #moment(moment: Moment, continued: boolean): TemplateResult {
    const sentence = this.#sentence(moment)
    if (sentence !== undefined) return happened(this.#say, moment, sentence)
    const view = {
      moment,
      continued,
      name: this.#nameOf(moment.by),
      sent: this.#sent(moment),
      isNewest: moment.id === this.#newestOfMine(),
    }
    return spoken(this.#say, view, this.#spoken(moment))
  }

  #spoken(moment: Moment) {
    if (moment.kind === 'said') return textOf(moment.text)
    if (moment.kind !== 'checked-in') return nothing
    const now = this.#goal.value
    const step = this.#stepOf(moment.id)
    if (!now || !step) return textOf(moment.checkIn.note)
    const {on} = moment.checkIn
    const day =
      on === this.#dayOf(moment) ? undefined : this.#say.format.day(on, now.today)
    return recordCard(this.#say, now.goal.terms, moment.checkIn, step, day)
  }

  #sentence(moment: Moment): string | undefined {
    const nameOf = (member: MemberId) => this.#nameOf(member)
    return sentenceOf(this.#say, moment, nameOf, () => this.#goalSentence())
  }

  #goalSentence(): string {
    const now = this.#goal.value
    return now ? goalSentence(this.#say, now.goal.terms, now.today) : ''
  }

  #sent(moment: Moment) {
    const heldBy = this.#link.value
    if (moment.by !== this.#members.source?.me || !heldBy) return undefined
    return deliveryOf(moment.seq, {heldBy})
  }

  #stepOf(id: EntryId): Step | undefined {
    const now = this.#goal.value
    if (now && now !== this.#stepsFor) {
      this.#stepsFor = now
      this.#steps = stepsOf(now.goal.terms, now.checkIns)
    }
    return this.#steps.get(id)
  }

  /** Looked for once for all rows: who has said nothing has it looked for to the beginning. */
  #newestOfMine(): EntryId | undefined {
    const moments = this.#moments.value
    if (moments !== this.#newestIn) {
      const me = this.#members.source?.me
      this.#newestIn = moments
      this.#newest = moments?.findLast(
        ({by, kind}) => by === me && (kind === 'said' || kind === 'checked-in'),
      )?.id
    }
    return this.#newest
  }

  #nameOf(member: MemberId): string {
    return this.#members.value?.get(member)?.name ?? this.#say.words.talk.someone
  }

  /** A record's day is one of the room's calendar. */
  #dayOf({at}: Moment): Day {
    return dayIn(this.#members.source?.state.value.zone ?? '', at)
  }

  #dayWords(day: Day, today: Day): string {
    const {talk} = this.#say.words
    if (day === today) return talk.today
    if (day === addDays(today, -1)) return talk.yesterday
    return this.#say.format.day(day, today)
  }
}
