import {html, nothing} from 'lit'
import {customElement, query, state} from 'lit/decorators.js'
import {icon, type IconName} from './icons.ts'
import {LightElement} from './light.ts'
import './menu.css'

export type MenuItem = {
  readonly label: string
  readonly icon: IconName
  readonly act: () => unknown
}

/** What can be done with one thing, beside the button that opens it. One for a whole list: it goes to where it is opened. */
@customElement('cairn-menu')
export class CairnMenu extends LightElement {
  @state() private label = ''
  @state() private items: readonly MenuItem[] = []

  @query('.menu') private readonly menu!: HTMLElement
  #opener: HTMLElement | undefined
  /** Where the opener stood. */
  #top = 0

  async open(opener: HTMLElement, label: string, items: readonly MenuItem[]) {
    const again = opener === this.#opener
    this.close()
    if (again) return
    this.label = label
    this.items = items
    await this.updateComplete
    this.#opener = opener
    opener.setAttribute('aria-expanded', 'true')
    this.menu.showPopover()
    this.#place(opener)
    this.#entries[0]?.focus()
    document.addEventListener('pointerdown', this.#pressedBeside, {capture: true})
    document.addEventListener('scroll', this.#scrolled, {capture: true})
  }

  override disconnectedCallback(): void {
    this.close()
    super.disconnectedCallback()
  }

  override render() {
    return html`<div
      class="menu"
      popover="manual"
      role="menu"
      aria-label=${this.label || nothing}
      @keydown=${this.#pressed}
      @focusout=${this.#left}
    >
      ${this.items.map(
        item =>
          html`<button
            class="menu-item"
            type="button"
            role="menuitem"
            tabindex="-1"
            @click=${() => this.#choose(item)}
          >
            ${icon(item.icon)} <span>${item.label}</span>
          </button>`,
      )}
    </div>`
  }

  readonly close = () => {
    const opener = this.#opener
    if (!opener) return
    this.#opener = undefined
    document.removeEventListener('pointerdown', this.#pressedBeside, {capture: true})
    document.removeEventListener('scroll', this.#scrolled, {capture: true})
    opener.setAttribute('aria-expanded', 'false')
    if (this.menu.contains(document.activeElement)) opener.focus()
    if (this.menu.isConnected) this.menu.hidePopover()
  }

  get #entries(): readonly HTMLElement[] {
    return [...this.menu.querySelectorAll<HTMLElement>('.menu-item')]
  }

  #choose({act}: MenuItem): void {
    this.close()
    act()
  }

  /** Below its opener, or above where there is no room; always on the screen. */
  #place(opener: HTMLElement): void {
    const {top, bottom, right} = opener.getBoundingClientRect()
    const {offsetWidth: width, offsetHeight: height} = this.menu
    this.#top = top
    const left = Math.min(Math.max(right - width, EDGE_PX), innerWidth - width - EDGE_PX)
    const isRoomBelow = bottom + height + EDGE_PX <= innerHeight
    const above = Math.max(EDGE_PX, top - height)
    this.menu.style.left = `${left}px`
    this.menu.style.top = `${isRoomBelow ? bottom : above}px`
  }

  #pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') this.close()
    const entries = this.#entries
    const at = entries.findIndex(entry => entry === document.activeElement)
    const to = TURNS[event.key]?.(at, entries.length)
    if (to === undefined && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (to !== undefined) entries.at(to % entries.length)?.focus()
  }

  #left = ({relatedTarget}: FocusEvent) => {
    if (!this.menu.contains(relatedTarget as Node | null)) this.close()
  }

  /** Gone with its opener; what is scrolled elsewhere, or was before, is nothing to it. */
  #scrolled = () => {
    if (this.#opener && this.#opener.getBoundingClientRect().top !== this.#top)
      this.close()
  }

  #pressedBeside = ({target}: Event) => {
    const isHere = this.menu.contains(target as Node)
    // The opener's own press closes it: closed here, it would open again.
    if (!isHere && !this.#opener?.contains(target as Node)) this.close()
  }
}

/** Which entry a key leads to, counted from the first. */
const TURNS: Record<string, (at: number, count: number) => number> = {
  ArrowDown: at => at + 1,
  ArrowUp: at => at - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
}

const EDGE_PX = 8

declare global {
  interface HTMLElementTagNameMap {
    'cairn-menu': CairnMenu
  }
}
