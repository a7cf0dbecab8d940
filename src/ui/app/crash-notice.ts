import {html, nothing} from 'lit'
import {customElement, state} from 'lit/decorators.js'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {Speaking} from '../words/words.ts'

/** Says that something broke that should not have, and what can be done. Loaded when it is so. */
@customElement('cairn-crash-notice')
export class CairnCrashNotice extends LightElement {
  @state() private isHidden = false
  readonly #say = new Speaking(this)

  /** Something else broke: what was closed is said again. */
  again(): void {
    this.isHidden = false
  }

  override render() {
    if (this.isHidden) return nothing
    const {crashed, close} = this.#say.words.app
    return html`<div class="banner alarm">
      ${icon('triangle-alert')}
      <div><strong>${crashed.title}</strong><br />${crashed.body}</div>
      <button class="button small" type="button" @click=${() => location.reload()}>
        ${crashed.reload}
      </button>
      <button class="button small quiet" type="button" @click=${this.#hide}>
        ${close}
      </button>
    </div>`
  }

  #hide = () => (this.isHidden = true)
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-crash-notice': CairnCrashNotice
  }
}
