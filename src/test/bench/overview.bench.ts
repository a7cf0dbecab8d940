import {it} from 'vitest'
import {freshProfile, openChromium} from '../browser/support/chromium.ts'
import {tolerate, unreachable} from '../browser/support/faults.ts'
import {personAt} from '../browser/support/person.ts'
import {noteWhenShown, whenShown} from '../browser/support/shown.ts'
import {openSite} from '../browser/support/site.ts'
import {tenRooms} from '../browser/support/ten-rooms.ts'
import {openEmptySite} from './empty-site.ts'
import {median, printTable, quantile} from './table.ts'

const TIMES = 7
const LAST_ROW = '.overview-list li:nth-child(10) .overview-way'

it(
  'ten rooms show in the overview, offline, in a browser that was just started',
  async () => {
    tolerate(unreachable)
    const [rooms, empty] = [await tenRoomsWithoutServer(), await emptyWithoutServer()]
    const starts: number[] = []
    const emptyStarts: number[] = []
    for (let time = 0; time < TIMES; time++) {
      emptyStarts.push(await coldStart({...empty, selector: 'p'}))
      starts.push(await coldStart({...rooms, selector: LAST_ROW}))
    }
    printTable(`overview of ten rooms, cold and offline, ${TIMES} times`, [
      {
        what: 'until all ten rows show: median',
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
  },
  5 * 60_000,
)

type Installed = {readonly profile: string; readonly url: string}

async function coldStart({profile, url, selector}: Installed & {selector: string}) {
  const browser = await openChromium({profile})
  await noteWhenShown(browser.context, selector)
  const {page} = await browser.newScreen(url)
  const shown = await whenShown(page)
  await browser.close()
  return shown
}

async function tenRoomsWithoutServer(): Promise<Installed> {
  const profile = freshProfile()
  const site = await openSite()
  const aoi = await personAt({url: site.url, profile})
  await tenRooms(aoi)
  await aoi.screen.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await site.stop()
  await aoi.browser.close()
  return {profile, url: site.url}
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
