import {appIsKept} from '../browser/support/app-is-kept.ts'
import {freshProfile, openChromium} from '../browser/support/chromium.ts'
import {noteWhenShown, whenShown} from '../browser/support/shown.ts'
import {openEmptySite} from './empty-site.ts'
import {median, printTable, quantile} from './table.ts'

/** A page that starts without its server: the browser's profile that keeps it, and what shows when it stands. */
export type Installed = {
  readonly profile: string
  readonly url: string
  readonly selector: string
}

const TIMES = 7

/** Starts it again and again in a browser that was just started, in turn with an empty page, and prints how long that takes. */
export async function printColdStarts(
  title: string,
  until: string,
  installed: Installed,
): Promise<void> {
  const empty = await emptyWithoutServer()
  const starts: number[] = []
  const emptyStarts: number[] = []
  for (let time = 0; time < TIMES; time++) {
    emptyStarts.push(await coldStart(empty))
    starts.push(await coldStart(installed))
  }
  printTable(`${title}, ${TIMES} times`, [
    {
      what: `until ${until}: median`,
      is: median(starts),
      unit: 'ms',
      beside: {what: 'an empty page from its own worker', is: median(emptyStarts)},
    },
    {
      what: 'the slowest',
      is: quantile(starts, 1),
      unit: 'ms',
      beside: {what: 'the slowest', is: quantile(emptyStarts, 1)},
    },
  ])
}

/** From the beginning of the page to the frame that shows it; the browser's own start is not counted. */
export async function coldStart({profile, url, selector}: Installed): Promise<number> {
  const browser = await openChromium({profile, serviceWorker: true})
  await noteWhenShown(browser.context, selector)
  const {page} = await browser.newScreen(url)
  const shown = await whenShown(page)
  await browser.close()
  return shown
}

async function emptyWithoutServer(): Promise<Installed> {
  const profile = freshProfile()
  const site = await openEmptySite()
  const browser = await openChromium({profile, serviceWorker: true})
  const screen = await browser.newScreen(site.url)
  await appIsKept(screen)
  await site.stop()
  await browser.close()
  return {profile, url: site.url, selector: 'p'}
}
