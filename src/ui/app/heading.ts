import type {ReactiveController} from 'lit'
import type {LightElement} from '../elements/light.ts'

/** Keeps the window's title with the screen's heading, and leads the focus to it when the screen has changed. */
export class Heading implements ReactiveController {
  readonly #host: LightElement
  readonly #titled: (heading: string) => string
  readonly #watch = new MutationObserver(() => this.#look())
  /** What had the focus when the screen changed. */
  #from: Element | null | undefined

  constructor(host: LightElement, titled: (heading: string) => string) {
    this.#host = host
    this.#titled = titled
    host.addController(this)
  }

  hostConnected(): void {
    this.#watch.observe(this.#host, {childList: true, subtree: true, characterData: true})
  }

  hostDisconnected(): void {
    this.#watch.disconnect()
  }

  /** The next heading to be seen gets the focus, unless the screen gives it to a field of its own. */
  takeFocus(): void {
    this.#from = document.activeElement
    this.#look()
  }

  #look(): void {
    const heading = this.#host.querySelector('main h1')
    if (!(heading instanceof HTMLElement)) return
    const text = heading.textContent.replace(/\s+/g, ' ').trim()
    const title = this.#titled(text)
    if (text && title !== document.title) document.title = title
    if (this.#from === undefined) return
    const isFree = [this.#from, document.body, null].includes(document.activeElement)
    this.#from = undefined
    if (!isFree) return
    heading.tabIndex = -1
    heading.focus({preventScroll: true})
  }
}
