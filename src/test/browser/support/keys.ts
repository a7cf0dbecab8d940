import type {Page} from 'playwright-core'

/** More than there are stops on any screen. */
const STOPS = 60

/** Somebody with a keyboard alone. Counts what they do beside moving about. */
export class Keys {
  typed = 0
  pressed = 0
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Goes on with Tab, or back with Shift+Tab, to what is called so. */
  async to(name: string, way: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let stop = 0; stop < STOPS; stop++) {
      if ((await this.here()).startsWith(name)) return
      await this.#page.keyboard.press(way)
    }
    throw new Error(
      `No way to “${name}” by ${way}; the last stop is “${await this.here()}”`,
    )
  }

  async press(name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.to(name)
    await this.#page.keyboard.press(key)
    this.pressed++
  }

  async type(name: string, text: string): Promise<void> {
    await this.to(name)
    await this.#page.keyboard.insertText(text)
    this.typed++
  }

  /** What the thing that has the focus is called. */
  here(): Promise<string> {
    return this.#page.evaluate(() => {
      const at = document.activeElement
      const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])] : []
      const label = labels.map(({textContent}) => textContent).join(' ')
      const name = at?.getAttribute('aria-label') || label || at?.textContent
      return (name ?? '').replace(/\s+/g, ' ').trim()
    })
  }
}
