import {html, nothing} from 'lit'
import {customElement, state} from 'lit/decorators.js'
import {LightElement} from './light.ts'
import './notices.css'

/** Something that went well or is good to know, said once in passing. Never for what must be acted upon. */
export class NoticeEvent extends Event {
  readonly text: string

  constructor(text: string) {
    super('notice', {bubbles: true, composed: true})
    this.text = text
  }
}

/** Where notices are shown, and read aloud, one at a time. */
@customElement('cairn-notices')
export class CairnNotices extends LightElement {
  @state() private text = ''
  #timer: ReturnType<typeof setTimeout> | undefined

  show(text: string): void {
    clearTimeout(this.#timer)
    this.text = text
    this.#timer = setTimeout(() => (this.text = ''), SHOWN_MS)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  override render() {
    return html`<div role="status">
      ${this.text ? html`<p class="notice">${this.text}</p>` : nothing}
    </div>`
  }
}

/** Long enough to read two short sentences. */
const SHOWN_MS = 6_000

declare global {
  interface HTMLElementEventMap {
    notice: NoticeEvent
  }
  interface HTMLElementTagNameMap {
    'cairn-notices': CairnNotices
  }
}
