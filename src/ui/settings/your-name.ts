import {html, nothing} from 'lit'
import {customElement, state} from 'lit/decorators.js'
import {keys} from '../../app/preference-keys.ts'
import {cleanName} from '../../core/text/clean-name.ts'
import {LightElement} from '../elements/light.ts'
import {FollowRooms} from '../follow-rooms.ts'
import {settingsIn} from '../words/settings.ts'
import {Speaking} from '../words/words.ts'

/** The name that is offered for the next room. */
@customElement('cairn-your-name')
export class CairnYourName extends LightElement {
  @state() private outcome: 'none' | 'saved' | 'not-saved' | 'too-long' = 'none'
  readonly #say = new Speaking(this)
  readonly #follow = new FollowRooms(this)

  override render() {
    const {name, nameHint} = settingsIn[this.#say.language]
    return html`<div class="field">
      <label for="your-name">${name}</label>
      <input
        id="your-name"
        autocomplete="nickname"
        dir="auto"
        aria-describedby="your-name-hint your-name-outcome"
        aria-invalid=${this.outcome === 'too-long' ? 'true' : nothing}
        .value=${this.#follow.cairn?.ports.preferences.get(keys.name) ?? ''}
        @change=${this.#keep}
      />
      <p class="hint" id="your-name-hint">${nameHint}</p>
      <p class=${this.#isError ? 'error' : 'hint'} id="your-name-outcome" role="status">
        ${this.#said}
      </p>
    </div>`
  }

  get #isError(): boolean {
    return this.outcome === 'not-saved' || this.outcome === 'too-long'
  }

  get #said(): string {
    const {saved, notSaved, nameTooLong} = settingsIn[this.#say.language]
    if (this.outcome === 'none') return ''
    if (this.outcome === 'too-long') return nameTooLong
    return this.outcome === 'saved' ? saved : notSaved
  }

  #keep = (event: Event) => {
    const preferences = this.#follow.cairn?.ports.preferences
    if (!preferences) return
    const name = cleanName((event.target as HTMLInputElement).value)
    if (!name.ok && name.refusal === 'too-long') {
      this.outcome = 'too-long'
      return
    }
    const isKept = preferences.set(keys.name, name.ok ? name.value : undefined)
    this.outcome = isKept ? 'saved' : 'not-saved'
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-your-name': CairnYourName
  }
}
