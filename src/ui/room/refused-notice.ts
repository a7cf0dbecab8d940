import {html} from 'lit'
import {customElement, state} from 'lit/decorators.js'
import type {RoomLink} from '../../app/among-members.ts'
import type {MemberId} from '../../core/ids.ts'
import type {Member} from '../../core/room/room.ts'
import {roomContext} from '../context.ts'
import {LightElement} from '../elements/light.ts'
import {Select} from '../select.ts'
import {devicesIn} from '../words/devices.ts'
import {Speaking} from '../words/words.ts'
import {watchBanner} from './watch-banner.ts'

/** Says whose device was closed because it broke the rules. */
@customElement('cairn-refused-notice')
export class CairnRefusedNotice extends LightElement {
  @state() private closed: ReadonlySet<MemberId> = new Set()
  readonly #say = new Speaking(this)
  readonly #link = new Select(
    this,
    roomContext,
    session => session.link,
    (link: RoomLink) => link,
  )

  override render() {
    // A device that never joined has no name that anyone knows: the details count it.
    const shown = (this.#link.value?.refused ?? []).flatMap(device => {
      const member = this.#link.source?.state.value.members.get(device)
      return member && !this.closed.has(device) ? [this.#notice(member)] : []
    })
    return html`<div role="status">${shown}</div>`
  }

  readonly #notice = ({id: member, name}: Member) => {
    const {title, how, close} = devicesIn[this.#say.language].refused
    return watchBanner({
      mark: 'triangle-alert',
      title: title(name),
      how,
      close,
      closed: () => (this.closed = new Set([...this.closed, member])),
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-refused-notice': CairnRefusedNotice
  }
}
