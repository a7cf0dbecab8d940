import {html} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import type {Missing, NotSaved} from '../../app/ports.ts'
import {LightElement} from '../elements/light.ts'
import '../elements/mark.ts'
import {unsupportedIn} from '../words/unsupported.ts'
import {Speaking} from '../words/words.ts'
import './unsupported.css'

/** In place of the app: what this browser lacks, or why its storage cannot be read, and what to do. */
@customElement('cairn-unsupported')
export class CairnUnsupported extends LightElement {
  @property({attribute: false}) missing: readonly (Missing | NotSaved)[] = []
  readonly #say = new Speaking(this)

  protected override willUpdate(): void {
    const {language, words} = this.#say
    document.documentElement.lang = language
    document.title = words.app.title(unsupportedIn[language].title)
  }

  override render() {
    const unsupported = unsupportedIn[this.#say.language]
    return html`<main class="unsupported">
      <cairn-mark></cairn-mark>
      <h1>${unsupported.title}</h1>
      <p>${unsupported.lead}</p>
      <ul>
        ${this.#told.map(missing => {
          const {what, how} = unsupported.missing[missing]
          return html`<li><strong>${what}</strong><br />${how}</li>`
        })}
      </ul>
      <button class="button primary" type="button" @click=${this.#again}>
        ${unsupported.again}
      </button>
    </main>`
  }

  /** Without encryption the rest is missing for that reason alone. */
  get #told(): readonly (Missing | NotSaved)[] {
    return this.missing.includes('secure-context') ? ['secure-context'] : this.missing
  }

  #again = () => location.reload()
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-unsupported': CairnUnsupported
  }
}
