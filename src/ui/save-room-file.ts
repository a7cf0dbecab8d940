import {consume} from '@lit/context'
import {html} from 'lit'
import {customElement, state} from 'lit/decorators.js'
import type {Cairn} from '../app/cairn.ts'
import {saveRoomFile} from '../app/room-file.ts'
import type {RoomSession} from '../app/session.ts'
import {bytesText} from './bytes-text.ts'
import {cairnContext, roomContext} from './context.ts'
import {icon} from './elements/icons.ts'
import {LightElement} from './elements/light.ts'
import {roomFileIn} from './words/room-file.ts'
import {Speaking} from './words/words.ts'
import './save-room-file.css'

/** Saves the room that is on the screen as a file, and says so. */
@customElement('cairn-save-room-file')
export class CairnSaveRoomFile extends LightElement {
  @consume({context: cairnContext}) private cairn!: Cairn
  @consume({context: roomContext, subscribe: true}) private session!: RoomSession
  @state() private now: 'idle' | 'saving' | 'failed' | {name: string; size: number} =
    'idle'
  readonly #say = new Speaking(this)

  override render() {
    const words = roomFileIn[this.#say.language]
    return html`<button
        class="button small"
        type="button"
        ?disabled=${this.now === 'saving'}
        @click=${this.#save}
      >
        ${icon('download')} ${words.save}
      </button>
      <p class="hint" role="status">${this.#done}</p>`
  }

  get #done(): string {
    const words = roomFileIn[this.#say.language]
    if (this.now === 'idle') return ''
    if (this.now === 'saving') return words.saving
    if (this.now === 'failed') return words.notSaved
    const {name, size} = this.now
    return words.saved(name, bytesText(this.#say.format, size))
  }

  #save = async () => {
    this.now = 'saving'
    try {
      const saved = await saveRoomFile(this.cairn.ports, this.session)
      await this.cairn.ports.device.save(saved)
      this.now = {name: saved.name, size: saved.file.size}
    } catch {
      this.now = 'failed'
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-save-room-file': CairnSaveRoomFile
  }
}
