import {html} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import type {NotSaved} from '../../app/ports.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import '../save-room-file.ts'
import {roomFileIn} from '../words/room-file.ts'
import {Speaking} from '../words/words.ts'

/** Says that what arrives is in memory only, and why. */
@customElement('cairn-unstored-notice')
export class CairnUnstoredNotice extends LightElement {
  @property() why!: NotSaved
  readonly #say = new Speaking(this)

  override render() {
    const {unstored} = roomFileIn[this.#say.language]
    return html`<div class="banner alarm" role="alert">
      ${icon('triangle-alert')}
      <div>
        <strong>${unstored.title}</strong>
        <p>${unstored[this.why]}</p>
        <cairn-save-room-file></cairn-save-room-file>
      </div>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-unstored-notice': CairnUnstoredNotice
  }
}
