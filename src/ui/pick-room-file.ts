import {html} from 'lit'
import {customElement, query} from 'lit/decorators.js'
import {ROOM_FILE_ENDING} from '../app/room-file.ts'
import {FilesEvent} from './elements/files-event.ts'
import {LightElement} from './elements/light.ts'
import {roomFileIn} from './words/room-file.ts'
import {Speaking} from './words/words.ts'

/** Lets a room file be chosen. Fires `files`; whoever stands around the app opens them. */
@customElement('cairn-pick-room-file')
export class CairnPickRoomFile extends LightElement {
  @query('input') private readonly input!: HTMLInputElement
  readonly #say = new Speaking(this)

  override render() {
    return html`<button class="button small" type="button" @click=${this.#pick}>
        ${roomFileIn[this.#say.language].pick}
      </button>
      <input type="file" accept=".${ROOM_FILE_ENDING}" hidden @change=${this.#picked} />`
  }

  #pick = () => this.input.click()

  #picked = () => {
    const files = [...(this.input.files ?? [])]
    // The same file may be chosen again.
    this.input.value = ''
    this.dispatchEvent(new FilesEvent(files))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-pick-room-file': CairnPickRoomFile
  }
}
