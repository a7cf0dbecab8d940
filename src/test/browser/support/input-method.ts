import type {CDPSession, Page} from 'playwright-core'

/** An input method as the browser knows it: what is composed stands in the field and is not yet written. */
export class InputMethod {
  readonly #session: CDPSession

  constructor(session: CDPSession) {
    this.#session = session
  }

  async compose(text: string): Promise<void> {
    await this.#session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  }

  /** The Enter that takes a conversion, as Chrome and Firefox tell the page of it: a key, and nothing is written. */
  async pressEnter(): Promise<void> {
    await this.#send('rawKeyDown')
    await this.#send('keyUp')
  }

  /** The same as in Safari, where the key goes on to do what Enter does in a form. */
  async pressEnterThrough(): Promise<void> {
    await this.#send('keyDown')
    await this.#send('keyUp')
  }

  /** Puts the conversion in the place of what was composed. */
  async take(text: string): Promise<void> {
    await this.#session.send('Input.insertText', {text})
  }

  /** Composes a reading, presses Enter on it and takes its conversion. */
  async write(reading: string, text: string): Promise<void> {
    await this.compose(reading)
    await this.pressEnterThrough()
    await this.compose(reading)
    await this.take(text)
  }

  async #send(type: 'rawKeyDown' | 'keyDown' | 'keyUp'): Promise<void> {
    await this.#session.send('Input.dispatchKeyEvent', {
      type,
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 13,
      ...(type === 'keyDown' ? {text: '\r'} : {}),
    })
  }
}

export async function inputMethodOf(page: Page): Promise<InputMethod> {
  return new InputMethod(await page.context().newCDPSession(page))
}
