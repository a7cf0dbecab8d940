import {html, nothing} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import {hashOf} from '../../app/place.ts'
import type {Member} from '../../core/room/room.ts'
import {roomContext} from '../context.ts'
import {icon} from '../elements/icons.ts'
import {InviteEvent} from '../elements/invite-event.ts'
import {LightElement} from '../elements/light.ts'
import {goalNow} from '../goal-now.ts'
import {goalSentence} from '../goal-words.ts'
import {Select} from '../select.ts'
import {Speaking} from '../words/words.ts'
import '../elements/avatar.ts'
import './room-header.css'

const FACES = 5

/** Whose room this is, who is in it and who is connected, and the way to invite. */
@customElement('cairn-room-header')
export class CairnRoomHeader extends LightElement {
  @property({type: Boolean}) wide = false
  @property({type: Boolean}) left = false

  readonly #say = new Speaking(this)
  readonly #room = new Select(
    this,
    roomContext,
    session => session.state,
    room => room.name,
  )
  readonly #members = new Select(
    this,
    roomContext,
    session => session.state,
    room => room.members,
  )
  readonly #goal = new Select(
    this,
    roomContext,
    session => session.state,
    (room, session) => goalNow(room, session.today()),
  )
  readonly #peers = new Select(
    this,
    roomContext,
    session => session.link,
    link => link.peers,
  )

  override render() {
    const {room} = this.#say.words
    return html`<header class="room-header">
      ${this.wide ? nothing : this.#back()}
      <div class="room-title">
        <h1 dir="auto">${this.#name}</h1>
        ${
          this.wide
            ? html`<p class="room-sentence" dir="auto">${this.#sentence}</p>`
            : this.#link()
        }
      </div>
      ${this.wide ? html`${this.#faces()} ${this.#link()}` : nothing}
      ${
        this.left || this.#room.source?.isSample
          ? nothing
          : html`<button
              class=${this.wide ? 'button' : 'icon-button'}
              type="button"
              aria-label=${room.invite}
              title=${room.invite}
              @click=${this.#invite}
            >
              ${icon('share')} ${this.wide ? html`<span>${room.invite}</span>` : nothing}
            </button>`
      }
    </header>`
  }

  #back() {
    const {room} = this.#say.words
    return html`<a
      class="icon-button room-back"
      href=${hashOf({at: 'home'})}
      aria-label=${room.back}
      title=${room.back}
      >${icon('chevron-left')}</a
    >`
  }

  #link() {
    return html`<cairn-room-link .wide=${this.wide} .left=${this.left}></cairn-room-link>`
  }

  #faces() {
    const here = [...(this.#members.value?.values() ?? [])].filter(isHere)
    const room = this.#members.source?.room.id
    if (!room || here.length === 0) return nothing
    const shown = here.slice(0, FACES)
    return html`<a
      class="room-faces"
      href=${hashOf({at: 'room', room, part: 'members'})}
      title=${this.#names(here)}
    >
      <span class="aloud">${this.#say.words.room.memberNames(this.#names(here))}</span>
      ${shown.map(
        ({id, name}) =>
          html`<cairn-avatar
            .name=${name}
            .member=${id}
            ?connected=${this.#isConnected(id)}
          ></cairn-avatar>`,
      )}
      ${
        here.length > FACES
          ? html`<span class="room-more" aria-hidden="true"
              >+${here.length - FACES}</span
            >`
          : nothing
      }
    </a>`
  }

  #names(members: readonly Member[]): string {
    const {room} = this.#say.words
    return members
      .map(({id, name}) => (this.#isConnected(id) ? room.connected(name) : name))
      .join(room.comma)
  }

  #isConnected(id: Member['id']): boolean {
    return this.#peers.value?.includes(id) ?? false
  }

  get #name(): string {
    const card = this.#room.source?.room.card.room
    return (this.#room.value ?? card) || this.#say.words.room.unnamed
  }

  get #sentence(): string {
    const now = this.#goal.value
    if (!now) return this.#room.source?.room.card.sentence ?? ''
    return goalSentence(this.#say, now.goal.terms, now.today)
  }

  #invite = () => this.dispatchEvent(new InviteEvent())
}

const isHere = ({state}: Member) => state === 'here'

declare global {
  interface HTMLElementTagNameMap {
    'cairn-room-header': CairnRoomHeader
  }
}
