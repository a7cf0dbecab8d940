import {html} from 'lit'
import {customElement} from 'lit/decorators.js'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {removalIn} from '../words/removal.ts'
import {Speaking} from '../words/words.ts'

/** In a room from which this device was removed. */
@customElement('cairn-removed-notice')
export class CairnRemovedNotice extends LightElement {
  readonly #say = new Speaking(this)

  override render() {
    const {title, what} = removalIn[this.#say.language].out
    return html`<div class="banner">
      ${icon('log-out')}
      <div>
        <strong>${title}</strong>
        <p>${what}</p>
      </div>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-removed-notice': CairnRemovedNotice
  }
}
