import type {Page} from 'playwright-core'

/** Counts what a person does: a press, a typing, a key. */
export class Hand {
  interactions = 0
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async press(name: string): Promise<void> {
    this.interactions++
    const button = this.#page.getByRole('button', {name, exact: true})
    await button.filter({visible: true}).first().click()
  }

  async type(text: string): Promise<void> {
    this.interactions++
    await this.#page.locator('#record-value:focus').waitFor()
    await this.#page.keyboard.insertText(text)
  }

  async key(key: string): Promise<void> {
    this.interactions++
    await this.#page.keyboard.press(key)
  }

  isDone(): Promise<void> {
    return this.#page.getByRole('dialog').waitFor({state: 'hidden'})
  }
}
