import {html, nothing} from 'lit'
import {customElement, state} from 'lit/decorators.js'
import {fullness, NEARLY_FULL} from '../../app/fullness.ts'
import type {Device} from '../../app/ports.ts'
import {roomSize} from '../../app/room-size.ts'
import type {RoomSession} from '../../app/session.ts'
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
  #sizes: readonly {name: string; size: number}[] = []

  /** Where the page was loaded here, the rooms come later. */
  protected override willUpdate(): void {
    const open = this.#follow.rooms?.flatMap(({session}) => session ?? []) ?? []
    if (open.length !== this.#sizes.length) this.#sizes = sizesOf(open)
  }

  protected override firstUpdated(): void {
    void this.#look()
  }

  override render() {
    const {held} = this
    if (!held) return nothing
    const settings = settingsIn[this.#say.language]
    const share = fullness(held)
    return html`<p>${this.#amount(held)}</p>
      ${
        held.used !== undefined && held.limit
          ? html`<meter
              aria-label=${settings.storage}
              value=${held.used}
              max=${held.limit}
              high=${held.limit * NEARLY_FULL}
            ></meter>`
          : nothing
      }
      ${
        share !== undefined && share >= NEARLY_FULL
          ? html`<p class="error">${settings.nearlyFull}</p>`
          : nothing
      }
      ${this.#rooms()}
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
      ? `${settings.used(amount(used), amount(limit))} · ${settings.free(amount(Math.max(0, limit - used)))}`
      : settings.usedOnly(amount(used))
  }

  #rooms() {
    if (this.#sizes.length === 0) return nothing
    return html`<h3 class="hint">${settingsIn[this.#say.language].rooms}</h3>
      <dl class="storage-rooms">
        ${this.#sizes.map(
          ({name, size}) =>
            html`<div>
              <dt dir="auto">${name || this.#say.words.room.unnamed}</dt>
              <dd>${bytesText(this.#say.format, size)}</dd>
            </div>`,
        )}
      </dl>`
  }

  async #look(): Promise<void> {
    this.held = await this.#follow.cairn?.ports.device.storage()
  }

  #ask = async () => {
    const answer = await this.#follow.cairn?.ports.device.askToKeep()
    this.isRefused = answer === 'clearable'
    await this.#look()
  }
}

/** Largest first. */
const sizesOf = (open: readonly RoomSession[]) =>
  open
    .map(session => ({
      name: session.state.value.name ?? session.room.card.room,
      size: roomSize(session),
    }))
    .sort((one, other) => other.size - one.size)

declare global {
  interface HTMLElementTagNameMap {
    'cairn-storage-part': CairnStoragePart
  }
}
