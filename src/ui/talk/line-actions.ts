import type {LitElement} from 'lit'
import type {Cairn} from '../../app/cairn.ts'
import {markWin} from '../../app/commands/mark-win.ts'
import {isOpen} from '../../core/goal/open-goals.ts'
import type {NotSaved} from '../../app/ports.ts'
import type {RoomSession} from '../../app/session.ts'
import type {EntryId, GoalId} from '../../core/ids.ts'
import type {Moment} from '../../core/room/room.ts'
import type {MenuItem} from '../elements/menu.ts'
import {RecordEvent, type RecordAsk} from '../elements/record-event.ts'
import {linesIn, type LineWords} from '../words/lines.ts'
import type {TalkOffers} from './talk-offers.ts'
import type {TalkRecords} from './talk-records.ts'
import type {TalkRows} from './talk-rows.ts'

type Said = Extract<Moment, {readonly kind: 'said'}>

type Around = {
  readonly session: RoomSession
  readonly cairn: Cairn
  readonly records: TalkRecords
  readonly offers: TalkOffers
}

/** What a person can do with a line of talk. */
export class LineActions {
  readonly #host: LitElement
  readonly #rows: TalkRows
  readonly #session: RoomSession
  readonly #cairn: Cairn
  readonly #records: TalkRecords
  readonly #offers: TalkOffers
  /** What came of the last one, for who cannot see it. */
  told = ''
  /** The message that could not be marked as was wanted last. */
  unmarked:
    | {readonly message: EntryId; readonly action: string; readonly why: NotSaved}
    | undefined

  constructor(host: LitElement, rows: TalkRows, around: Around) {
    this.#host = host
    this.#rows = rows
    this.#session = around.session
    this.#cairn = around.cairn
    this.#records = around.records
    this.#offers = around.offers
  }

  /** Empty for a line with which nothing can be done. In a room that was left it can only be copied. */
  itemsFor(moment: Moment, isWritable: boolean): readonly MenuItem[] {
    const words = this.#words
    if (moment.kind === 'checked-in')
      return isWritable ? this.#recordItems(moment.id) : []
    if (moment.kind !== 'said') return []
    const copy = {
      label: words.copy,
      icon: 'copy',
      act: () => this.#copy(moment.text),
    } as const
    return isWritable ? [...this.#messageItems(moment), copy] : [copy]
  }

  /** With the number that is meant, if there is one, and of the day on which it was said. */
  record(moment: Said, offer: {readonly goal?: GoalId; readonly value?: number}): void {
    const on = this.#rows.dayOf(moment)
    const today = this.#session.today()
    // By another device's clock it may be tomorrow.
    this.#ask({...offer, source: moment.id, on: on > today ? today : on})
  }

  isWin(message: EntryId): boolean {
    return this.#session.state.value.wins.includes(message)
  }

  #messageItems(moment: Said): readonly MenuItem[] {
    const words = this.#words
    const isWin = this.isWin(moment.id)
    const mark = isWin ? words.noWin : words.win
    const items: MenuItem[] = [
      {
        label: mark,
        icon: 'flag',
        act: () => this.#mark(moment.id, !isWin, mark),
      },
    ]
    if (this.#open.length > 0)
      items.unshift({
        label: words.record,
        icon: 'stones',
        act: () => this.record(moment, this.#meantIn(moment)),
      })
    return items
  }

  #recordItems(entry: EntryId): readonly MenuItem[] {
    const record = this.#records.links.of(entry)
    if (!record || record.group.standing.void) return []
    const {standing} = record.group
    const words = this.#words
    return [
      {
        label: words.correct,
        icon: 'pencil',
        act: () => this.#ask({corrects: standing}),
      },
      {
        label: words.withdraw,
        icon: 'trash-2',
        act: () => this.#ask({withdraws: standing}),
      },
    ]
  }

  get #open() {
    return [...this.#session.state.value.goals.values()].filter(isOpen)
  }

  #meantIn({id, text}: Said): {goal?: GoalId; value?: number} {
    for (const {id: goal, terms} of this.#open) {
      if (terms.kind === 'milestones') continue
      const {suggest: value} = this.#offers.found(id, text, terms.unit)
      if (value !== undefined) return {goal, value}
    }
    return {}
  }

  #ask(asked: RecordAsk): void {
    this.#host.dispatchEvent(new RecordEvent(asked))
  }

  async #mark(message: EntryId, marked: boolean, action: string): Promise<void> {
    const done = await markWin(this.#session, message, marked)
    this.unmarked = done.ok ? undefined : {message, action, why: done.refusal}
    this.#tell('')
  }

  async #copy(text: string): Promise<void> {
    const {copied, notCopied} = this.#words
    this.#tell((await this.#cairn.ports.device.copy(text)) ? copied : notCopied)
  }

  #tell(what: string): void {
    this.told = what
    this.#host.requestUpdate()
  }

  get #words(): LineWords {
    return linesIn[this.#rows.say.language]
  }
}
