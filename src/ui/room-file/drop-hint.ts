import {html} from 'lit'
import {customElement} from 'lit/decorators.js'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {roomFileIn} from '../words/room-file.ts'
import {Speaking} from '../words/words.ts'
import './room-file.css'

/** Over the window while a file is dragged across it. */
@customElement('cairn-drop-hint')
export class CairnDropHint extends LightElement {
  readonly #say = new Speaking(this)

  override render() {
    return html`<p>${icon('download')} ${roomFileIn[this.#say.language].drop}</p>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-drop-hint': CairnDropHint
  }
}
