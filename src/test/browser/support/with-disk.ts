import type {Locator, Page} from 'playwright-core'
import {openChromium, type BrowserOptions} from './chromium.ts'
import {Person, wordsOf} from './person.ts'

/** Somebody whose disk can be full. */
export async function withDisk(url: string, options: BrowserOptions): Promise<Person> {
  const chromium = await openChromium(options)
  await chromium.context.addInitScript(refuseWhenFull)
  return new Person(await chromium.newScreen(url), wordsOf['ja-JP'])
}

export const setFull = (page: Page, full: boolean) =>
  page.evaluate(full => Reflect.set(globalThis, 'isFull', full), full)

/** Beside what could not be saved: what the room holds can be carried to safety. */
export const offersFile = (where: Locator, {words}: Person) =>
  where.getByRole('button', {name: words.roomFile.save}).waitFor()

/** In the page: while `isFull` is set, nothing can be written. */
function refuseWhenFull(): void {
  for (const name of ['add', 'put'] as const) {
    const write = IDBObjectStore.prototype[name]
    IDBObjectStore.prototype[name] = function (...given) {
      if (Reflect.get(globalThis, 'isFull'))
        throw new DOMException('no space', 'QuotaExceededError')
      return write.apply(this, given)
    }
  }
}
