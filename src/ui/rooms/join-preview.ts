import {consume} from '@lit/context'
import {html, nothing} from 'lit'
import {customElement, property, state} from 'lit/decorators.js'
import type {Cairn} from '../../app/cairn.ts'
import type {Invite} from '../../app/invite-link.ts'
import {peekRoom, type Peek} from '../../app/join-room.ts'
import type {NotSaved} from '../../app/ports.ts'
import {keys} from '../../app/preference-keys.ts'
import type {Stop} from '../../core/store.ts'
import {cleanName} from '../../core/text/clean-name.ts'
import {Ask} from '../ask.ts'
import {cairnContext} from '../context.ts'
import {isComposing} from '../elements/composing.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {textField} from '../elements/text-field.ts'
import {go} from '../go.ts'
import {goalNow} from '../goal-now.ts'
import {joinIn} from '../words/join.ts'
import {openByHand} from '../open-by-hand.ts'
import {Speaking} from '../words/words.ts'
import {joinGoal} from './join-goal.ts'
import {joinMembers} from './join-members.ts'
import {joinWaiting} from './join-waiting.ts'
import './join-preview.css'

/** A room seen through its link. Until it is joined, nothing of it is kept on this device. */
@customElement('cairn-join-preview')
export class CairnJoinPreview extends LightElement {
  @property({attribute: false}) invite!: Invite

  @consume({context: cairnContext}) private cairn!: Cairn
  @state() private peek: Peek | undefined
  @state() private notOpened: NotSaved | undefined
  @state() private name = ''
  @state() private nameProblem: 'empty' | 'too-long' | undefined
  readonly #say = new Speaking(this)
  readonly #ask = new Ask<NotSaved>(this)
  #stops: Stop[] = []
  #isJoined = false

  override connectedCallback(): void {
    super.connectedCallback()
    this.name = this.cairn.ports.preferences.get(keys.name) ?? ''
    void this.#open()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const stop of this.#stops.splice(0)) stop()
    if (!this.#isJoined) void this.peek?.decline()
    this.peek = undefined
  }

  override render() {
    const join = joinIn[this.#say.language]
    const session = this.peek?.session
    const room = session?.state.value
    const link = session?.link.value
    return html`<header>
        <p class="quiet small">${join.invited}</p>
        <h1 dir="auto" tabindex="-1">
          ${room?.name ?? (this.invite.card.room || join.unnamed)}
        </h1>
      </header>
      ${joinGoal({
        now: session && room && goalNow(room, session.today()),
        sentence: this.invite.card.sentence,
        say: this.#say,
      })}
      ${joinMembers({
        members: [...(room?.members.values() ?? [])],
        peers: link?.peers ?? [],
        join,
      })}
      <div role="status">
        ${joinWaiting({
          link,
          isOnline: this.cairn.ports.device.online.value,
          hasArrived: room?.name !== undefined,
          join,
          again: () => session?.seekNow(),
          byHand: session && (() => void openByHand(this.cairn, session)),
        })}
      </div>
      <p class="join-reach">${icon('eye')} <span>${join.readAll}</span></p>
      <p class="hint">${join.oneDevice}</p>
      ${this.#form()}`
  }

  #form() {
    const join = joinIn[this.#say.language]
    const {pending} = this.#ask
    return html`<form
      class="join-form"
      novalidate
      @keydown=${this.#key}
      @input=${this.#type}
      @submit=${this.#join}
    >
      ${textField({
        id: 'join-name',
        name: 'name',
        label: join.name,
        hint: join.nameHint,
        value: this.name,
        error: this.nameProblem && join.nameProblems[this.nameProblem],
        autocomplete: 'name',
      })}
      <p class="error" role="alert">${this.#trouble ?? nothing}</p>
      <button class="button primary large" aria-disabled=${!this.peek || pending}>
        ${pending ? join.joining : join.join}
      </button>
      <button class="join-decline" type="button" @click=${this.#decline}>
        <b>${join.decline}</b> <span class="hint">${join.declineNote}</span>
      </button>
    </form>`
  }

  get #trouble(): string | undefined {
    const join = joinIn[this.#say.language]
    if (this.notOpened) return join.cannotOpen[this.notOpened]
    return this.#ask.refusal && join.refused[this.#ask.refusal]
  }

  async #open(): Promise<void> {
    const opened = await peekRoom(this.cairn.ports, this.invite)
    if (!opened.ok) {
      this.notOpened = opened.refusal
      return
    }
    if (!this.isConnected) return opened.value.decline()
    this.peek = opened.value
    const {state: room, link} = opened.value.session
    const changed = () => this.requestUpdate()
    const {online} = this.cairn.ports.device
    this.#stops = [room.follow(changed), link.follow(changed), online.follow(changed)]
  }

  #type = ({target}: Event) => {
    if (!(target instanceof HTMLInputElement)) return
    this.name = target.value
    if (cleanName(target.value).ok) this.nameProblem = undefined
  }

  /** Safari would join with the Enter that ends a composition. */
  #key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
  }

  #join = async (event: SubmitEvent) => {
    event.preventDefault()
    const {peek} = this
    const name = cleanName(this.name)
    this.nameProblem = name.ok ? undefined : name.refusal
    if (!name.ok) return this.querySelector('input')?.focus()
    if (!peek) return
    // From here on the session belongs to the list of rooms, unless it cannot be kept.
    this.#isJoined = true
    const joined = await this.#ask.run(() => peek.join(name.value, this.cairn.rooms))
    this.#isJoined = joined !== undefined
    if (!joined && !this.isConnected) void peek.decline()
    if (joined) go({at: 'room', room: joined.room.id, part: 'talk'}, 'instead')
  }

  /** The secret leaves the address with the place. */
  #decline = () => go({at: 'home'}, 'instead')
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-join-preview': CairnJoinPreview
  }
}
