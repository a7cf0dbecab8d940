import {html, type PropertyValues} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import type {MyRoom} from '../../app/my-rooms.ts'
import {sameBytes} from '../../core/bytes.ts'
import {handTag, readHandCode} from '../../core/room/hand-code.ts'
import {LightElement} from '../elements/light.ts'
import {FollowRooms} from '../follow-rooms.ts'
import {go} from '../go.ts'
import {openByHand} from '../open-by-hand.ts'
import {byHandIn} from '../words/by-hand.ts'
import {Speaking} from '../words/words.ts'

/** What a code opens that came as a link: its room, where this device has it. */
@customElement('cairn-hand-link')
export class CairnHandLink extends LightElement {
  /** The rest of the address, unread. */
  @property() code = ''

  readonly #say = new Speaking(this)
  readonly #follow = new FollowRooms(this)
  #entered: string | undefined

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('code')) this.#entered = undefined
    const mine = this.#mine
    if (mine?.session && this.#entered !== this.code) this.#enter(mine)
  }

  override render() {
    const words = byHandIn[this.#say.language]
    const {link, problems} = words
    const read = readHandCode(this.code)
    const isKnown = !this.#follow.rooms || this.#mine
    return html`<div class="card hand-link">
      <h1 tabindex="-1">${link.title}</h1>
      <p>${read.ok ? (isKnown ? link.opening : link.unknown) : problems[read.refusal]}</p>
      ${
        read.ok && !isKnown
          ? html`<div class="field">
                <textarea
                  readonly
                  rows="4"
                  dir="ltr"
                  aria-label=${words.code}
                  .value=${this.code}
                ></textarea>
              </div>
              <a class="button primary large" href="#/join">${link.invite}</a>`
          : html`<a class="button large" href="#/">${link.home}</a>`
      }
    </div>`
  }

  get #mine(): MyRoom | undefined {
    const read = readHandCode(this.code)
    if (!read.ok) return undefined
    const isIts = ({room}: MyRoom) => sameBytes(handTag(room), read.value.tag)
    return this.#follow.rooms?.find(mine => mine.room.state === 'in' && isIts(mine))
  }

  /** The code leaves the address with the place, before the dialog is a step of the history. */
  #enter({room, session}: MyRoom): void {
    const {cairn} = this.#follow
    const {code} = this
    if (!cairn || !session) return
    this.#entered = code
    const open = () => void openByHand(cairn, session, code)
    addEventListener('hashchange', open, {once: true})
    go({at: 'room', room: room.id, part: 'talk'}, 'instead')
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-hand-link': CairnHandLink
  }
}
