import {html} from 'lit'
import type {Preferences} from '../../app/ports.ts'
import {keys} from '../../app/preference-keys.ts'
import type {Wording} from '../words/words.ts'
import '../elements/mark.ts'
import './bare-head.css'

/** Over the screens that have no list of rooms beside them: the way home, and the other language. */
export function bareHead(
  {words, language}: Pick<Wording, 'words' | 'language'>,
  to: Preferences,
) {
  const other = language === 'ja' ? 'en' : 'ja'
  return html`<header class="bare-head">
    <a href="#/" class="bare-name"><cairn-mark></cairn-mark>${words.app.name}</a>
    <button
      class="bare-language"
      type="button"
      lang=${other}
      @click=${() => to.set(keys.language, other)}
    >
      ${other === 'ja' ? '日本語' : 'English'}
    </button>
  </header>`
}
