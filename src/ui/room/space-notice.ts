import {consume} from '@lit/context'
import {html, nothing} from 'lit'
import {customElement, state} from 'lit/decorators.js'
import type {Cairn} from '../../app/cairn.ts'
import {fullness, NEARLY_FULL} from '../../app/fullness.ts'
import {hashOf} from '../../app/place.ts'
import {cairnContext} from '../context.ts'
import {LightElement} from '../elements/light.ts'
import '../save-room-file.ts'
import {roomFileIn} from '../words/room-file.ts'
import {Speaking} from '../words/words.ts'
import {watchBanner} from './watch-banner.ts'

/** Says in time that the space on this device comes to an end. */
@customElement('cairn-space-notice')
export class CairnSpaceNotice extends LightElement {
  @consume({context: cairnContext}) private cairn!: Cairn
  @state() private share: number | undefined
  @state() private isClosed = false
  readonly #say = new Speaking(this)

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('visibilitychange', this.#look)
    void this.#look()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('visibilitychange', this.#look)
  }

  override render() {
    const isShown = (this.share ?? 0) >= NEARLY_FULL && !this.isClosed
    return html`<div role="status">${isShown ? this.#notice() : nothing}</div>`
  }

  #notice() {
    const {space, close} = roomFileIn[this.#say.language]
    const percent = this.#say.format.number(Math.floor((this.share ?? 0) * 100), 0)
    return watchBanner({
      mark: 'triangle-alert',
      title: space.title(percent),
      how: html`${space.how}
        <a class="link" href=${hashOf({at: 'settings'})}>${space.see}</a>`,
      act: html`<cairn-save-room-file></cairn-save-room-file>`,
      close,
      closed: this.#close,
    })
  }

  #close = () => (this.isClosed = true)

  #look = async () => {
    if (document.hidden) return
    this.share = fullness(await this.cairn.ports.device.storage())
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-space-notice': CairnSpaceNotice
  }
}
