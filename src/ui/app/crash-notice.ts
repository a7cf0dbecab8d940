import {html, nothing} from 'lit'
import {customElement, state} from 'lit/decorators.js'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {Speaking} from '../words/words.ts'

/** Says that something broke that should not have, and what can be done. */
@customElement('cairn-crash-notice')
export class CairnCrashNotice extends LightElement {
  @state() private isShown = false
  readonly #say = new Speaking(this)

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('error', this.#broke)
    addEventListener('unhandledrejection', this.#broke)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('error', this.#broke)
    removeEventListener('unhandledrejection', this.#broke)
  }

  override render() {
    return html`<div role="status">${this.isShown ? this.#notice() : nothing}</div>`
  }

  #notice() {
    const {crashed, close} = this.#say.words.app
    return html`<div class="banner alarm">
      ${icon('triangle-alert')}
      <div><strong>${crashed.title}</strong><br />${crashed.body}</div>
      <button class="button small" type="button" @click=${this.#reload}>
        ${crashed.reload}
      </button>
      <button class="button small quiet" type="button" @click=${this.#hide}>
        ${close}
      </button>
    </div>`
  }

  #broke = (event: Event) => {
    if (event instanceof ErrorEvent && isHarmless(event)) return
    this.isShown = true
  }

  #hide = () => (this.isShown = false)

  #reload = () => location.reload()
}

/** The browser's note that a size changed twice within one frame: https://drafts.csswg.org/resize-observer/#deliver-resize-error */
const isHarmless = ({message}: ErrorEvent): boolean =>
  message.startsWith('ResizeObserver loop')

declare global {
  interface HTMLElementTagNameMap {
    'cairn-crash-notice': CairnCrashNotice
  }
}
