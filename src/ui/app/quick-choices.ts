import {html} from 'lit'
import {customElement} from 'lit/decorators.js'
import {keys} from '../../app/preference-keys.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {FollowRooms} from '../follow-rooms.ts'
import {firstIn} from '../words/first.ts'
import {Speaking, languages, ownNames, type Language} from '../words/words.ts'
import {themeOf} from '../theme.ts'

/** Language and light or dark, for who has no settings yet. */
@customElement('cairn-quick-choices')
export class CairnQuickChoices extends LightElement {
  readonly #say = new Speaking(this)
  readonly #follow = new FollowRooms(this)

  override render() {
    const first = firstIn[this.#say.language]
    const isDark = this.#isDark
    return html`<div class="quick-languages" role="group" aria-label=${first.language}>
        ${languages.map(language => this.#language(language))}
      </div>
      <button
        class="icon-button"
        type="button"
        aria-label=${isDark ? first.toLight : first.toDark}
        title=${isDark ? first.toLight : first.toDark}
        @click=${this.#turn}
      >
        ${icon(isDark ? 'sun' : 'moon')}
      </button>`
  }

  #language(language: Language) {
    return html`<button
      type="button"
      class="quick-language"
      lang=${language}
      aria-pressed=${this.#say.language === language}
      @click=${() => this.#preferences?.set(keys.language, language)}
    >
      ${ownNames[language]}
    </button>`
  }

  get #preferences() {
    return this.#follow.cairn?.ports.preferences
  }

  get #isDark(): boolean {
    const theme = this.#preferences && themeOf(this.#preferences)
    if (theme === 'light' || theme === 'dark') return theme === 'dark'
    return matchMedia('(prefers-color-scheme: dark)').matches
  }

  #turn = () => this.#preferences?.set(keys.theme, this.#isDark ? 'light' : 'dark')
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-quick-choices': CairnQuickChoices
  }
}
