import {html, nothing} from 'lit'
import {customElement, state} from 'lit/decorators.js'
import {cairnContext} from '../context.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {Select} from '../select.ts'
import {Speaking} from '../words/words.ts'
import './update-card.css'

/** Says that a new version is here. It comes when the person asks for it, or at the next start. */
@customElement('cairn-update-card')
export class CairnUpdateCard extends LightElement {
  @state() private isPutOff = false

  readonly #say = new Speaking(this)
  readonly #update = new Select(
    this,
    cairnContext,
    ({ports}) => ports.device.update,
    update => update,
  )

  override render() {
    const isShown = this.#update.value === 'waiting' && !this.isPutOff
    return isShown ? this.#card() : nothing
  }

  #card() {
    const {update} = this.#say.words.app
    return html`<section class="update-card card">
      ${icon('refresh')}
      <div>
        <strong>${update.title}</strong>
        <p class="hint">${update.body}</p>
      </div>
      <div class="update-card-actions">
        <button class="button small quiet" type="button" @click=${this.#later}>
          ${update.later}
        </button>
        <button class="button small primary" type="button" @click=${this.#take}>
          ${update.take}
        </button>
      </div>
    </section>`
  }

  #later = () => (this.isPutOff = true)

  #take = () => this.#update.source?.ports.device.acceptUpdate()
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-update-card': CairnUpdateCard
  }
}
