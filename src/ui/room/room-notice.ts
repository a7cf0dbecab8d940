import {ContextConsumer} from '@lit/context'
import {html, nothing} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import type {NotSaved} from '../../app/ports.ts'
import {Ask} from '../ask.ts'
import {cairnContext, roomContext} from '../context.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {atPress, lazily} from '../lazily.ts'
import {roomFileOffer} from '../room-file-offer.ts'
import {Select} from '../select.ts'
import {linkHowIn} from '../words/link-how.ts'
import {roomClosedIn} from '../words/room-closed.ts'
import {Speaking} from '../words/words.ts'
import {FollowLink} from './follow-link.ts'
import type {LinkNow} from './link-now.ts'
import './clock-notice.ts'
import './fork-notice.ts'
import './newer-notice.ts'
import './refused-notice.ts'
import './space-notice.ts'

const MEGABYTE = 1024 * 1024

/** What stands between this device and the others, when something does; and what is on its way here. */
@customElement('cairn-room-notice')
export class CairnRoomNotice extends LightElement {
  @property({type: Boolean}) left = false

  readonly #say = new Speaking(this)
  readonly #cairn = new ContextConsumer(this, {context: cairnContext})
  readonly #session = new ContextConsumer(this, {context: roomContext})
  readonly #ask = new Ask<NotSaved>(this)
  readonly #link = new FollowLink(this)
  readonly #unstored = new Select(
    this,
    roomContext,
    session => session.unstored,
    why => why,
  )

  override render() {
    if (this.left) return this.#isRemoved ? this.#removedNotice() : this.#leftNotice()
    const {now, receiving} = this.#link
    return html`<div role="status">${this.#trouble(now.is)}</div>
      ${
        this.#unstored.value
          ? this.#notStored(this.#unstored.value)
          : html`<cairn-space-notice></cairn-space-notice>`
      }
      <cairn-newer-notice></cairn-newer-notice>
      <cairn-refused-notice></cairn-refused-notice>
      <cairn-clock-notice></cairn-clock-notice>
      <cairn-fork-notice></cairn-fork-notice>
      ${receiving ? this.#receiving(receiving) : nothing}`
  }

  #trouble(is: LinkNow['is']) {
    const link = linkHowIn[this.#say.language]
    if (is === 'offline')
      return html`<div class="banner watch">
        ${icon('wifi-off')}
        <div><p>${link.offlineHow}</p></div>
      </div>`
    if (is === 'none')
      return html`<div class="banner">
        ${icon('info')}
        <div><p>${link.noneHow}</p></div>
      </div>`
    if (is !== 'down') return nothing
    return html`<div class="banner watch">
      ${icon('cloud-off')}
      <div><p>${link.downHow}</p></div>
      <button class="button small" type="button" @click=${this.#link.seek}>
        ${icon('refresh')} <span>${link.seekAgain}</span>
      </button>
    </div>`
  }

  #notStored(why: NotSaved) {
    lazily(() => import('./unstored-notice.ts'))
    return html`<cairn-unstored-notice .why=${why}></cairn-unstored-notice>`
  }

  #receiving({done, total}: {readonly done: number; readonly total: number}) {
    const link = linkHowIn[this.#say.language]
    const size = (bytes: number) =>
      link.megabytes(this.#say.format.number(bytes / MEGABYTE, 1))
    const words = link.receivingOf(size(done), size(total))
    return html`<div class="banner">
      ${icon('download')}
      <div>
        <p class="numbers">${words}</p>
        <progress
          max=${total}
          value=${done}
          aria-label=${link.receiving}
          aria-valuetext=${words}
        ></progress>
      </div>
    </div>`
  }

  get #isRemoved(): boolean {
    const session = this.#session.value
    return session?.state.value.removed.has(session.me) ?? false
  }

  #removedNotice() {
    lazily(() => import('./removed-notice.ts'))
    return html`<cairn-removed-notice></cairn-removed-notice>`
  }

  #leftNotice() {
    const {left, trouble, comeBack} = roomClosedIn[this.#say.language]
    return html`<div class="banner">
      ${icon('log-out')}
      <div>
        <strong>${left}</strong>
        <p>${this.#say.words.room.leftHow}</p>
        <p class="error" role="alert">
          ${this.#ask.refusal ? trouble[this.#ask.refusal] : nothing}
        </p>
        ${roomFileOffer(this.#ask.refusal)}
      </div>
      <button
        class="button small"
        type="button"
        ?disabled=${this.#ask.pending}
        @click=${this.#comeBack}
      >
        ${comeBack}
      </button>
    </div>`
  }

  #comeBack = () => {
    const session = this.#session.value
    const vault = this.#cairn.value?.ports.vault
    const name = session?.state.value.members.get(session.me)?.name
    if (!session || !vault || name === undefined) return
    void atPress(
      () => import('../../app/commands/rejoin-room.ts'),
      ({rejoinRoom}) => this.#ask.run(() => rejoinRoom(session, vault, name)),
    )
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-room-notice': CairnRoomNotice
  }
}
