import {html, nothing} from 'lit'
import {customElement, state} from 'lit/decorators.js'
import type {MeetingList} from '../../app/connecting.ts'
import {LightElement} from '../elements/light.ts'
import {FollowRooms} from '../follow-rooms.ts'
import '../meeting-list.ts'

/** Where all rooms of this device meet. */
@customElement('cairn-connections-part')
export class CairnConnectionsPart extends LightElement {
  @state() private list: MeetingList | undefined
  readonly #follow = new FollowRooms(this)

  protected override firstUpdated(): void {
    void this.#open()
  }

  override render() {
    if (!this.list) return nothing
    return html`<cairn-meeting-list of="device" .list=${this.list}></cairn-meeting-list>`
  }

  async #open(): Promise<void> {
    this.list = await this.#follow.cairn?.connecting
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-connections-part': CairnConnectionsPart
  }
}
