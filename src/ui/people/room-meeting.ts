import {consume} from '@lit/context'
import {html, nothing} from 'lit'
import {customElement, property, state} from 'lit/decorators.js'
import type {Cairn} from '../../app/cairn.ts'
import {setMeeting} from '../../app/commands/set-meeting.ts'
import type {KeptPlaces, MeetingList} from '../../app/connecting.ts'
import type {RoomSession} from '../../app/session.ts'
import type {MeetingPlaces} from '../../core/entry/entry.ts'
import {ok} from '../../core/result.ts'
import {cairnContext, roomContext} from '../context.ts'
import {LightElement} from '../elements/light.ts'
import '../meeting-list.ts'

/** Where this room meets, whoever comes from whichever site. */
@customElement('cairn-room-meeting')
export class CairnRoomMeeting extends LightElement {
  /** A copy to read. */
  @property({type: Boolean}) left = false

  @consume({context: cairnContext}) private cairn!: Cairn
  @consume({context: roomContext, subscribe: true}) private session!: RoomSession
  @state() private list: MeetingList | undefined

  protected override firstUpdated(): void {
    void this.#open()
  }

  override render() {
    if (!this.list) return nothing
    return html`<cairn-meeting-list
      of="room"
      .list=${this.list}
      .fixed=${this.left}
    ></cairn-meeting-list>`
  }

  async #open(): Promise<void> {
    this.list = (await this.cairn.connecting).ofRoom(keptIn(this.session))
  }
}

const none: MeetingPlaces = {points: [], iceServers: []}

const keptIn = (session: RoomSession): KeptPlaces => ({
  own: {
    get value() {
      return session.state.value.meeting ?? none
    },
    follow: seen => session.state.follow(({meeting = none}) => seen(meeting)),
  },
  keep: async places => {
    const set = await setMeeting(session, places)
    return set.ok ? ok(true) : set
  },
})

declare global {
  interface HTMLElementTagNameMap {
    'cairn-room-meeting': CairnRoomMeeting
  }
}
