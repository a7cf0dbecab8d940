import {html, nothing} from 'lit'
import {customElement, state} from 'lit/decorators.js'
import type {IceProblem, OwnMeeting, PointProblem} from '../../app/connecting.ts'
import type {Result} from '../../core/result.ts'
import type {Stop} from '../../core/store.ts'
import {isComposing} from '../elements/composing.ts'
import {LightElement} from '../elements/light.ts'
import {textField} from '../elements/text-field.ts'
import {FollowRooms} from '../follow-rooms.ts'
import {meetingIn} from '../words/meeting.ts'
import {Speaking} from '../words/words.ts'
import './connections-part.css'

type Outcome<Problem> = 'none' | 'added' | 'removed' | 'not-kept' | {readonly is: Problem}

/** Meeting points and ICE servers: what the site names, and what this device adds. */
@customElement('cairn-connections-part')
export class CairnConnectionsPart extends LightElement {
  @state() private meeting: OwnMeeting | undefined
  @state() private pointOutcome: Outcome<PointProblem> = 'none'
  @state() private iceOutcome: Outcome<IceProblem> = 'none'
  @state() private typed = {point: '', server: '', username: '', credential: ''}
  readonly #say = new Speaking(this)
  readonly #follow = new FollowRooms(this)
  #stops: readonly Stop[] = []

  protected override firstUpdated(): void {
    void this.#open()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const stop of this.#stops) stop()
    this.#stops = []
  }

  override render() {
    const {meeting} = this
    if (!meeting) return nothing
    const words = meetingIn[this.#say.language]
    return html`<p>${words.how}</p>
      ${this.#points(meeting)}
      <h3>${words.ice}</h3>
      <p class="hint">${words.iceHow}</p>
      ${this.#servers(meeting)}`
  }

  #points(meeting: OwnMeeting) {
    const words = meetingIn[this.#say.language]
    const deployed = meeting.deployed.value
    return html`<h3>${words.deployed}</h3>
      ${
        deployed.length > 0
          ? html`<ul class="connections-list">
              ${deployed.map(address => html`<li><span dir="ltr">${address}</span></li>`)}
            </ul>`
          : html`<p>${words.noneDeployed}</p>`
      }
      ${this.#list(meeting.own.value.points, point => {
        meeting.removePoint(point)
        this.pointOutcome = 'removed'
        this.#focus('own-point')
      })}
      ${this.#form(this.#addPoint, words.addPoint, [
        textField({
          id: 'own-point',
          name: 'point',
          label: words.point,
          value: this.typed.point,
          inputmode: 'url',
          placeholder: 'wss://',
          describedBy: 'own-point-hint',
          error: problemOf(this.pointOutcome, words.problems),
        }),
        html`<p class="hint" id="own-point-hint">${words.pointHint}</p>`,
      ])}
      ${this.#status(this.pointOutcome)}`
  }

  #servers(meeting: OwnMeeting) {
    const words = meetingIn[this.#say.language]
    const {server, username, credential} = this.typed
    const isRelay = /^\s*turns?:/i.test(server)
    return html`${this.#list(
      meeting.own.value.iceServers.map(({urls}) => urls),
      urls => {
        meeting.removeIceServer(urls)
        this.iceOutcome = 'removed'
        this.#focus('own-server')
      },
    )}
    ${this.#form(this.#addServer, words.addServer, [
      textField({
        id: 'own-server',
        name: 'server',
        label: words.server,
        value: server,
        inputmode: 'url',
        placeholder: 'turn:',
        error: problemOf(this.iceOutcome, words.iceProblems),
      }),
      isRelay
        ? html`${textField({
              id: 'own-username',
              name: 'username',
              label: words.username,
              value: username,
            })}
            ${textField({
              id: 'own-credential',
              name: 'credential',
              label: words.credential,
              value: credential,
              describedBy: 'own-credential-hint',
            })}
            <p class="hint" id="own-credential-hint">${words.credentialHint}</p>`
        : nothing,
    ])}
    ${this.#status(this.iceOutcome)}`
  }

  #list(addresses: readonly string[], remove: (address: string) => void) {
    if (addresses.length === 0) return nothing
    const words = meetingIn[this.#say.language]
    return html`<h4>${words.own}</h4>
      <ul class="connections-list">
        ${addresses.map(
          address =>
            html`<li>
              <span dir="ltr">${address}</span>
              <button
                class="button small"
                type="button"
                aria-label=${words.removeThis(address)}
                @click=${() => remove(address)}
              >
                ${words.remove}
              </button>
            </li>`,
        )}
      </ul>`
  }

  #form(add: (event: SubmitEvent) => void, action: string, fields: unknown) {
    return html`<form
      class="connections-form"
      novalidate
      @input=${this.#type}
      @keydown=${keepEnter}
      @submit=${add}
    >
      ${fields}
      <button class="button">${action}</button>
    </form>`
  }

  #status(outcome: Outcome<unknown>) {
    const {added, removed, notKept} = meetingIn[this.#say.language]
    const said = {none: nothing, added, removed, 'not-kept': notKept}
    return html`<p class="hint" role="status">
      ${typeof outcome === 'string' ? said[outcome] : nothing}
    </p>`
  }

  async #open(): Promise<void> {
    const meeting = await this.#follow.cairn?.connecting
    if (!meeting || !this.isConnected) return
    this.meeting = meeting
    const changed = () => this.requestUpdate()
    this.#stops = [meeting.own.follow(changed), meeting.deployed.follow(changed)]
  }

  readonly #type = ({target}: Event) => {
    if (target instanceof HTMLInputElement)
      this.typed = {...this.typed, [target.name]: target.value}
  }

  readonly #addPoint = (event: SubmitEvent) => {
    event.preventDefault()
    const added = this.meeting?.addPoint(this.typed.point)
    if (!added) return
    this.pointOutcome = outcomeOf(added)
    if (added.ok) this.typed = {...this.typed, point: ''}
    this.#focus('own-point')
  }

  readonly #addServer = (event: SubmitEvent) => {
    event.preventDefault()
    const {server: urls, username, credential} = this.typed
    const added = this.meeting?.addIceServer({urls, username, credential})
    if (!added) return
    this.iceOutcome = outcomeOf(added)
    if (added.ok) this.typed = {...this.typed, server: '', username: '', credential: ''}
    this.#focus(added.ok || added.refusal !== 'no-login' ? 'own-server' : 'own-username')
  }

  /** What was pressed may be gone. */
  #focus(id: string): void {
    this.querySelector<HTMLElement>(`#${id}`)?.focus()
  }
}

const outcomeOf = <Problem>(added: Result<boolean, Problem>): Outcome<Problem> => {
  if (!added.ok) return {is: added.refusal}
  return added.value ? 'added' : 'not-kept'
}

const problemOf = <Problem extends string>(
  outcome: Outcome<Problem>,
  words: Record<Problem, string>,
): string | undefined => (typeof outcome === 'string' ? undefined : words[outcome.is])

/** Safari would submit with the Enter that ends the composition. */
const keepEnter = (event: KeyboardEvent) => {
  if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-connections-part': CairnConnectionsPart
  }
}
