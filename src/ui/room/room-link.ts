import {consume} from '@lit/context'
import {html, nothing} from 'lit'
import {customElement, property, query, state} from 'lit/decorators.js'
import type {Cairn} from '../../app/cairn.ts'
import type {RoomSession} from '../../app/session.ts'
import {cairnContext, roomContext} from '../context.ts'
import {icon, type IconName} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {openByHand} from '../open-by-hand.ts'
import {linkHowIn} from '../words/link-how.ts'
import {Speaking} from '../words/words.ts'
import {FollowLink} from './follow-link.ts'
import type {LinkNow} from './link-now.ts'
import {MarkOpened} from './mark-opened.ts'

/** How this device stands with the others, in one word; pressed, in a sentence and with what can be done. */
@customElement('cairn-room-link')
export class CairnRoomLink extends LightElement {
  @property({type: Boolean}) wide = false
  @property({type: Boolean}) left = false

  @consume({context: cairnContext}) private cairn!: Cairn
  @consume({context: roomContext, subscribe: true}) private session!: RoomSession
  @state() private isSeeking = false
  @query('.room-link') private readonly button!: HTMLElement
  @query('[popover]') private readonly more!: HTMLElement

  readonly #say = new Speaking(this)
  readonly #link = new FollowLink(this)

  constructor() {
    super()
    new MarkOpened(this)
  }

  protected override willUpdate(): void {
    if (this.#now.is !== 'waiting') this.isSeeking = false
  }

  override render() {
    const now = this.#now
    return html`<button
        class="room-link ${now.is}"
        type="button"
        popovertarget="room-link-more"
      >
        ${
          now.is === 'connected'
            ? html`<span class="room-link-dot" aria-hidden="true"></span>`
            : icon(icons[now.is])
        }
        <span aria-live="polite">${this.#words(now)}</span>
      </button>
      <div class="room-link-more" id="room-link-more" popover @toggle=${this.#place}>
        ${this.#sentence(now)}
      </div>`
  }

  #words(now: LinkNow): string {
    const {link} = this.#say.words
    return now.is === 'connected' ? link.connected(now.people) : link[now.is]
  }

  #sentence(now: LinkNow) {
    const {leftHow} = this.#say.words.room
    const link = linkHowIn[this.#say.language]
    switch (now.is) {
      case 'connected':
        return html`<p>${link.connectedHow}</p>`
      case 'left':
        return html`<p>${leftHow}</p>`
      case 'none':
        return html`<p>${link.noneHow}</p>
          ${this.#byHand()}`
      case 'offline':
        return html`<p>${link.offlineHow}</p>
          ${this.#byHand()}`
      case 'waiting':
        return html`<p>${link.waitingHow}</p>
          <ul class="room-checks">
            <li>${icon('check')} ${link.meetingReached}</li>
            <li>${icon('clock')} ${link.waitingForDevices}</li>
          </ul>
          ${this.#again()} ${this.#byHand()}`
      case 'down':
        return html`<p>${link.downHow}</p>
          ${this.#again()} ${this.#byHand()}`
      case 'connecting':
        return html`<p>${link.waitingHow}</p>
          ${this.#again()} ${this.#byHand()}`
    }
  }

  #again() {
    const link = linkHowIn[this.#say.language]
    return html`<button class="button small" type="button" @click=${this.#seek}>
        ${icon('refresh')} <span>${link.seekAgain}</span>
      </button>
      <p class="quiet small" role="status">${this.isSeeking ? link.seeking : nothing}</p>`
  }

  #byHand() {
    if (!this.session.carried.hand) return nothing
    return html`<button
      class="button small quiet"
      type="button"
      @click=${() => {
        this.more.hidePopover()
        void openByHand(this.cairn, this.session)
      }}
    >
      ${icon('link')} ${linkHowIn[this.#say.language].byHand}
    </button>`
  }

  get #now(): LinkNow {
    return this.left ? {is: 'left'} : this.#link.now
  }

  #seek = () => {
    this.isSeeking = true
    this.#link.seek()
  }

  /** Below the button and inside the window: not every browser can anchor one to the other by style. */
  #place = () => {
    const {bottom, left} = this.button.getBoundingClientRect()
    const {offsetWidth: width, style} = this.more
    style.insetBlockStart = `${bottom + GAP_PX}px`
    style.left = `${Math.max(GAP_PX, Math.min(left, innerWidth - width - GAP_PX))}px`
  }
}

const GAP_PX = 8

const icons: Record<Exclude<LinkNow['is'], 'connected'>, IconName> = {
  offline: 'wifi-off',
  waiting: 'users',
  connecting: 'refresh',
  down: 'cloud-off',
  none: 'monitor',
  left: 'log-out',
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-room-link': CairnRoomLink
  }
}
