import {ContextProvider} from '@lit/context'
import {html, nothing} from 'lit'
import {customElement, property, query} from 'lit/decorators.js'
import {keyed} from 'lit/directives/keyed.js'
import type {MyRoom} from '../../app/my-rooms.ts'
import type {RoomPart} from '../../app/place.ts'
import type {RoomSession} from '../../app/session.ts'
import type {EntryId, RoomId} from '../../core/ids.ts'
import {cairnContext, roomContext} from '../context.ts'
import {LightElement} from '../elements/light.ts'
import {Media} from '../elements/media.ts'
import type {CairnRecordDialog} from '../goal/record-dialog.ts'
import {Select} from '../select.ts'
import {Speaking} from '../words/words.ts'
import '../goal/goal-bar.ts'
import '../goal/goal-panel.ts'
import '../goal/proposal.ts'
import '../talk/talk-part.ts'
import './room-alone.ts'
import './room-header.ts'
import './room-notice.ts'
import {missing, opening, troubled} from './room-closed.ts'
import {tabs} from './room-tabs.ts'
import './room-screen.css'

/** One room: its talk in the middle, its goal at the side; on a small screen one part at a time. */
@customElement('cairn-room')
export class CairnRoom extends LightElement {
  @property() room!: RoomId
  /** Which part is in the middle; `part` is taken by the DOM. */
  @property() showing: RoomPart = 'talk'
  @property() entry: EntryId | undefined

  @query('cairn-record-dialog') private readonly dialog!: CairnRecordDialog | null

  readonly #say = new Speaking(this)
  readonly #rooms = new Select(
    this,
    cairnContext,
    cairn => cairn.rooms.rooms,
    rooms => rooms,
  )
  readonly #given = new ContextProvider(this, {context: roomContext})
  readonly #wide = new Media(this, WIDE)
  #followed: RoomSession | undefined
  #stop: (() => void) | undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#follow(undefined)
  }

  protected override willUpdate(): void {
    const session = this.#mine?.session
    this.#follow(session)
    if (session && session !== this.#given.value) this.#given.setValue(session)
  }

  override render() {
    const mine = this.#mine
    if (!this.#rooms.value) return opening(this.#say)
    if (!mine) return missing(this.#say)
    if (mine.trouble) return troubled(this.#say, mine)
    if (!mine.session?.loaded.value) return opening(this.#say)
    return keyed(mine.session, this.#open(mine))
  }

  #open({room: {state}}: MyRoom) {
    const isIn = state === 'in'
    const isWide = this.#wide.matches
    return html`<div
      class="room ${isWide ? 'wide' : ''}"
      @record=${this.#record}
      @invite=${this.#invite}
    >
      <div class="room-centre">
        <cairn-room-header .wide=${isWide} .left=${!isIn}></cairn-room-header>
        ${isWide ? nothing : html`<cairn-goal-bar></cairn-goal-bar>`}
        <cairn-room-notice .left=${!isIn}></cairn-room-notice>
        ${this.#part(isIn, isWide)}
        ${isWide ? nothing : tabs(this.#say, this.room, this.showing)}
      </div>
      ${isWide ? this.#goal(isIn) : nothing}
      ${isIn ? html`<cairn-record-dialog></cairn-record-dialog>` : nothing}
    </div>`
  }

  #part(isIn: boolean, isWide: boolean) {
    if (this.showing === 'members') {
      void import('../people/members-part.ts')
      return html`<div class="room-page">
        <cairn-members-part></cairn-members-part>
      </div>`
    }
    if (this.showing === 'goal' && !isWide)
      return html`<div class="room-page">${this.#goal(isIn)}</div>`
    const asksHere = isIn && !isWide
    return html`${asksHere ? html`<cairn-proposal brief></cairn-proposal>` : nothing}
      ${isIn ? html`<cairn-room-alone></cairn-room-alone>` : nothing}
      <cairn-talk-part .entry=${this.entry} .writable=${isIn}></cairn-talk-part>`
  }

  #goal(isIn: boolean) {
    return html`<aside class="room-goal" aria-label=${this.#say.words.room.goal}>
      <cairn-goal-panel
        .writable=${isIn}
        .compact=${!this.#wide.matches}
      ></cairn-goal-panel>
    </aside>`
  }

  get #mine(): MyRoom | undefined {
    return this.#rooms.value?.get(this.room)
  }

  /** The room shows once what is on this device has been folded. */
  #follow(session: RoomSession | undefined): void {
    if (session === this.#followed) return
    this.#stop?.()
    this.#followed = session
    this.#stop = session?.loaded.follow(() => this.requestUpdate())
  }

  #invite = async () => {
    const {openInvite} = await import('../rooms/invite-dialog.ts')
    if (this.#rooms.source) openInvite(this.#rooms.source, this.room)
  }

  #record = async () => {
    await import('../goal/record-dialog.ts')
    await this.dialog?.open()
  }
}

/** Room for the rail, a column of talk and the goal beside it. */
const WIDE = '(width >= 72.5rem)'

declare global {
  interface HTMLElementTagNameMap {
    'cairn-room': CairnRoom
  }
}
