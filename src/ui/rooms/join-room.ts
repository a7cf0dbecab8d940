import {html, nothing, type PropertyValues} from 'lit'
import {customElement, property, state} from 'lit/decorators.js'
import {keyed} from 'lit/directives/keyed.js'
import {rejoinRoom} from '../../app/commands/rejoin-room.ts'
import {readInvite, type Invite} from '../../app/invite-link.ts'
import type {MyRoom} from '../../app/my-rooms.ts'
import {hashOf} from '../../app/place.ts'
import type {NotSaved} from '../../app/ports.ts'
import type {RoomId} from '../../core/ids.ts'
import {Ask} from '../ask.ts'
import {LightElement} from '../elements/light.ts'
import {FollowRooms} from '../follow-rooms.ts'
import {go} from '../go.ts'
import {lazily} from '../lazily.ts'
import {joinIn} from '../words/join.ts'
import {removalIn} from '../words/removal.ts'
import {Speaking} from '../words/words.ts'
import {bareHead} from './bare-head.ts'
import './join-paste.ts'
import './join-preview.ts'
import './join-room.css'

/** What an invite link opens: the room before it is joined, or what is wrong with the link. */
@customElement('cairn-join-room')
export class CairnJoinRoom extends LightElement {
  /** The rest of the address, unread; undefined when no link was opened yet. */
  @property() invite: string | undefined

  /** Undefined until it is known whether this device is in that room already. */
  @state() private stranger: Invite | undefined
  readonly #say = new Speaking(this)
  readonly #ask = new Ask<NotSaved>(this)
  readonly #follow = new FollowRooms(this)

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('invite')) this.stranger = undefined
    if (this.#carried !== undefined) lazily(() => import('./hand-link.ts'))
    const invite = this.#invite
    if (!invite?.ok || this.stranger || !this.#follow.rooms) return
    const mine = this.#mine(invite.value)
    if (!mine || mine.trouble === 'key-missing') this.stranger = invite.value
    else if (mine.room.state === 'in' && (mine.session || mine.trouble))
      this.#enter(mine.room.id)
  }

  override render() {
    const {cairn} = this.#follow
    if (!cairn) return nothing
    return html`<div class="join">
      ${bareHead(this.#say, cairn.ports.preferences)} ${this.#content()}
    </div>`
  }

  #content() {
    const carried = this.#carried
    if (carried !== undefined)
      return html`<cairn-hand-link .code=${carried}></cairn-hand-link>`
    const invite = this.#invite
    if (!invite?.ok)
      return html`<cairn-join-paste
        .text=${this.invite ? location.href : ''}
        .problem=${invite?.refusal}
      ></cairn-join-paste>`
    if (this.stranger)
      return keyed(
        this.invite,
        html`<cairn-join-preview .invite=${this.stranger}></cairn-join-preview>`,
      )
    const mine = this.#mine(invite.value)
    return mine?.room.state === 'left' ? this.#comeBack(mine) : nothing
  }

  #comeBack({room, session}: MyRoom) {
    const {left, refused} = joinIn[this.#say.language]
    const isRemoved = session?.state.value.removed.has(session.me)
    const {title, what} = isRemoved ? removalIn[this.#say.language].out : left
    return html`<div class="card join-left">
      <p class="quiet small">${title}</p>
      <h1 dir="auto">${session?.state.value.name ?? room.card.room}</h1>
      <p>${what}</p>
      <p class="error" role="alert">
        ${this.#ask.refusal ? refused[this.#ask.refusal] : nothing}
      </p>
      <div class="join-actions">
        <a class="button" href=${hashOf({at: 'room', room: room.id, part: 'talk'})}>
          ${left.read}
        </a>
        <button
          class="button primary"
          type="button"
          ?hidden=${isRemoved}
          ?disabled=${!session || this.#ask.pending}
          @click=${() => this.#rejoin(room.id)}
        >
          ${left.rejoin}
        </button>
      </div>
    </div>`
  }

  /** A code that connects by hand. */
  get #carried(): string | undefined {
    return /^hand\.(.*)/.exec(this.invite ?? '')?.[1]
  }

  /** Undefined when the address holds none, not even a broken one. */
  get #invite() {
    return this.invite ? readInvite(`join/${this.invite}`) : undefined
  }

  #mine({id}: Invite): MyRoom | undefined {
    return this.#follow.rooms?.find(({room}) => room.id === id)
  }

  async #rejoin(room: RoomId): Promise<void> {
    const {cairn} = this.#follow
    const session = cairn?.rooms.rooms.value?.get(room)?.session
    const me = session?.state.value.members.get(session.me)
    if (!cairn || !session || !me) return
    await this.#ask.run(() => rejoinRoom(session, cairn.ports.vault, me.name))
  }

  #enter(room: RoomId): void {
    go({at: 'room', room, part: 'talk'}, 'instead')
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-join-room': CairnJoinRoom
  }
}
