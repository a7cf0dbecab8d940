import {html, type LitElement, type TemplateResult} from 'lit'
import type {Gap} from '../../core/entry/gaps.ts'
import type {Day, EntryId, GoalId, MemberId} from '../../core/ids.ts'
import type {Moment, RoomState} from '../../core/room/room.ts'
import {addDays, dayIn} from '../../core/text/dates.ts'
import {deliveryOf} from '../../app/delivery.ts'
import type {RoomLink} from '../../app/among-members.ts'
import type {RoomSession} from '../../app/session.ts'
import {roomContext} from '../context.ts'
import {goalsNow, type GoalNow} from '../goal-now.ts'
import {goalSentence} from '../goal-words.ts'
import {saidOf} from '../record-said.ts'
import {Select} from '../select.ts'
import {Speaking} from '../words/words.ts'
import {happened, sentenceOf, spoken, textOf} from './moment-row.ts'
import {recordShell} from './record-shell.ts'
import type {Row} from './rows.ts'

type Recorded = Extract<Moment, {readonly kind: 'checked-in'}>

/** What comes to the lines once they can be read. */
export interface Extras {
  /** Whether more than reading can be done with a line. */
  isWritable: boolean
  /** The record in full; undefined while its goal is not here. */
  record(moment: Recorded): unknown
  /** After a message or a record. */
  below(moment: Moment): unknown
  /** The button of the line's menu. */
  button(moment: Moment, name: string): unknown
  /** A correction's or revision's line in full; undefined where there is no more to say. */
  line(moment: Moment, name: string): unknown
  /** The rows with what is to be said of what is missing, or there twice; the same array for the same rows as long as that is the same. */
  withNotes(rows: readonly Row[]): readonly Row[]
  gap(gap: Gap): unknown
  fork(by: MemberId): unknown
  /** Beside the list. */
  forAll(): unknown
}

/** Draws the rows of the talk for its host, with the names, steps and send states of the moment. */
export class TalkRows {
  readonly say: Speaking
  extras: Extras | undefined
  readonly #members: Select<RoomSession, RoomState, RoomState['members']>
  readonly #goals: Select<RoomSession, RoomState, readonly GoalNow[]>
  readonly #moments: Select<RoomSession, RoomState, RoomState['moments']>
  readonly #link: Select<RoomSession, RoomLink, RoomLink['heldBy']>
  readonly #inMemory: Select<RoomSession, ReadonlySet<number>, ReadonlySet<number>>
  #newestIn: RoomState['moments'] | undefined
  #newest: EntryId | undefined

  constructor(host: LitElement) {
    this.say = new Speaking(host)
    const state = (session: RoomSession) => session.state
    this.#members = new Select(host, roomContext, state, room => room.members)
    this.#moments = new Select(host, roomContext, state, room => room.moments)
    this.#goals = new Select(host, roomContext, state, (room, session) =>
      goalsNow(room, session.today()),
    )
    this.#link = new Select(
      host,
      roomContext,
      session => session.link,
      link => link.heldBy,
    )
    this.#inMemory = new Select(
      host,
      roomContext,
      session => session.inMemory,
      seqs => seqs,
    )
  }

  content(row: Row, today: Day): unknown {
    switch (row.kind) {
      case 'day':
        return html`<p class="divider"><span>${this.#dayWords(row.day, today)}</span></p>`
      case 'unread':
        return html`<p class="divider unread">
          <span>${this.say.words.talk.unreadFromHere}</span>
        </p>`
      case 'gap':
        return this.extras?.gap(row.gap)
      case 'fork':
        return this.extras?.fork(row.by)
      case 'moment':
        return this.#moment(row.moment, row.continued)
    }
  }

  /** What just arrived, for who listens. */
  aloud(moment: Moment): string {
    const {talk} = this.say.words
    const name = this.nameOf(moment.by)
    if (moment.kind === 'said') return talk.said(name, moment.text)
    if (moment.kind !== 'checked-in') return this.#sentence(moment) ?? ''
    const now = this.#nowOf(moment.checkIn.goal)
    const said = now && saidOf(this.say, now.terms, moment.checkIn)
    return talk.said(name, said ? `${talk.recorded} ${said}` : talk.recorded)
  }

  get goals(): readonly GoalNow[] {
    return this.#goals.value ?? []
  }

  readonly nameOf = (member: MemberId): string =>
    this.#members.value?.get(member)?.name ?? this.say.words.talk.someone

  /** A record's day is one of the room's calendar. */
  dayOf({at}: Moment): Day {
    return dayIn(this.#members.source?.state.value.zone ?? '', at)
  }

  #moment(moment: Moment, continued: boolean): TemplateResult {
    const name = this.nameOf(moment.by)
    const sentence = this.#line(moment, name)
    if (sentence !== undefined) return happened(this.say, moment, sentence)
    const view = {
      moment,
      continued,
      name,
      sent: this.#sent(moment),
      isNewest: moment.id === this.#newestOfMine(),
      button: this.extras?.button(moment, name),
      below: this.extras?.below(moment),
    }
    return spoken(this.say, view, this.#spoken(moment))
  }

  #line(moment: Moment, name: string): unknown {
    return this.extras?.line(moment, name) ?? this.#sentence(moment)
  }

  #spoken(moment: Moment): unknown {
    if (moment.kind === 'said') return textOf(moment.text)
    return moment.kind === 'checked-in' ? this.#record(moment) : undefined
  }

  #record(moment: Recorded): unknown {
    const {checkIn} = moment
    return (
      this.extras?.record(moment) ??
      recordShell(this.say, checkIn, this.#nowOf(checkIn.goal))
    )
  }

  #sentence(moment: Moment): string | undefined {
    return sentenceOf(this.say, moment, this.nameOf, goal => this.#goalSentence(goal))
  }

  #goalSentence(goal: GoalId): string {
    const now = this.#nowOf(goal)
    return now ? goalSentence(this.say, now.terms, now.today) : ''
  }

  #nowOf(id: GoalId): GoalNow | undefined {
    return this.goals.find(({goal}) => goal.id === id)
  }

  #sent(moment: Moment) {
    const heldBy = this.#link.value
    if (moment.by !== this.#members.source?.me || !heldBy) return undefined
    // What is said of it instead comes when the lines can be read.
    if (this.#inMemory.value?.has(moment.seq)) return undefined
    return deliveryOf(moment.seq, {heldBy})
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

  #dayWords(day: Day, today: Day): string {
    const {talk} = this.say.words
    if (day === today) return talk.today
    if (day === addDays(today, -1)) return talk.yesterday
    return this.say.format.day(day, today)
  }
}
