import type {BrowserContext, Page} from 'playwright-core'

declare global {
  /** Milliseconds after the page's beginning; resolves in the frame that shows it. */
  var shown: Promise<number>
}

/** Every page of this browser notes when an element of this selector, with this text, comes before the eyes. */
export function noteWhenShown(
  context: BrowserContext,
  selector: string,
  text = '',
): Promise<unknown> {
  return context.addInitScript(
    wanted => {
      globalThis.shown = new Promise(done => {
        const look = () => {
          const found = [...document.querySelectorAll(wanted.selector)].some(element =>
            element.textContent.includes(wanted.text),
          )
          if (!found) return
          observer.disconnect()
          requestAnimationFrame(() => done(performance.now()))
        }
        const observer = new MutationObserver(look)
        observer.observe(document, {
          childList: true,
          subtree: true,
          characterData: true,
        })
        look()
      })
    },
    {selector, text},
  )
}

export const whenShown = (page: Page) => page.evaluate(() => shown)
