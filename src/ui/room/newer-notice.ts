import {html} from 'lit'
import {customElement, state} from 'lit/decorators.js'
import type {RoomLink} from '../../app/among-members.ts'
import {roomContext} from '../context.ts'
import {LightElement} from '../elements/light.ts'
import {Select} from '../select.ts'
import {devicesIn} from '../words/devices.ts'
import {Speaking} from '../words/words.ts'
import {watchBanner} from './watch-banner.ts'

/** Says that others have written what this version of the app cannot read. */
@customElement('cairn-newer-notice')
export class CairnNewerNotice extends LightElement {
  @state() private isClosed = false
  readonly #say = new Speaking(this)
  readonly #newer = new Select(
    this,
    roomContext,
    session => session.link,
    ({newer}: RoomLink) => newer,
  )

  override render() {
    if (!this.#newer.value || this.isClosed) return html`<div role="status"></div>`
    const {title, how, close} = devicesIn[this.#say.language].newer
    return html`<div role="status">
      ${watchBanner({mark: 'info', title, how, close, closed: () => (this.isClosed = true)})}
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-newer-notice': CairnNewerNotice
  }
}
