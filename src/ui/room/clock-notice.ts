import {html} from 'lit'
import {customElement, state} from 'lit/decorators.js'
import {LightElement} from '../elements/light.ts'
import {clockNotice} from '../people/clock-words.ts'
import {FollowClocks} from '../people/follow-clocks.ts'
import {devicesIn} from '../words/devices.ts'
import {Speaking} from '../words/words.ts'
import {watchBanner} from './watch-banner.ts'

/** Tells its owner that this device's clock is off, and what that does. */
@customElement('cairn-clock-notice')
export class CairnClockNotice extends LightElement {
  @state() private isClosed = false
  readonly #say = new Speaking(this)
  readonly #clocks = new FollowClocks(this)

  override render() {
    const {mine} = this.#clocks
    if (!mine || this.isClosed) return html`<div role="status"></div>`
    const {title, how} = clockNotice(this.#say, mine)
    const {close} = devicesIn[this.#say.language].clock
    return html`<div role="status">
      ${watchBanner({mark: 'clock', title, how, close, closed: () => (this.isClosed = true)})}
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-clock-notice': CairnClockNotice
  }
}
