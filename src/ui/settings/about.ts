import {html} from 'lit'
import {customElement} from 'lit/decorators.js'
import {version} from '../../../package.json'
import {LightElement} from '../elements/light.ts'
import {FollowRooms} from '../follow-rooms.ts'
import {pagesIn} from '../words/pages.ts'
import {Speaking} from '../words/words.ts'
import {backFrom} from './back.ts'
import {page} from './page.ts'

/** What this is, how it works, whose it is. */
@customElement('cairn-about')
export class CairnAbout extends LightElement {
  readonly #say = new Speaking(this)
  readonly #follow = new FollowRooms(this)

  override render() {
    const {words, language} = this.#say
    const {about} = pagesIn[language]
    return page(
      words,
      {title: about.title, back: backFrom(this.#follow.rooms)},
      html`<p class="page-lead">${about.lead}</p>
        ${this.#part(about.how, about.howBody)}
        ${this.#part(about.licence, about.licenceBody)}
        ${this.#part(about.marks, about.marksBody)} ${this.#part(about.version, version)}`,
    )
  }

  #part(heading: string, body: string) {
    return html`<section>
      <h2>${heading}</h2>
      <p>${body}</p>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-about': CairnAbout
  }
}
