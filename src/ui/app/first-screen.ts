import {html, nothing} from 'lit'
import {customElement} from 'lit/decorators.js'
import {goalDrafts} from '../../app/goal-drafts.ts'
import {LightElement} from '../elements/light.ts'
import {icon} from '../elements/icons.ts'
import {FollowRooms} from '../follow-rooms.ts'
import {firstIn} from '../words/first.ts'
import {Speaking} from '../words/words.ts'
import {picture} from './first-picture.ts'
import './first-screen.css'
import './quick-choices.ts'

/** What someone without a room sees: one sentence and two ways on. */
@customElement('cairn-first-screen')
export class CairnFirstScreen extends LightElement {
  readonly #say = new Speaking(this)
  readonly #follow = new FollowRooms(this)

  override render() {
    const {app} = this.#say.words
    const first = firstIn[this.#say.language]
    return html`<div class="first">
      <header class="first-head">
        <span class="first-name"><cairn-mark></cairn-mark>${app.name}</span>
        <cairn-quick-choices></cairn-quick-choices>
      </header>
      <div class="first-words">
        <h1>${first.tagLine.map(line => html`<span>${line}</span>`)}</h1>
        ${this.#ways()}
      </div>
      <figure class="first-picture" role="img" aria-label=${first.picture}>
        ${picture(first, this.#say.language)}
        <ol class="first-steps">
          <li>${icon('smile')}${first.steps[0]}</li>
          <li>${icon('pencil')}${first.steps[1]}</li>
          <li>${icon('stones')}${first.steps[2]}</li>
        </ol>
      </figure>
      <footer class="first-foot">
        <p>${first.noAccount.map(line => html`<span>${line}</span>`)}</p>
        <nav aria-label=${first.more}>
          <a href="#/fit">${first.fit}</a>
          <a href="#/limits">${first.limits}</a>
          <a href="#/about">${first.about}</a>
        </nav>
      </footer>
    </div>`
  }

  #ways() {
    const {app, overview} = this.#say.words
    const preferences = this.#follow.cairn?.ports.preferences
    const drafts = preferences ? goalDrafts(preferences).length : 0
    return html`<div class="first-ways">
      <a class="button primary large" href="#/make">${icon('plus')}${overview.make}</a>
      <a class="button large" href="#/sample">${icon('eye')}${overview.sample}</a>
      <a class="link" href="#/join">${overview.join}</a>
      ${
        drafts ? html`<a class="link" href="#/drafts">${app.drafts(drafts)}</a>` : nothing
      }
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-first-screen': CairnFirstScreen
  }
}
