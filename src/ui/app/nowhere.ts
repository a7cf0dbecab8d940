import {html} from 'lit'
import {customElement} from 'lit/decorators.js'
import {LightElement} from '../elements/light.ts'
import {pagesIn} from '../words/pages.ts'
import {Speaking} from '../words/words.ts'

/** An address that leads nowhere. */
@customElement('cairn-nowhere')
export class CairnNowhere extends LightElement {
  readonly #say = new Speaking(this)

  override render() {
    const {nowhere} = pagesIn[this.#say.language]
    return html`<div class="app-message">
      <h1>${nowhere.title}</h1>
      <p>${nowhere.body}</p>
      <a class="button primary" href="#/">${nowhere.home}</a>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-nowhere': CairnNowhere
  }
}
