import {html, nothing} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import type {NotSaved} from '../../app/ports.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import '../save-room-file.ts'
import {notSavedIn, type NotSavedWords} from '../words/not-saved.ts'
import {Speaking} from '../words/words.ts'

/** Says why a message was not saved. Where storage is in the way, what is in the room already can be carried to safety. */
@customElement('cairn-composer-alarm')
export class CairnComposerAlarm extends LightElement {
  @property({attribute: false}) refusal: NotSaved | 'too-long' = 'too-long'
  /** By about how many it is too long. */
  @property() characters = ''

  readonly #say = new Speaking(this)

  override render() {
    const notSaved = notSavedIn[this.#say.language]
    const isSize = this.refusal === 'too-long'
    return html`<div class="banner alarm composer-alarm" role="alert">
      ${icon('triangle-alert')}
      <div>
        <strong>${isSize ? notSaved.yet : notSaved.title}</strong>
        <p>${this.#because(notSaved)}</p>
        ${isSize ? nothing : html`<cairn-save-room-file></cairn-save-room-file>`}
      </div>
    </div>`
  }

  #because({because}: NotSavedWords): string {
    const {tooLong} = this.#say.words.talk
    return this.refusal === 'too-long' ? tooLong(this.characters) : because[this.refusal]
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-composer-alarm': CairnComposerAlarm
  }
}
