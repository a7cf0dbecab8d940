import type {LitElement, ReactiveController} from 'lit'

/**
 * The menus' buttons in a list of lines: one stop for the whole list by Tab, from line to line by arrows, and for a finger
 * that stays on a line the same as a press of its button.
 */
export class LineButtons implements ReactiveController {
  readonly #host: LitElement
  /** The line that Tab leads to, by its button's id. */
  #at: string | undefined
  #held: ReturnType<typeof setTimeout> | undefined
  #from = {x: 0, y: 0}

  constructor(host: LitElement) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#listen('addEventListener')
  }

  hostDisconnected(): void {
    this.#letGo()
    this.#listen('removeEventListener')
  }

  hostUpdated(): void {
    const buttons = this.#buttons
    const at = buttons.find(({id}) => id === this.#at) ?? buttons.at(-1)
    for (const button of buttons) button.tabIndex = button === at ? 0 : -1
  }

  get #buttons(): readonly HTMLElement[] {
    return [...this.#host.querySelectorAll<HTMLElement>('.line-button')]
  }

  #listen(way: 'addEventListener' | 'removeEventListener'): void {
    this.#host[way]('keydown', this.#pressed as EventListener)
    this.#host[way]('focusin', this.#entered)
    this.#host[way]('pointerdown', this.#touched as EventListener)
    this.#host[way]('pointermove', this.#moved as EventListener)
    this.#host[way]('pointerup', this.#letGo)
    this.#host[way]('pointercancel', this.#letGo)
    this.#host[way]('contextmenu', this.#asked)
  }

  #entered = ({target}: Event) => {
    if (!(target instanceof HTMLElement) || !target.matches('.line-button')) return
    this.#at = target.id
    this.hostUpdated()
  }

  #pressed = (event: KeyboardEvent) => {
    const step = {ArrowUp: -1, ArrowDown: 1}[event.key]
    const buttons = this.#buttons
    const at = buttons.findIndex(button => button === event.target)
    if (step === undefined || at < 0) return
    event.preventDefault()
    buttons[at + step]?.focus()
  }

  #touched = (event: PointerEvent) => {
    if (event.pointerType !== 'touch' || !(event.target instanceof Element)) return
    if (event.target.closest('a, button, summary')) return
    const button = event.target
      .closest('.moment')
      ?.querySelector<HTMLElement>('.line-button')
    if (!button) return
    this.#from = {x: event.clientX, y: event.clientY}
    this.#held = setTimeout(() => button.click(), HELD_MS)
  }

  #moved = ({clientX, clientY}: PointerEvent) => {
    const {x, y} = this.#from
    if (Math.hypot(clientX - x, clientY - y) > STILL_PX) this.#letGo()
  }

  #letGo = () => {
    clearTimeout(this.#held)
    this.#held = undefined
  }

  /** Under a finger that stays the browser's own menu would lie over ours. */
  #asked = (event: Event) => {
    if (this.#held !== undefined) event.preventDefault()
  }
}

/** As long as browsers wait before they take a touch for a held one. */
const HELD_MS = 500
/** A finger is never quite still. */
const STILL_PX = 10
