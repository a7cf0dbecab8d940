import {html} from 'lit'
import {customElement} from 'lit/decorators.js'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {FollowRooms} from '../follow-rooms.ts'
import {pagesIn} from '../words/pages.ts'
import {Speaking} from '../words/words.ts'
import {backFrom} from './back.ts'
import {page} from './page.ts'

/** When Cairn is the right tool, and when another one is. */
@customElement('cairn-fit')
export class CairnFit extends LightElement {
  readonly #say = new Speaking(this)
  readonly #follow = new FollowRooms(this)

  override render() {
    const {words, language} = this.#say
    const {title, lead, good, goodItems, bad, badItems} = pagesIn[language].fit
    return page(
      words,
      {title, back: backFrom(this.#follow.rooms)},
      html`<p class="page-lead">${lead}</p>
        <section class="page-good">
          <h2>${good}</h2>
          <ul class="page-checks">
            ${goodItems.map(item => html`<li>${icon('check')}<span>${item}</span></li>`)}
          </ul>
        </section>
        <section>
          <h2>${bad}</h2>
          <ul class="page-list">
            ${badItems.map(
              ({what, why}) =>
                html`<li>
                  <h3>${what}</h3>
                  <p>${why}</p>
                </li>`,
            )}
          </ul>
        </section>`,
    )
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-fit': CairnFit
  }
}
