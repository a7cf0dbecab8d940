import {html} from 'lit'
import {customElement, property, query} from 'lit/decorators.js'
import {Speaking} from '../words/words.ts'
import {openDialog} from './dialog.ts'
import {LightElement} from './light.ts'

export class ConfirmEvent extends Event {
  constructor() {
    super('confirm', {bubbles: true, composed: true})
  }
}

/** Asks once before something that cannot be taken back. Fires `confirm`. */
@customElement('cairn-confirm')
export class CairnConfirm extends LightElement {
  @property() heading = ''
  /** What will be lost, in plain words. */
  @property() body = ''
  @property() action = ''

  @query('dialog') private readonly dialog!: HTMLDialogElement
  readonly #say = new Speaking(this)
  readonly #number = ++made

  ask(): void {
    openDialog(this.dialog)
  }

  override render() {
    return html`<dialog
      aria-labelledby=${this.#id('heading')}
      aria-describedby=${this.#id('body')}
    >
      <div class="dialog-body">
        <h2 class="dialog-title" id=${this.#id('heading')}>${this.heading}</h2>
        <p id=${this.#id('body')}>${this.body}</p>
        <div class="dialog-actions">
          <button class="button" type="button" @click=${this.#close}>
            ${this.#say.words.app.cancel}
          </button>
          <button class="button danger" type="button" @click=${this.#confirm}>
            ${this.action}
          </button>
        </div>
      </div>
    </dialog>`
  }

  #id = (part: string) => `confirm-${this.#number}-${part}`

  #close = () => this.dialog.close()

  #confirm = () => {
    this.dialog.close()
    this.dispatchEvent(new ConfirmEvent())
  }
}

/** Tells the ids of one page's questions apart. */
let made = 0

declare global {
  interface HTMLElementEventMap {
    confirm: ConfirmEvent
  }
  interface HTMLElementTagNameMap {
    'cairn-confirm': CairnConfirm
  }
}
