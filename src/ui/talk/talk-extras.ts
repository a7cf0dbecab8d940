import {html, nothing, type LitElement, type TemplateResult} from 'lit'
import type {Cairn} from '../../app/cairn.ts'
import {hashOf} from '../../app/place.ts'
import type {RoomSession} from '../../app/session.ts'
import type {Gap} from '../../core/entry/gaps.ts'
import type {EntryId, GoalId, MemberId} from '../../core/ids.ts'
import type {Offer} from '../../core/room/offers.ts'
import type {Moment} from '../../core/room/room.ts'
import {icon} from '../elements/icons.ts'
import '../elements/menu.ts'
import {quantityOf} from '../goal-words.ts'
import {recordHistory, stepWords} from '../record-history.ts'
import {saidOf} from '../record-said.ts'
import {sourceWords} from '../record-source.ts'
import {roomFileOffer} from '../room-file-offer.ts'
import {forksIn, type ForkWords} from '../words/forks.ts'
import {gapIn, type GapWords} from '../words/gap.ts'
import {linesIn, type LineWords} from '../words/lines.ts'
import {correctionLine} from './correction-line.ts'
import {LineActions} from './line-actions.ts'
import {LineButtons} from './line-buttons.ts'
import {numberOffer} from './number-offer.ts'
import {recordCard} from './record-card.ts'
import type {RecordLinks, RecordOf} from './record-links.ts'
import {revisionLine} from './revision-line.ts'
import {forkLine, TalkForks} from './talk-forks.ts'
import {gapLine, gapSentence, TalkGaps} from './talk-gaps.ts'
import {TalkOffers} from './talk-offers.ts'
import {TalkRecords} from './talk-records.ts'
import type {Row} from './rows.ts'
import type {Extras, TalkRows} from './talk-rows.ts'
import './talk-extras.css'

type Said = Extract<Moment, {readonly kind: 'said'}>
type Recorded = Extract<Moment, {readonly kind: 'checked-in'}>
type Corrected = Extract<Moment, {readonly kind: 'corrected'}>
type Revised = Extract<Moment, {readonly goal: GoalId}>

/**
 * What comes to the lines of talk once they can be read: the question whether a number is to be recorded, the ways between
 * a message and its record, what a record was before, and each line's menu.
 */
export class TalkExtras implements Extras {
  isWritable = false
  readonly #host: LitElement
  readonly #rows: TalkRows
  readonly #session: RoomSession
  readonly #cairn: Cairn
  readonly #records: TalkRecords
  readonly #offers: TalkOffers
  readonly #actions: LineActions
  readonly #gaps: TalkGaps
  readonly #forks: TalkForks
  #hereIn: readonly Moment[] | undefined
  #here: ReadonlyMap<EntryId, Moment['kind']> = new Map()

  constructor(host: LitElement, rows: TalkRows, session: RoomSession, cairn: Cairn) {
    this.#host = host
    this.#rows = rows
    this.#session = session
    this.#cairn = cairn
    this.#records = new TalkRecords(() => rows.goals)
    this.#offers = new TalkOffers(session, cairn.ports.preferences, this.#records)
    const around = {session, cairn, records: this.#records, offers: this.#offers}
    this.#actions = new LineActions(host, rows, around)
    this.#gaps = new TalkGaps(host, session)
    this.#forks = new TalkForks(session)
    new LineButtons(host)
  }

  forAll(): TemplateResult {
    const {told} = this.#actions
    return html`<cairn-menu></cairn-menu>
      <p class="line-told" role="status">
        ${told ? html`<span>${told}</span>` : nothing}
      </p>
      <p class="aloud" role="status">${this.#gapsTold}</p>
      <div class="aloud" role="status">
        ${this.#forks.aloud(this.#forkWords).map(told => html`<p>${told}</p>`)}
      </div>`
  }

  withNotes(rows: readonly Row[]): readonly Row[] {
    return this.#forks.among(this.#gaps.among(rows))
  }

  gap(gap: Gap): TemplateResult {
    return gapLine(this.#gapWords, this.#session, gap)
  }

  fork(by: MemberId): TemplateResult {
    return forkLine(this.#forkWords, this.#session, by)
  }

  get #forkWords(): ForkWords {
    return forksIn[this.#rows.say.language]
  }

  get #gapWords(): GapWords {
    return gapIn[this.#rows.say.language]
  }

  get #gapsTold(): string {
    const {news} = this.#gaps
    if (news === undefined) return ''
    return news === 'arrived'
      ? this.#gapWords.arrived
      : gapSentence(this.#gapWords, this.#session, news)
  }

  /** As it stands now, whatever it was when it was written. */
  record(moment: Recorded): unknown {
    const record = this.#links.of(moment.id)
    const step = record && this.#records.stepOf(record.now, record.group.standing.id)
    if (!step) return undefined
    const {now, group} = record
    const {on} = group.standing
    const {say} = this.#rows
    const isOfItsDay = on === this.#rows.dayOf(moment)
    const day = isOfItsDay ? undefined : say.format.day(on, now.today)
    return recordCard(say, now.terms, group.standing, step, day)
  }

  below(moment: Moment): unknown {
    if (moment.kind === 'said')
      return html`${this.#belowMessage(moment)} ${this.#inMemory(moment)}`
    if (moment.kind === 'checked-in')
      return html`${this.#belowRecord(moment)} ${this.#inMemory(moment)}`
    return nothing
  }

  #inMemory({by, seq}: Moment) {
    const {me, inMemory} = this.#session
    if (by !== me || !inMemory.value.has(seq)) return nothing
    return html`<p class="line-mark">
      ${icon('triangle-alert')} <span>${this.#words.inMemory}</span>
    </p>`
  }

  button(moment: Moment, name: string): unknown {
    const items = this.#actions.itemsFor(moment, this.isWritable)
    if (items.length === 0) return nothing
    const label = this.#words.menuOf(name)
    return html`<button
      class="icon-button line-button"
      id="line-${moment.id}"
      type="button"
      aria-label=${label}
      title=${label}
      aria-haspopup="menu"
      aria-expanded="false"
      @click=${({currentTarget}: Event) =>
        this.#host
          .querySelector('cairn-menu')
          ?.open(currentTarget as HTMLElement, label, items)}
    >
      ${icon('ellipsis')}
    </button>`
  }

  line(moment: Moment, name: string): TemplateResult | undefined {
    if (moment.kind === 'corrected') return this.#correction(moment, name)
    return moment.kind === 'goal-revised' ? this.#revision(moment, name) : undefined
  }

  #revision({id, goal}: Revised, name: string): TemplateResult | undefined {
    const revisions = this.#session.state.value.goals.get(goal)?.revisions
    const revision = revisions?.find(revision => revision.id === id)
    if (!revision) return undefined
    const text = revisionLine(this.#rows.say, revision, name, this.#session.today())
    const room = this.#session.room.id
    const way = hashOf({at: 'room', room, part: 'goal', goal})
    return html`<a class="line-way" href=${way}>${text}</a>`
  }

  #correction({id, checkIn}: Corrected, name: string): TemplateResult | undefined {
    const record = this.#links.of(id)
    if (!record) return undefined
    const text = correctionLine(this.#rows.say, this.#words, record, checkIn, name)
    return text === undefined
      ? undefined
      : html`<a class="line-way" href=${this.#wayTo(record.group.root)}>${text}</a>`
  }

  #belowMessage(moment: Said): TemplateResult {
    const {id} = moment
    const record = this.#links.from(id)
    const now = this.#cairn.ports.clock.now()
    const offers = this.isWritable ? this.#offers.of(id, now) : []
    return html`${this.#winMark(id)} ${this.#unmarked(id)}
    ${record ? this.#recordedAs(record) : nothing}
    ${
      offers.length > 0
        ? numberOffer({
            words: this.#words,
            offers,
            quantityOf: this.#quantity,
            record: offer => this.#actions.record(moment, offer),
            passOver: () => this.#passOver(id),
          })
        : nothing
    }`
  }

  #belowRecord({id}: Recorded): TemplateResult {
    const {say, nameOf} = this.#rows
    const record = this.#links.of(id)
    if (!record) return html`${this.#winMark(id)}`
    const {terms, today} = record.now
    const {standing} = record.group
    const of = {say, words: this.#words, terms, today, nameOf}
    return html`${this.#winMark(id)}
    ${standing.source ? this.#fromMessage(standing.source) : nothing}
    ${standing.void ? html`<p class="line-mark">${stepWords(of, standing)}</p>` : nothing}
    ${recordHistory(of, record.group)}`
  }

  #winMark(id: EntryId) {
    if (!this.#actions.isWin(id)) return nothing
    return html`<p class="line-mark win">
      ${icon('flag')} <span>${this.#words.isWin}</span>
    </p>`
  }

  #unmarked(id: EntryId) {
    const {unmarked} = this.#actions
    if (unmarked?.message !== id) return nothing
    return html`<p class="error" role="alert">
        ${this.#words.notMarked(unmarked.action)}
        ${this.#rows.say.words.goal.notSaved[unmarked.why]}
      </p>
      ${roomFileOffer(unmarked.why)}`
  }

  #recordedAs({now, group}: RecordOf): TemplateResult {
    const said = saidOf(this.#rows.say, now.terms, group.standing)
    return html`<p class="line-mark">
      ${icon('stones')}
      <a class="line-way" href=${this.#wayTo(group.root)}
        >${this.#words.recordedAs(said)}</a
      >
    </p>`
  }

  #fromMessage(source: EntryId): TemplateResult {
    return html`<p class="line-mark">
      ${icon('message-circle')}
      <a class="line-way" href=${this.#wayTo(source)}>${this.#sourceWords(source)}</a>
    </p>`
  }

  #sourceWords(message: EntryId): string {
    const {moments} = this.#session.state.value
    if (moments !== this.#hereIn) {
      this.#hereIn = moments
      this.#here = new Map(moments.map(({id, kind}) => [id, kind]))
    }
    return sourceWords(this.#words, this.#here.get(message))
  }

  #quantity = ({goal, value}: Offer): string => {
    const terms = this.#session.state.value.goals.get(goal)?.terms
    return terms ? quantityOf(this.#rows.say, terms, value) : String(value)
  }

  /** The question goes, and the focus to the line that it was asked of. */
  #passOver(message: EntryId): void {
    this.#offers.passOver(message)
    this.#host.requestUpdate()
    this.#host.querySelector<HTMLElement>(`[id="line-${message}"]`)?.focus()
  }

  #wayTo = (entry: EntryId): string =>
    hashOf({at: 'room', room: this.#session.room.id, part: 'talk', entry})

  get #links(): RecordLinks {
    return this.#records.links
  }

  get #words(): LineWords {
    return linesIn[this.#rows.say.language]
  }
}
