import {html} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import {keyed} from 'lit/directives/keyed.js'
import type {MyRoom} from '../../app/my-rooms.ts'
import type {GoalTask, RoomPart} from '../../app/place.ts'
import type {RoomSession} from '../../app/session.ts'
import type {EntryId, GoalId, RoomId} from '../../core/ids.ts'
import type {Stop} from '../../core/store.ts'
import {cairnContext} from '../context.ts'
import {LightElement} from '../elements/light.ts'
import {StandsEvent} from '../elements/stands-event.ts'
import {atPress} from '../lazily.ts'
import {Select} from '../select.ts'
import {Speaking} from '../words/words.ts'
import './open-room.ts'
import {opening} from './room-opening.ts'
import './room-screen.css'

/** The room of an address: open, on its way to be, kept from opening, or not on this device. */
@customElement('cairn-room')
export class CairnRoom extends LightElement {
  @property() room!: RoomId
  /** Which part is in the middle; `part` is taken by the DOM. */
  @property() showing: RoomPart = 'talk'
  @property() entry: EntryId | undefined
  @property() goal: GoalId | undefined
  @property() task: GoalTask | undefined

  readonly #say = new Speaking(this)
  readonly #rooms = new Select(
    this,
    cairnContext,
    cairn => cairn.rooms.rooms,
    rooms => rooms,
  )
  #followed: RoomSession | undefined
  #stop: Stop | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    this.requestUpdate()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#follow(undefined)
  }

  protected override willUpdate(): void {
    if (this.isConnected) this.#follow(this.#mine?.session)
    if (this.#isClosed) void atPress(() => import('./room-closed.ts'))
  }

  protected override updated(): void {
    if (!this.#isOpening) this.dispatchEvent(new StandsEvent())
  }

  override render() {
    const mine = this.#mine
    if (this.#isOpening) return opening(this.#say)
    if (this.#isClosed) return html`<cairn-room-closed .mine=${mine}></cairn-room-closed>`
    return keyed(
      mine?.session,
      html`<cairn-open-room
        .session=${mine?.session}
        .showing=${this.showing}
        .entry=${this.entry}
        .goal=${this.goal}
        .task=${this.task}
        .writable=${mine?.room.state === 'in'}
      ></cairn-open-room>`,
    )
  }

  get #isOpening(): boolean {
    const mine = this.#mine
    if (!mine) return !this.#rooms.value
    return !mine.trouble && !mine.session?.loaded.value
  }

  get #isClosed(): boolean {
    const mine = this.#mine
    return !this.#isOpening && (!mine || mine.trouble !== undefined)
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
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-room': CairnRoom
  }
}
