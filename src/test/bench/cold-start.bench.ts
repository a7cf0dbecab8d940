import {it} from 'vitest'
import {freshProfile, openChromium} from '../browser/support/chromium.ts'
import {tolerate, unreachable} from '../browser/support/faults.ts'
import {personAt, quotes} from '../browser/support/person.ts'
import {openSite} from '../browser/support/site.ts'
import {openEmptySite} from './empty-site.ts'
import {noteWhenShown, whenShown} from '../browser/support/shown.ts'
import {median, printTable, quantile} from './table.ts'

const TIMES = 7

it(
  'the installed app starts without network, in a browser that was just started',
  async () => {
    tolerate(unreachable)
    const room = await roomWithoutServer()
    const empty = await emptyWithoutServer()
    const starts: number[] = []
    const emptyStarts: number[] = []
    for (let time = 0; time < TIMES; time++) {
      emptyStarts.push(await coldStart({...empty, selector: 'p'}))
      starts.push(await coldStart({...room, selector: '.moment-text'}))
    }
    const beside = {what: 'an empty page from its own worker', is: median(emptyStarts)}
    printTable(`cold offline start, ${TIMES} times`, [
      {what: 'until the room shows: median', is: median(starts), unit: 'ms', beside},
      {
        what: 'the slowest',
        is: quantile(starts, 1),
        unit: 'ms',
        beside: {what: 'the slowest', is: quantile(emptyStarts, 1)},
      },
    ])
  },
  3 * 60_000,
)

type Installed = {readonly profile: string; readonly url: string}

/** From the beginning of the page to the frame that shows it; the browser's own start is not counted. */
async function coldStart({profile, url, selector}: Installed & {selector: string}) {
  const browser = await openChromium({profile})
  await noteWhenShown(browser.context, selector)
  const {page} = await browser.newScreen(url)
  const shown = await whenShown(page)
  await browser.close()
  return shown
}

async function roomWithoutServer(): Promise<Installed> {
  const profile = freshProfile()
  const site = await openSite()
  const aoi = await personAt({url: site.url, profile})
  await aoi.startsRoom(quotes)
  await aoi.says('おはようございます')
  await aoi.sees('おはようございます')
  await aoi.screen.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  const url = aoi.screen.url()
  await site.stop()
  await aoi.browser.close()
  return {profile, url}
}

async function emptyWithoutServer(): Promise<Installed> {
  const profile = freshProfile()
  const site = await openEmptySite()
  const browser = await openChromium({profile})
  const screen = await browser.newScreen(site.url)
  await screen.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await site.stop()
  await browser.close()
  return {profile, url: site.url}
}
