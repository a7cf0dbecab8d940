import {consume} from '@lit/context'
import {html, nothing} from 'lit'
import {customElement, property, state} from 'lit/decorators.js'
import {version} from '../../../package.json'
import type {Cairn} from '../../app/cairn.ts'
import type {DeviceNow, RoomConnections} from '../../app/connecting.ts'
import type {RoomSession} from '../../app/session.ts'
import {cairnContext, roomContext} from '../context.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {connectionsIn} from '../words/connections.ts'
import {Speaking} from '../words/words.ts'
import {connectionsText, trafficText, wayText, type Shown} from './connections-text.ts'
import './connections-now.css'

const LOOK_EVERY_MS = 2_000

/** How this device is connected to each other one, and to the meeting points. Looks only while the details around it are open. */
@customElement('cairn-connections-now')
export class CairnConnectionsNow extends LightElement {
  /** What else the details count, for the copy. */
  @property({attribute: false}) counts: Shown['counts'] = []

  @consume({context: cairnContext}) private cairn!: Cairn
  @consume({context: roomContext, subscribe: true}) private session!: RoomSession
  /** Undefined before the first look. */
  @state() private seen: {readonly now: RoomConnections | undefined} | undefined
  @state() private setAside: number | undefined
  @state() private copied: 'no' | 'yes' | 'refused' = 'no'
  readonly #say = new Speaking(this)
  #details: HTMLDetailsElement | null = null
  #again: ReturnType<typeof setTimeout> | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    this.#details = this.closest('details')
    this.#details?.addEventListener('toggle', this.#toggled)
    this.#toggled()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#details?.removeEventListener('toggle', this.#toggled)
    this.#details = null
    clearTimeout(this.#again)
  }

  override render() {
    if (!this.seen) return nothing
    const words = connectionsIn[this.#say.language]
    return html`${this.#devices(this.seen.now)} ${this.#points(this.seen.now)}
      ${this.#shelf()}
      <div class="connections-copy">
        <button
          class="button small"
          type="button"
          aria-describedby="connections-copy-hint"
          @click=${this.#copy}
        >
          ${icon(this.copied === 'yes' ? 'check' : 'copy')} ${words.copy}
        </button>
        <p role="status">
          ${
            this.copied === 'no'
              ? nothing
              : this.copied === 'yes'
                ? words.copied
                : words.notCopied
          }
        </p>
        <p class="hint" id="connections-copy-hint">${words.copyHint}</p>
      </div>`
  }

  #devices(now: RoomConnections | undefined) {
    const {devices} = connectionsIn[this.#say.language]
    return html`<h3>${devices}</h3>
      ${
        now?.devices.length
          ? html`<ul>
              ${now.devices.map(device => this.#device(device))}
            </ul>`
          : html`<p>${this.#instead}</p>`
      }`
  }

  #device(device: DeviceNow) {
    const member = this.session.state.value.members.get(device.device)
    return html`<li>
      <strong dir="auto"
        >${member?.name ?? connectionsIn[this.#say.language].onlooker}</strong
      >
      <span>${wayText(this.#say, device)}</span>
      <span class="hint numbers">${trafficText(this.#say, device)}</span>
    </li>`
  }

  #points(now: RoomConnections | undefined) {
    if (!now) return nothing
    const words = connectionsIn[this.#say.language]
    return html`<h3>${words.points}</h3>
      ${
        now.points.length > 0
          ? html`<ul>
              ${now.points.map(
                ({address, state: is}) =>
                  html`<li>
                    <span dir="ltr">${address}</span>
                    <span class="hint">${words.states[is]}</span>
                  </li>`,
              )}
            </ul>`
          : html`<p>${words.noPoints}</p>`
      }`
  }

  #shelf() {
    if (this.setAside === undefined) return nothing
    const words = connectionsIn[this.#say.language]
    return html`<dl>
        <div>
          <dt>${words.setAside}</dt>
          <dd class="numbers">${this.#say.format.number(this.setAside, 0)}</dd>
        </div>
      </dl>
      ${this.setAside > 0 ? html`<p class="hint">${words.setAsideHow}</p>` : nothing}`
  }

  /** Why there is no device to show. */
  get #instead(): string {
    const words = connectionsIn[this.#say.language]
    if (this.seen?.now) return words.nobody
    return this.session.link.value.meeting === 'unknown' ? words.notYet : words.elsewhere
  }

  readonly #toggled = () => {
    clearTimeout(this.#again)
    if (!this.#details?.open) return
    void this.#look()
    void this.#lookAside()
  }

  async #look(): Promise<void> {
    const {room} = this.session
    const connecting = await this.cairn.connecting
    this.seen = {now: await connecting.look(room.id)}
    clearTimeout(this.#again)
    if (this.#details?.open)
      this.#again = setTimeout(() => void this.#look(), LOOK_EVERY_MS)
  }

  async #lookAside(): Promise<void> {
    const connecting = await this.cairn.connecting
    this.setAside = await connecting.setAside(this.session.room.id)
  }

  readonly #copy = async () => {
    const {setAside} = connectionsIn[this.#say.language]
    const text = connectionsText(this.#say, {
      version,
      now: this.seen?.now,
      instead: this.#instead,
      counts: [
        ...this.counts,
        ...(this.setAside === undefined ? [] : [[setAside, this.setAside] as const]),
      ],
    })
    this.copied = (await this.cairn.ports.device.copy(text)) ? 'yes' : 'refused'
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-connections-now': CairnConnectionsNow
  }
}
