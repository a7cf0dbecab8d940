import type {ReactiveController} from 'lit'
import type {LightElement} from '../elements/light.ts'

/** Keeps the window's title with the screen's heading, and leads the focus to it when the screen has changed. */
export class Heading implements ReactiveController {
  readonly #host: LightElement
  readonly #titled: (heading: string) => string
  readonly #watch = new MutationObserver(() => this.#look())
  /** Whoever has the focus now gives it up for the next heading: at last the heading that has taken it. */
  #from: Element | null | undefined

  constructor(host: LightElement, titled: (heading: string) => string) {
    this.#host = host
    this.#titled = titled
    host.addController(this)
  }

  hostConnected(): void {
    this.#watch.observe(this.#host, {childList: true, subtree: true, characterData: true})
    document.addEventListener('close', this.#dialogClosed, true)
  }

  hostDisconnected(): void {
    this.#watch.disconnect()
    document.removeEventListener('close', this.#dialogClosed, true)
  }

  /**
   * The next heading to be seen gets the focus, unless the screen gives it to a field of its own. One that only stands
   * in while the screen is on its way passes it on to the one that takes its place.
   */
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
    if (this.#from === undefined || this.#from === heading) return
    // Nothing behind an open dialog can take the focus: its closing asks again.
    if (document.querySelector(':modal')) return
    const isFree = [this.#from, document.body, null].includes(document.activeElement)
    this.#from = isFree ? heading : undefined
    if (!isFree) return
    heading.tabIndex = -1
    heading.focus({preventScroll: true})
  }

  /** What opened it may be gone with its screen: then the focus is nowhere, or still inside. */
  #dialogClosed = ({target}: Event) => {
    const {activeElement: at, body} = document
    if (at === body || (target instanceof Node && target.contains(at))) this.takeFocus()
  }
}
