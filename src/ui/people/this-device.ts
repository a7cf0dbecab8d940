import {consume} from '@lit/context'
import {html, nothing} from 'lit'
import {customElement, property, query} from 'lit/decorators.js'
import type {Cairn} from '../../app/cairn.ts'
import {forgetRoom} from '../../app/commands/forget-room.ts'
import {leaveRoom} from '../../app/commands/leave-room.ts'
import {rejoinRoom} from '../../app/commands/rejoin-room.ts'
import {deliveryOf} from '../../app/delivery.ts'
import type {NotSaved} from '../../app/ports.ts'
import type {RoomSession} from '../../app/session.ts'
import {Ask} from '../ask.ts'
import {cairnContext, roomContext} from '../context.ts'
import '../elements/confirm.ts'
import type {CairnConfirm} from '../elements/confirm.ts'
import {dialogStepBack} from '../elements/dialog.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {go} from '../go.ts'
import {joinIn} from '../words/join.ts'
import '../pick-room-file.ts'
import '../save-room-file.ts'
import {peopleIn} from '../words/people.ts'
import {removalIn} from '../words/removal.ts'
import {roomFileIn} from '../words/room-file.ts'
import {Speaking} from '../words/words.ts'

/** What I can do with my own copy of the room: leave it, come back, delete it. */
@customElement('cairn-this-device')
export class CairnThisDevice extends LightElement {
  /** Left: only a copy to read. */
  @property({type: Boolean}) left = false

  @consume({context: cairnContext}) private cairn!: Cairn
  @consume({context: roomContext, subscribe: true}) private session!: RoomSession
  @query('cairn-confirm') private readonly confirm!: CairnConfirm
  readonly #say = new Speaking(this)
  readonly #ask = new Ask<NotSaved>(this)

  override render() {
    const people = peopleIn[this.#say.language]
    const join = joinIn[this.#say.language]
    const files = roomFileIn[this.#say.language]
    const {refusal, pending} = this.#ask
    return html`<h2 class="members-heading">${people.thisDevice}</h2>
      <p class="hint">${people.oneDevice}</p>
      <p class="error" role="alert">${refusal ? people.refused[refusal] : nothing}</p>
      ${
        this.#isRemoved
          ? html`<p class="hint">${removalIn[this.#say.language].out.what}</p>`
          : this.left
            ? this.#action(
                people.leftNote,
                html`<button
                  class="button small"
                  type="button"
                  ?disabled=${pending}
                  @click=${this.#comeBack}
                >
                  ${join.left.rejoin}
                </button>`,
              )
            : this.#action(
                people.leaveNote,
                html`<button
                  class="button small"
                  type="button"
                  ?disabled=${pending}
                  @click=${this.#leave}
                >
                  ${icon('log-out')} ${people.leave}
                </button>`,
              )
      }
      <div class="members-action">
        <p class="hint">${files.saveNote}</p>
        <cairn-save-room-file></cairn-save-room-file>
      </div>
      ${this.#action(files.pickNote, html`<cairn-pick-room-file></cairn-pick-room-file>`)}
      ${this.#action(
        people.deleteNote,
        html`<button
          class="button small danger"
          type="button"
          ?disabled=${pending}
          @click=${() => this.confirm.ask()}
        >
          ${icon('trash-2')} ${people.delete}
        </button>`,
      )}
      <cairn-confirm
        .heading=${people.deleting.title(this.#roomName)}
        .body=${this.#loss.join(' ')}
        .action=${people.deleting.yes}
        @confirm=${this.#delete}
      ></cairn-confirm>`
  }

  #action(note: string, button: unknown) {
    return html`<div class="members-action">
      <p class="hint">${note}</p>
      ${button}
    </div>`
  }

  get #isRemoved(): boolean {
    return this.session.state.value.removed.has(this.session.me)
  }

  get #roomName(): string {
    return this.session.state.value.name ?? this.session.room.card.room
  }

  /** What would be lost, in plain words. */
  get #loss(): readonly string[] {
    const {deleting} = peopleIn[this.#say.language]
    const waiting = this.#waiting
    const isOnly = deliveryOf(1, this.session.link.value).state === 'waiting'
    return [
      deleting.what,
      waiting > 0 ? deleting.waiting(waiting) : '',
      isOnly ? deleting.onlyCopy : deleting.others,
      this.left || isOnly ? '' : deleting.still,
    ].filter(Boolean)
  }

  /** How much of what I wrote is on no other device. */
  get #waiting(): number {
    const {state, link, me} = this.session
    return state.value.moments.filter(
      ({by, kind, seq}) =>
        by === me &&
        (kind === 'said' || kind === 'checked-in') &&
        deliveryOf(seq, link.value).state === 'waiting',
    ).length
  }

  #leave = () => this.#ask.run(() => leaveRoom(this.session, this.cairn.ports.vault))

  #comeBack = () => {
    const {session} = this
    const name = session.state.value.members.get(session.me)?.name
    if (name === undefined) return undefined
    return this.#ask.run(() => rejoinRoom(session, this.cairn.ports.vault, name))
  }

  #delete = async () => {
    const {id} = this.session.room
    const forgotten = await this.#ask.run(async () => {
      const done = await forgetRoom(this.cairn.ports, id)
      return done.ok ? {ok: true, value: id} : done
    })
    if (forgotten === undefined) return
    await dialogStepBack()
    go({at: 'home'}, 'instead')
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-this-device': CairnThisDevice
  }
}
