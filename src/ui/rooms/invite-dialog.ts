import {html, nothing} from 'lit'
import {customElement, query, state} from 'lit/decorators.js'
import type {Cairn} from '../../app/cairn.ts'
import {inviteLink, type Invite} from '../../app/invite-link.ts'
import type {RoomSession} from '../../app/session.ts'
import type {RoomId} from '../../core/ids.ts'
import type {Stop} from '../../core/store.ts'
import {openDialog} from '../elements/dialog.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {goalNow} from '../goal-now.ts'
import {goalInFull} from '../goal-words.ts'
import {lazily} from '../lazily.ts'
import {inviteIn} from '../words/invite.ts'
import {Speaking} from '../words/words.ts'
import './invite-dialog.css'

/** Beyond this a talk gets hard to follow. */
const MANY = 16
/** Connections of each with each: more is not tried. */
const FULL = 25

/** Opens the invite of a room of this device over whatever is on the screen. */
export function openInvite(cairn: Cairn, room: RoomId): void {
  const dialog = new CairnInviteDialog()
  dialog.cairn = cairn
  dialog.room = room
  document.body.append(dialog)
}

@customElement('cairn-invite-dialog')
export class CairnInviteDialog extends LightElement {
  cairn!: Cairn
  room!: RoomId

  @query('dialog') private readonly dialog!: HTMLDialogElement
  @state() private copied: 'yes' | 'no' | undefined
  readonly #say = new Speaking(this)
  #stops: Stop[] = []

  override connectedCallback(): void {
    super.connectedCallback()
    const {rooms} = this.cairn.rooms
    this.#stops.push(rooms.follow(() => this.#follow()))
    this.#follow()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const stop of this.#stops.splice(0)) stop()
  }

  protected override firstUpdated(): void {
    openDialog(this.dialog)
    lazily(() => import('../elements/qr-code.ts'))
  }

  override render() {
    const words = inviteIn[this.#say.language]
    const invite = this.#invite
    return html`<dialog
      class="invite"
      aria-labelledby="invite-title"
      @close=${this.#closed}
    >
      ${invite ? this.#content(invite) : nothing}
      <button
        class="icon-button invite-close"
        type="button"
        aria-label=${words.close}
        @click=${() => this.dialog.close()}
      >
        ${icon('x')}
      </button>
    </dialog>`
  }

  #content(invite: Invite) {
    const words = inviteIn[this.#say.language]
    const link = inviteLink(this.cairn.ports.device.address, invite)
    const count = this.#members
    const isFull = count >= FULL
    return html`<header>
        <h2 id="invite-title">${words.title}</h2>
        <p class="quiet small" dir="auto">${words.lead(invite.card.room)}</p>
      </header>
      <div class="invite-ways">
        ${isFull ? nothing : this.#link(link)}
        <div class="invite-buttons">
          <button
            class="button primary"
            type="button"
            autofocus
            ?disabled=${isFull}
            aria-describedby="invite-size"
            @click=${() => this.#copy(link)}
          >
            ${icon(this.copied === 'yes' ? 'check' : 'copy')}
            ${this.copied === 'yes' ? words.copied : words.copy}
          </button>
          ${this.#shareButton(link, invite, isFull)}
        </div>
        <p class="error" role="alert">
          ${this.copied === 'no' ? words.notCopied : nothing}
        </p>
        <p class="aloud" role="status">
          ${this.copied === 'yes' ? words.copied : nothing}
        </p>
        <div class="invite-reach">
          ${icon('eye')}
          <p>${words.readAll}<br /><span class="small">${words.forGood}</span></p>
        </div>
      </div>
      ${isFull ? nothing : this.#code(link)}
      <p class=${isFull ? 'invite-size error' : 'invite-size'} id="invite-size">
        ${icon('users')} ${this.#size(count)}
      </p>`
  }

  #link(link: string) {
    return html`<div class="invite-link">
      ${icon('link')}
      <input
        class="input"
        id="invite-link"
        readonly
        dir="ltr"
        aria-label=${inviteIn[this.#say.language].link}
        .value=${link}
        @focus=${this.#select}
      />
    </div>`
  }

  #shareButton(link: string, {card}: Invite, isFull: boolean) {
    const {share} = this.cairn.ports.device
    const words = inviteIn[this.#say.language]
    if (!share) return nothing
    const what = {
      title: card.room,
      text: words.shareText(card.room, card.sentence),
      url: link,
    }
    return html`<button
      class="button"
      type="button"
      ?disabled=${isFull}
      aria-describedby="invite-size"
      @click=${() => share(what)}
    >
      ${icon('share')} ${words.share}
    </button>`
  }

  #code(link: string) {
    const words = inviteIn[this.#say.language]
    return html`<figure class="invite-code">
      <cairn-qr-code .text=${link} .label=${words.code}></cairn-qr-code>
      <figcaption class="hint">${words.codeHint}</figcaption>
    </figure>`
  }

  #size(count: number): string {
    const words = inviteIn[this.#say.language]
    if (count >= FULL) return words.full
    return count >= MANY ? words.many(count) : words.size(count)
  }

  /** What the link says of the room, as the room is now and in the language of the moment. */
  get #invite(): Invite | undefined {
    const mine = this.cairn.rooms.rooms.value?.get(this.room)
    if (!mine) return undefined
    const {session, room} = mine
    const now = session && goalNow(session.state.value, session.today())
    return {
      id: room.id,
      secret: room.secret,
      card: {
        room: session?.state.value.name ?? room.card.room,
        sentence: now
          ? goalInFull(this.#say, now.goal.terms, now.today)
          : room.card.sentence,
        points: session?.state.value.meeting?.points ?? room.card.points ?? [],
      },
    }
  }

  get #session(): RoomSession | undefined {
    return this.cairn.rooms.rooms.value?.get(this.room)?.session
  }

  get #members(): number {
    const members = this.#session?.state.value.members.values() ?? []
    const here = [...members].filter(({state: is}) => is === 'here')
    return Math.max(1, here.length)
  }

  #follow(): void {
    for (const stop of this.#stops.splice(1)) stop()
    const session = this.#session
    if (session) this.#stops.push(session.state.follow(() => this.requestUpdate()))
    this.requestUpdate()
  }

  #closed = () => this.remove()

  #copy = async (link: string) => {
    this.copied = (await this.cairn.ports.device.copy(link)) ? 'yes' : 'no'
    if (this.copied === 'no') this.querySelector('input')?.select()
  }

  #select = ({target}: Event) => {
    if (target instanceof HTMLInputElement) target.select()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-invite-dialog': CairnInviteDialog
  }
}
