import {html, nothing} from 'lit'
import {customElement, property, state} from 'lit/decorators.js'
import type {IceProblem, MeetingList, PointProblem} from '../app/connecting.ts'
import type {MeetingPlaces} from '../core/entry/entry.ts'
import type {Stop} from '../core/store.ts'
import {isComposing} from './elements/composing.ts'
import {LightElement} from './elements/light.ts'
import {textField} from './elements/text-field.ts'
import {
  notAdded,
  outcomeOf,
  removalOf,
  type Kept,
  type Outcome,
} from './meeting-outcome.ts'
import {roomFileOffer} from './room-file-offer.ts'
import {meetingIn} from './words/meeting.ts'
import {Speaking} from './words/words.ts'
import './meeting-list.css'

/** Meeting points and ICE servers: what the site names, and what this device or a room adds. */
@customElement('cairn-meeting-list')
export class CairnMeetingList extends LightElement {
  /** Stays the same for as long as the element is there. */
  @property({attribute: false}) list!: MeetingList
  /** Whose it is: for the words alone. */
  @property() of: 'device' | 'room' = 'device'
  /** To be looked at alone. */
  @property({type: Boolean}) fixed = false

  @state() private pointOutcome: Outcome<PointProblem> = 'none'
  @state() private iceOutcome: Outcome<IceProblem> = 'none'
  @state() private typed = {point: '', server: '', username: '', credential: ''}
  readonly #say = new Speaking(this)
  #stops: readonly Stop[] = []
  /** Of `own`, looked at when that changes: browsers say so only when they are made to try. */
  #unusable: ReadonlySet<string> = new Set()
  /** Each change writes the whole list. */
  #isBusy = false

  override connectedCallback(): void {
    super.connectedCallback()
    const {own, deployed} = this.list
    this.#stops = [
      own.follow(places => this.#look(places)),
      deployed.follow(() => this.requestUpdate()),
    ]
    this.#look(own.value)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const stop of this.#stops) stop()
    this.#stops = []
  }

  override render() {
    const {words, whose} = this.#words
    return html`<p>${whose.how}</p>
      ${this.#points()}
      <h3>${words.ice}</h3>
      <p class="hint">${words.iceHow}</p>
      ${this.#servers()}`
  }

  #points() {
    const {words, whose} = this.#words
    const deployed = this.list.deployed.value
    return html`<h3>${words.deployed}</h3>
      ${
        deployed.length > 0
          ? html`<ul class="meeting-items">
              ${deployed.map(address => html`<li><span dir="ltr">${address}</span></li>`)}
            </ul>`
          : html`<p>${words.noneDeployed}</p>`
      }
      ${this.#items(this.list.own.value.points, this.pointOutcome, this.#removePoint)}
      ${this.#form(this.#addPoint, words.addPoint, [
        textField({
          id: 'own-point',
          name: 'point',
          label: words.point,
          value: this.typed.point,
          inputmode: 'url',
          placeholder: 'wss://',
          describedBy: 'own-point-hint',
          error: this.#problem(this.pointOutcome, {
            ...words.problems,
            'too-many': whose.tooMany,
          }),
        }),
        html`<p class="hint" id="own-point-hint">${whose.pointHint}</p>`,
      ])}
      ${this.#status(this.pointOutcome)}`
  }

  #servers() {
    const {words, whose} = this.#words
    const {server, username, credential} = this.typed
    const isRelay = /^\s*turns?:/i.test(server)
    return html`${this.#items(
      this.list.own.value.iceServers.map(({urls}) => urls),
      this.iceOutcome,
      this.#removeServer,
    )}
    ${this.#form(this.#addServer, words.addServer, [
      textField({
        id: 'own-server',
        name: 'server',
        label: words.server,
        value: server,
        inputmode: 'url',
        placeholder: 'turn:',
        error: this.#problem(this.iceOutcome, {
          ...words.iceProblems,
          'too-many': whose.tooMany,
        }),
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
            <p class="hint" id="own-credential-hint">${whose.credentialHint}</p>`
        : nothing,
    ])}
    ${this.#status(this.iceOutcome)}`
  }

  #items(
    addresses: readonly string[],
    outcome: Outcome<string>,
    remove: (address: string) => unknown,
  ) {
    if (addresses.length === 0) return nothing
    const {words, whose} = this.#words
    return html`<h4>${whose.own}</h4>
      <ul class="meeting-items">
        ${addresses.map(
          address =>
            html`<li>
              <span dir="ltr">${address}</span>
              ${
                this.fixed
                  ? nothing
                  : html`<button
                      class="button small"
                      type="button"
                      aria-label=${words.removeThis(address)}
                      @click=${() => remove(address)}
                    >
                      ${words.remove}
                    </button>`
              }
              ${
                this.#unusable.has(address)
                  ? html`<p class="hint">${words.unusable}</p>`
                  : nothing
              }
              ${this.#notRemoved(outcome, address)}
            </li>`,
        )}
      </ul>`
  }

  #notRemoved(outcome: Outcome<string>, address: string) {
    if (typeof outcome === 'string' || !('kept' in outcome)) return nothing
    if (outcome.kept !== address) return nothing
    return html`<p class="error" role="alert">
        ${this.#say.words.goal.notSaved[outcome.is]}
      </p>
      ${roomFileOffer(outcome.is)}`
  }

  #form(add: (event: SubmitEvent) => unknown, action: string, fields: unknown) {
    if (this.fixed) return nothing
    return html`<form
      class="meeting-form"
      novalidate
      @input=${this.#type}
      @keydown=${keepEnter}
      @submit=${add}
    >
      ${fields}
      <button class="button">${action}</button>
    </form>`
  }

  #status(outcome: Outcome<string>) {
    const {words, whose} = this.#words
    const {added, removed} = whose
    const said = {none: nothing, added, removed, 'not-kept': words.notKept}
    return html`<p class="hint" role="status">
        ${typeof outcome === 'string' ? said[outcome] : nothing}
      </p>
      ${roomFileOffer(notAdded(outcome))}`
  }

  #problem<Problem extends string>(
    outcome: Outcome<Problem>,
    words: Record<Problem, string>,
  ): string | undefined {
    const problem = notAdded(outcome)
    return problem && {...this.#say.words.goal.notSaved, ...words}[problem]
  }

  #look({points, iceServers}: MeetingPlaces): void {
    const addresses = [...points, ...iceServers.map(({urls}) => urls)]
    this.#unusable = new Set(addresses.filter(address => !this.list.isUsable(address)))
    this.requestUpdate()
  }

  get #words() {
    const words = meetingIn[this.#say.language]
    return {words, whose: words[this.of]}
  }

  readonly #type = ({target}: Event) => {
    if (target instanceof HTMLInputElement)
      this.typed = {...this.typed, [target.name]: target.value}
  }

  readonly #addPoint = async (event: SubmitEvent) => {
    event.preventDefault()
    const added = await this.#inTurn(() => this.list.addPoint(this.typed.point))
    if (!added) return
    this.pointOutcome = outcomeOf(added, 'added')
    if (added.ok) this.typed = {...this.typed, point: ''}
    this.#focus('own-point')
  }

  readonly #addServer = async (event: SubmitEvent) => {
    event.preventDefault()
    const {server: urls, username, credential} = this.typed
    const added = await this.#inTurn(() =>
      this.list.addIceServer({urls, username, credential}),
    )
    if (!added) return
    this.iceOutcome = outcomeOf(added, 'added')
    if (added.ok) this.typed = {...this.typed, server: '', username: '', credential: ''}
    this.#focus(added.ok || added.refusal !== 'no-login' ? 'own-server' : 'own-username')
  }

  readonly #removePoint = async (point: string) => {
    const removed = await this.#inTurn(() => this.list.removePoint(point))
    if (!removed) return
    this.pointOutcome = removalOf(removed, point)
    if (removed.ok) this.#focus('own-point')
  }

  readonly #removeServer = async (urls: string) => {
    const removed = await this.#inTurn(() => this.list.removeIceServer(urls))
    if (!removed) return
    this.iceOutcome = removalOf(removed, urls)
    if (removed.ok) this.#focus('own-server')
  }

  async #inTurn<Problem>(
    change: () => Kept<Problem> | Promise<Kept<Problem>>,
  ): Promise<Kept<Problem> | undefined> {
    if (this.#isBusy) return undefined
    this.#isBusy = true
    const kept = await change()
    this.#isBusy = false
    return kept
  }

  /** What was pressed may be gone. */
  #focus(id: string): void {
    this.querySelector<HTMLElement>(`#${id}`)?.focus()
  }
}

/** Safari would submit with the Enter that ends the composition. */
const keepEnter = (event: KeyboardEvent) => {
  if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-meeting-list': CairnMeetingList
  }
}
