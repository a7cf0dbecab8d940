import {ContextConsumer} from '@lit/context'
import {html, nothing} from 'lit'
import {customElement, state} from 'lit/decorators.js'
import {startAlone} from '../../app/commands/agree.ts'
import type {NotSaved} from '../../app/ports.ts'
import type {RoomState} from '../../core/room/room.ts'
import {Ask} from '../ask.ts'
import {cairnContext, roomContext} from '../context.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {goalNow} from '../goal-now.ts'
import {goalSentence} from '../goal-words.ts'
import {atPress} from '../lazily.ts'
import {roomFileOffer} from '../room-file-offer.ts'
import {Select} from '../select.ts'
import {linkHowIn} from '../words/link-how.ts'
import {Speaking} from '../words/words.ts'
import {FollowLink} from './follow-link.ts'
import '../elements/cairn-stack.ts'
import './room-alone.css'

/** A room with one member says what to do next; one that has not arrived says what it waits for. */
@customElement('cairn-room-alone')
export class CairnRoomAlone extends LightElement {
  @state() private copied: 'yes' | 'no' | undefined

  readonly #say = new Speaking(this)
  readonly #cairn = new ContextConsumer(this, {context: cairnContext})
  readonly #ask = new Ask<NotSaved>(this)
  readonly #room = new Select(
    this,
    roomContext,
    session => session.state,
    room => room,
  )
  readonly #link = new FollowLink(this)

  override render() {
    const room = this.#room.value
    if (!room) return nothing
    if (room.name === undefined) return this.#waiting()
    const here = [...room.members.values()].filter(({state: is}) => is === 'here')
    return here.length <= 1 ? this.#alone(room) : nothing
  }

  #waiting() {
    const link = linkHowIn[this.#say.language]
    const {is} = this.#link.now
    if (is === 'connected')
      return html`<section class="room-alone" aria-labelledby="alone-heading">
        <h2 id="alone-heading">${link.receiving}</h2>
        <p class="quiet">${link.receivingHow}</p>
      </section>`
    return html`<section class="room-alone" aria-labelledby="alone-heading">
      <h2 id="alone-heading">${this.#say.words.link.waiting}</h2>
      <p class="quiet">${link.waitingHow}</p>
      ${
        is === 'waiting'
          ? html`<ul class="room-checks">
              <li>${icon('check')} ${link.meetingReached}</li>
              <li>${icon('clock')} ${link.waitingForDevices}</li>
            </ul>`
          : nothing
      }
      <button class="button" type="button" @click=${this.#link.seek}>
        ${icon('refresh')} <span>${link.seekAgain}</span>
      </button>
    </section>`
  }

  #alone(room: RoomState) {
    const {room: words, goal: goalWords} = this.#say.words
    const now = this.#room.source && goalNow(room, this.#room.source.today())
    const isProposed = now?.goal.state === 'proposed'
    const isQuiet = !room.moments.some(
      ({kind}) => kind === 'said' || kind === 'checked-in',
    )
    return html`<section
      class="room-alone ${isQuiet ? '' : 'compact'}"
      aria-labelledby="alone-heading"
    >
      ${
        isQuiet
          ? html`<cairn-stack .filled=${now?.reading.stones ?? 0}></cairn-stack>`
          : nothing
      }
      <div>
        <h2 id="alone-heading">${words.alone}</h2>
        <p class="quiet">${isProposed ? words.aloneHow : words.aloneActive}</p>
      </div>
      <div class="room-alone-ways">
        <button class="button primary" type="button" @click=${this.#copy}>
          ${icon(this.copied === 'yes' ? 'check' : 'copy')}
          <span>${this.copied === 'yes' ? words.copied : words.copyLink}</span>
        </button>
        ${
          isProposed && now.goal.maker === this.#room.source?.me
            ? html`<button
                class="button quiet"
                type="button"
                ?disabled=${this.#ask.pending}
                @click=${this.#start}
              >
                ${goalWords.startAlone}
              </button>`
            : nothing
        }
      </div>
      <p class="error" role="alert">${this.#problem()}</p>
      ${roomFileOffer(this.#ask.refusal)}
    </section>`
  }

  #problem(): string {
    const {room, goal} = this.#say.words
    if (this.#ask.refusal) return goal.notSaved[this.#ask.refusal]
    return this.copied === 'no' ? room.notCopied : ''
  }

  #copy = async () => {
    const {source, value: room} = this.#room
    const device = this.#cairn.value?.ports.device
    if (!source || !room || !device) return
    const now = goalNow(room, source.today())
    const {id, secret, card} = source.room
    const sentence = now ? goalSentence(this.#say, now.goal.terms, now.today) : ''
    const points = room.meeting?.points ?? card.points ?? []
    const invite = {id, secret, card: {room: room.name ?? card.room, sentence, points}}
    // Here before the tap, with the invite's dialog.
    await atPress(
      () => import('../../app/invite-link.ts'),
      async ({inviteLink}) => {
        const copied = await device.copy(inviteLink(device.address, invite))
        this.copied = copied ? 'yes' : 'no'
      },
    )
  }

  #start = async () => {
    const {source, value: room} = this.#room
    const now = source && room && goalNow(room, source.today())
    if (now) await this.#ask.run(() => startAlone(source, now.goal.id))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-room-alone': CairnRoomAlone
  }
}
