import {html, nothing} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import '../save-room-file.ts'
import {Speaking} from '../words/words.ts'

/** Says why a message was not saved. Where storage is in the way, what is in the room already can be carried to safety. */
@customElement('cairn-composer-alarm')
export class CairnComposerAlarm extends LightElement {
  @property() sentence = ''
  /** It is only too long. */
  @property({type: Boolean}) size = false

  readonly #say = new Speaking(this)

  override render() {
    const {talk} = this.#say.words
    return html`<div class="banner alarm composer-alarm" role="alert">
      ${icon('triangle-alert')}
      <div>
        <strong>${this.size ? talk.notSavedYet : talk.notSaved}</strong>
        <p>${this.sentence}</p>
        ${this.size ? nothing : html`<cairn-save-room-file></cairn-save-room-file>`}
      </div>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-composer-alarm': CairnComposerAlarm
  }
}
