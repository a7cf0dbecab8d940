import {html, nothing} from 'lit'
import {customElement, state} from 'lit/decorators.js'
import type {Device} from '../../app/ports.ts'
import {bytesText} from '../bytes-text.ts'
import {LightElement} from '../elements/light.ts'
import {FollowRooms} from '../follow-rooms.ts'
import {settingsIn} from '../words/settings.ts'
import {Speaking} from '../words/words.ts'

/** How much this device keeps, and whether the browser has promised to. */
@customElement('cairn-storage-part')
export class CairnStoragePart extends LightElement {
  @state() private held: Awaited<ReturnType<Device['storage']>> | undefined
  @state() private isRefused = false
  readonly #say = new Speaking(this)
  readonly #follow = new FollowRooms(this)

  protected override firstUpdated(): void {
    void this.#look()
  }

  override render() {
    const {held} = this
    if (!held) return nothing
    const settings = settingsIn[this.#say.language]
    return html`<p>${this.#amount(held)}</p>
      ${
        held.used !== undefined && held.limit
          ? html`<meter
              aria-label=${settings.storage}
              value=${held.used}
              max=${held.limit}
              high=${held.limit * FULL}
            ></meter>`
          : nothing
      }
      <p class="hint" role="status">
        ${
          this.isRefused
            ? settings.keepRefused
            : held.kept
              ? settings.kept
              : settings.notKept
        }
      </p>
      ${
        held.kept
          ? nothing
          : html`<button class="button" type="button" @click=${this.#ask}>
              ${settings.keep}
            </button>`
      }`
  }

  #amount({used, limit}: {used: number | undefined; limit: number | undefined}): string {
    const settings = settingsIn[this.#say.language]
    if (used === undefined) return settings.usedUnknown
    const amount = (bytes: number) => bytesText(this.#say.format, bytes)
    return limit
      ? settings.used(amount(used), amount(limit))
      : settings.usedOnly(amount(used))
  }

  async #look(): Promise<void> {
    this.held = await this.#follow.cairn?.ports.device.storage()
  }

  #ask = async () => {
    const isKept = await this.#follow.cairn?.ports.device.askToKeep()
    this.isRefused = !isKept
    await this.#look()
  }
}

/** From here on the bar warns. */
const FULL = 0.8

declare global {
  interface HTMLElementTagNameMap {
    'cairn-storage-part': CairnStoragePart
  }
}
