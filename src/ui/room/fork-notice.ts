import {ContextConsumer} from '@lit/context'
import {html} from 'lit'
import {customElement, state} from 'lit/decorators.js'
import {keys} from '../../app/preference-keys.ts'
import {cairnContext, roomContext} from '../context.ts'
import {LightElement} from '../elements/light.ts'
import {Select} from '../select.ts'
import {forksIn} from '../words/forks.ts'
import {Speaking} from '../words/words.ts'
import {watchBanner} from './watch-banner.ts'

/** Tells its owner once that this device's record has two sides, and what that means. */
@customElement('cairn-fork-notice')
export class CairnForkNotice extends LightElement {
  @state() private isClosed = false
  readonly #say = new Speaking(this)
  readonly #cairn = new ContextConsumer(this, {context: cairnContext})
  readonly #forked = new Select(
    this,
    roomContext,
    session => session.state,
    ({forked}, {me}) => forked.get(me)?.other,
  )

  override render() {
    if (!this.#forked.value || this.isClosed || this.#wasSeen)
      return html`<div role="status"></div>`
    const {title, how, close} = forksIn[this.#say.language]
    return html`<div role="status">
      ${watchBanner({mark: 'info', title, how, close, closed: this.#close})}
    </div>`
  }

  get #key(): string {
    return keys.forkSeen(this.#forked.source!.room.id)
  }

  get #wasSeen(): boolean {
    return this.#cairn.value?.ports.preferences.get(this.#key) !== undefined
  }

  readonly #close = () => {
    this.#cairn.value?.ports.preferences.set(this.#key, this.#forked.value)
    this.isClosed = true
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-fork-notice': CairnForkNotice
  }
}
