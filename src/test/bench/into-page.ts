import type {Page} from 'playwright-core'

declare global {
  var given: Uint8Array<ArrayBuffer>[]
}

const PIECE = 1024 * 1024

/** Hands bytes to a page, where `given` holds them in pieces. */
export async function intoPage(page: Page, bytes: Uint8Array): Promise<void> {
  await page.evaluate(() => void (globalThis.given = []))
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = Buffer.from(bytes.subarray(at, at + PIECE)).toString('base64')
    await page.evaluate(text => {
      given.push(Uint8Array.from(atob(text), letter => letter.charCodeAt(0)))
    }, piece)
  }
}
