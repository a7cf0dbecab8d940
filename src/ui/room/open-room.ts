import {ContextConsumer, provide} from '@lit/context'
import {html, nothing, type PropertyValues} from 'lit'
import {customElement, property, query, state} from 'lit/decorators.js'
import {keyed} from 'lit/directives/keyed.js'
import type {GoalTask, RoomPart} from '../../app/place.ts'
import type {RoomSession} from '../../app/session.ts'
import type {Day, EntryId, GoalId} from '../../core/ids.ts'
import {afterPaint} from '../after-paint.ts'
import {go} from '../go.ts'
import {cairnContext, roomContext} from '../context.ts'
import {LightElement} from '../elements/light.ts'
import {Media} from '../elements/media.ts'
import type {RecordEvent} from '../elements/record-event.ts'
import type {CairnRecordDialog} from '../goal/record-dialog.ts'
import {atLeisure, atPress, lazily} from '../lazily.ts'
import {Speaking} from '../words/words.ts'
import '../goal/goal-bar.ts'
import '../talk/talk-part.ts'
import './room-header.ts'
import {tabs} from './room-tabs.ts'

/** A room that is open: its talk in the middle, its goal at the side; on a small screen one part at a time. */
@customElement('cairn-open-room')
export class CairnOpenRoom extends LightElement {
  /** One for as long as the element lives: what is inside must never see another room's state. */
  @provide({context: roomContext})
  @property({attribute: false})
  session!: RoomSession

  @property() showing: RoomPart = 'talk'
  @property() entry: EntryId | undefined
  /** Which of the room's goals is looked at, and what is to be done with it. */
  @property() goal: GoalId | undefined
  @property() task: GoalTask | undefined
  /** False when the room was left. */
  @property({type: Boolean}) writable = true

  @query('cairn-record-dialog') private readonly dialog!: CairnRecordDialog | null

  /** What the goal is read on: a room may stay open over midnight. */
  @state() private today: Day | undefined
  /** The panel is loaded once the talk can be read; its place is kept for it. */
  @state() private hasGoal = false
  #minutes: ReturnType<typeof setInterval> | undefined

  readonly #say = new Speaking(this)
  readonly #cairn = new ContextConsumer(this, {context: cairnContext})
  readonly #wide = new Media(this, WIDE)

  override connectedCallback(): void {
    super.connectedCallback()
    this.today = this.session.today()
    this.#minutes = setInterval(() => (this.today = this.session.today()), MINUTE_MS)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.#minutes)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('showing') || changed.has('task')) this.#fetchPart()
  }

  protected override firstUpdated(): void {
    void afterPaint().then(this.#fetchTheRest)
  }

  override render() {
    const isWide = this.#wide.matches
    // The sheet and the wrap-up say themselves all that the panel does.
    const hasPanel = isWide && this.task !== 'sheet' && this.task !== 'close'
    return html`<div
      class="room ${isWide ? 'wide' : ''}"
      @invite=${this.#invite}
      @record=${this.#record}
      @write=${this.#write}
    >
      <div class="room-centre">
        <cairn-room-header .wide=${isWide} .left=${!this.writable}></cairn-room-header>
        ${
          isWide
            ? nothing
            : keyed(
                this.today,
                html`<cairn-goal-bar
                  .goal=${this.goal}
                  .writable=${this.writable}
                ></cairn-goal-bar>`,
              )
        }
        <cairn-room-notice .left=${!this.writable}></cairn-room-notice>
        ${this.#part(isWide)}
        ${isWide ? nothing : tabs(this.#say, this.session.room.id, this.showing)}
      </div>
      ${hasPanel ? this.#goal() : nothing}
      ${this.writable ? html`<cairn-record-dialog></cairn-record-dialog>` : nothing}
    </div>`
  }

  #part(isWide: boolean) {
    if (this.showing === 'members')
      return html`<div class="room-page">
        <cairn-members-part></cairn-members-part>
      </div>`
    if (this.task && (this.writable || this.task === 'sheet'))
      return html`<div class="room-page">
        <cairn-goal-task .goal=${this.goal} .task=${this.task}></cairn-goal-task>
      </div>`
    if (this.showing === 'goal' && !isWide)
      return html`<div class="room-page">${this.#goal()}</div>`
    const asksHere = this.writable && !isWide
    return html`${
        asksHere
          ? html`<cairn-proposal brief></cairn-proposal>
              <cairn-goal-prompt brief></cairn-goal-prompt>`
          : nothing
      }
      ${this.writable ? html`<cairn-room-alone></cairn-room-alone>` : nothing}
      <cairn-talk-part .entry=${this.entry} .writable=${this.writable}></cairn-talk-part>`
  }

  #goal() {
    return html`<aside
      class="room-goal"
      aria-label=${this.#say.words.room.goal}
      aria-busy=${this.hasGoal ? nothing : 'true'}
    >
      ${keyed(
        this.today,
        html`<cairn-goal-panel
          .goal=${this.goal}
          .writable=${this.writable}
          .compact=${!this.#wide.matches}
        ></cairn-goal-panel>`,
      )}
    </aside>`
  }

  /** To the talk, with the cursor where one writes. */
  #write = async () => {
    go({at: 'room', room: this.session.room.id, part: 'talk'})
    await afterPaint()
    this.querySelector<HTMLElement>('cairn-composer textarea')?.focus()
  }

  #fetchPart(): void {
    if (this.task) void atPress(() => import('./goal-task.ts'))
    else if (this.showing === 'goal') void atPress(this.#fetchGoal)
    else if (this.showing === 'members')
      void atPress(() => import('../people/members-part.ts'))
  }

  /** First what is looked at, then what a tap will ask for, before the site may be gone. */
  #fetchTheRest = () => {
    lazily(() => import('./room-link.ts'))
    lazily(() => import('./room-notice.ts'))
    lazily(() => import('./room-alone.ts'))
    lazily(this.#fetchGoal)
    atLeisure(() => import('../goal/record-dialog.ts'))
    atLeisure(() => import('../rooms/invite-dialog.ts'))
  }

  #fetchGoal = async () => {
    await import('../goal/goal-panel.ts')
    this.hasGoal = true
  }

  #invite = () =>
    atPress(
      () => import('../rooms/invite-dialog.ts'),
      ({openInvite}) => {
        if (this.#cairn.value) openInvite(this.#cairn.value, this.session.room.id)
      },
    )

  #record = ({ask}: RecordEvent) =>
    atPress(
      () => import('../goal/record-dialog.ts'),
      () => this.dialog?.open(ask),
    )
}

const MINUTE_MS = 60_000
/** Room for the rail, a column of talk and the goal beside it. */
const WIDE = '(width >= 72.5rem)'

declare global {
  interface HTMLElementTagNameMap {
    'cairn-open-room': CairnOpenRoom
  }
}
