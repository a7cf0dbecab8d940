import {html} from 'lit'
import {customElement} from 'lit/decorators.js'
import {LightElement} from '../elements/light.ts'
import {FollowRooms} from '../follow-rooms.ts'
import {pagesIn} from '../words/pages.ts'
import {Speaking} from '../words/words.ts'
import {backFrom} from './back.ts'
import {page} from './page.ts'

/** What Cairn cannot do, told before anyone relies on it. */
@customElement('cairn-limits')
export class CairnLimits extends LightElement {
  readonly #say = new Speaking(this)
  readonly #follow = new FollowRooms(this)

  override render() {
    const {words, language} = this.#say
    const {title, lead, items} = pagesIn[language].limits
    return page(
      words,
      {title, back: backFrom(this.#follow.rooms)},
      html`<p class="page-lead">${lead}</p>
        <ul class="page-list">
          ${items.map(
            ({what, why}) =>
              html`<li>
                <h2>${what}</h2>
                <p>${why}</p>
              </li>`,
          )}
        </ul>`,
    )
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-limits': CairnLimits
  }
}
