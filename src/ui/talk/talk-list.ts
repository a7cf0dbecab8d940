import {ContextConsumer} from '@lit/context'
import {html, nothing, type PropertyValues} from 'lit'
import {customElement, property, state} from 'lit/decorators.js'
import {repeat} from 'lit/directives/repeat.js'
import type {EntryId, Millis} from '../../core/ids.ts'
import type {Moment} from '../../core/room/room.ts'
import {dayIn} from '../../core/text/dates.ts'
import {isUnread, markRead, readMarks} from '../../app/unread.ts'
import {afterPaint} from '../after-paint.ts'
import {cairnContext, roomContext} from '../context.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {lazily} from '../lazily.ts'
import {Select} from '../select.ts'
import {Speaking} from '../words/words.ts'
import {TalkRows} from './talk-rows.ts'
import {TalkWindow} from './talk-window.ts'
import {rowsOf, type Row} from './rows.ts'
import './talk-list.css'

/** What was said, recorded and done in the room, the newest below. Holds ten thousand as easily as ten. */
@customElement('cairn-talk-list')
export class CairnTalkList extends LightElement {
  /** The line to show and mark. */
  @property() entry: EntryId | undefined
  /** False in a room that was left. */
  @property({type: Boolean}) writable = true

  @state() private news = false

  readonly #say = new Speaking(this)
  readonly #cairn = new ContextConsumer(this, {context: cairnContext})
  readonly #room = new Select(
    this,
    roomContext,
    session => session.state,
    room => room,
  )
  readonly #loaded = new Select(
    this,
    roomContext,
    session => session.loaded,
    loaded => loaded,
  )
  readonly #whole = new Select(
    this,
    roomContext,
    session => session.whole,
    whole => whole,
  )
  readonly #talkRows = new TalkRows(this)
  readonly #window = new TalkWindow(this)

  #moments: readonly Moment[] = []
  /** Without what is missing. */
  #here: readonly Row[] = []
  #rows: readonly Row[] = []
  #unreadFrom: EntryId | undefined
  #isPlaced = false
  #shownEntry: EntryId | undefined
  #announced = ''

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('visibilitychange', this.#seen)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('visibilitychange', this.#seen)
  }

  /** First the lines, then what can be done with them. */
  protected override firstUpdated(): void {
    void afterPaint().then(() => lazily(this.#fetchExtras))
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const moments = this.#room.value?.moments ?? []
    if (moments !== this.#moments && this.#loaded.value) this.#take(moments)
    if (changed.has('entry')) this.#shownEntry = undefined
    const {extras} = this.#talkRows
    if (extras) extras.isWritable = this.writable
    this.#rows = extras?.withNotes(this.#here) ?? this.#here
    this.#window.show(this.#rows)
  }

  override render() {
    const {talk} = this.#say.words
    return html`<div
        class="talk-scroll"
        role="log"
        aria-live="off"
        aria-label=${talk.title}
        tabindex="0"
        @scroll=${this.#scrolled}
        @keydown=${this.#pressed}
      >
        <div class="talk-all">
          <div class="talk-rows" role="list">
            ${repeat(
              this.#window.seen(),
              ({row}) => row.key,
              ({row, index}) => this.#row(row, index),
            )}
          </div>
        </div>
      </div>
      ${this.#isMissing ? html`<p class="talk-missing">${talk.notHereYet}</p>` : nothing}
      ${this.#jump()} ${this.#talkRows.extras?.forAll()}
      <p class="aloud" role="status">${this.#announced}</p>`
  }

  protected override updated(): void {
    if (!this.#isPlaced && this.#window.isReady && this.#rows.length > 0) this.#place()
    if (this.entry && this.entry !== this.#shownEntry) this.#showEntry(this.entry)
    this.#seen()
  }

  #fetchExtras = async () => {
    const {TalkExtras} = await import('./talk-extras.ts')
    const session = this.#room.source
    const cairn = this.#cairn.value
    if (!session || !cairn) return
    this.#talkRows.extras = new TalkExtras(this, this.#talkRows, session, cairn)
    this.requestUpdate()
  }

  #row(row: Row, index: number) {
    const isMarked = row.key === this.entry
    return html`<div
      class="talk-row ${isMarked ? 'marked' : ''}"
      role="listitem"
      data-index=${index}
      aria-setsize=${this.#rows.length}
      aria-posinset=${index + 1}
      aria-current=${isMarked ? 'location' : nothing}
    >
      ${this.#talkRows.content(row, this.#today())}
    </div>`
  }

  #jump() {
    const {talk} = this.#say.words
    const isAway = this.#isPlaced && !this.#window.isAtEnd
    if (!isAway) return nothing
    return html`<button
      class="button small talk-jump ${this.news ? 'primary' : ''}"
      type="button"
      @click=${this.#toEnd}
    >
      ${icon('arrow-down')} ${this.news ? talk.newMessages : talk.jumpToNewest}
    </button>`
  }

  /** Where reading goes on: at the first unread line, else at the end. */
  #place(): void {
    this.#isPlaced = true
    const unread = this.#rows.findIndex(({kind}) => kind === 'unread')
    if (this.#hasEntry) return
    if (unread > 0) this.#window.toRow(unread, 'start')
    else this.#window.toEnd()
  }

  /** A link may lead to a line that another device still holds; it is shown once it arrives. */
  get #isMissing(): boolean {
    return !!this.entry && !!this.#whole.value && !this.#hasEntry
  }

  get #hasEntry(): boolean {
    return this.#rows.some(({key}) => key === this.entry)
  }

  #showEntry(entry: EntryId): void {
    const index = this.#rows.findIndex(({key}) => key === entry)
    if (index < 0 || !this.#window.isReady) return
    this.#shownEntry = entry
    this.#window.toRow(index, 'center')
  }

  #take(moments: readonly Moment[]): void {
    const session = this.#room.source
    const newest = moments.at(-1)
    if (!session || !newest) return
    const isFirst = this.#moments.length === 0
    if (isFirst) this.#unreadFrom = this.#firstUnread(moments)
    else if (newest.id !== this.#moments.at(-1)?.id) this.#hear(newest)
    this.#moments = moments
    this.#here = rowsOf(moments, this.#dayOf, this.#unreadFrom)
  }

  #hear(newest: Moment): void {
    if (newest.by === this.#room.source?.me) {
      this.#window.follow()
      return
    }
    if (!this.#window.isAtEnd) this.news = true
    this.#announced = this.#talkRows.aloud(newest)
  }

  /** Who has never read here has no place to go on from. */
  #firstUnread(moments: readonly Moment[]): EntryId | undefined {
    const {source} = this.#room
    const preferences = this.#cairn.value?.ports.preferences
    if (!source || !preferences) return undefined
    const marks = readMarks(preferences, source.room.id)
    if (marks.size === 0) return undefined
    return moments.find(moment => isUnread(moment, marks, source.me))?.id
  }

  #scrolled = () => {
    if (this.news && this.#window.isAtEnd) this.news = false
    this.#seen()
  }

  /** What stands at the end of the list in a tab that is looked at has been seen, once it is painted. */
  #seen = () => {
    if (this.#willMark || this.#marked === this.#room.value?.moments) return
    this.#willMark = true
    void afterPaint().then(this.#markSeen)
  }

  #markSeen = () => {
    this.#willMark = false
    const {source, value: room} = this.#room
    const preferences = this.#cairn.value?.ports.preferences
    if (!source || !room || !preferences || !this.#isPlaced) return
    if (document.visibilityState !== 'visible' || !this.#window.isAtEnd) return
    if (this.#marked === room.moments) return
    this.#marked = room.moments
    markRead(preferences, source.room.id, room)
  }
  #willMark = false
  #marked: readonly Moment[] | undefined

  // The browser would glide to where the end was before the rows on the way were measured.
  #pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Home' && event.key !== 'End') return
    event.preventDefault()
    if (event.key === 'End') this.#toEnd()
    else this.#window.toRow(0, 'start')
  }

  #toEnd = () => {
    this.news = false
    this.#window.toEnd()
  }

  #today() {
    return this.#dayOf(this.#cairn.value?.ports.clock.now() ?? 0)
  }

  /** By this device's calendar, like the times beside the lines. */
  #dayOf = (at: Millis) => dayIn(this.#cairn.value?.ports.device.zone ?? '', at)
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-talk-list': CairnTalkList
  }
}
