import {gzipSync} from 'node:zlib'
import {it} from 'vitest'
import {openChromium} from '../browser/support/chromium.ts'
import type {Chromium} from '../browser/support/chromium.ts'
import {personAt, quotes} from '../browser/support/person.ts'
import {openSite} from '../browser/support/site.ts'
import {noteWhenShown, whenShown} from './shown.ts'
import {printTable, type Figure} from './table.ts'

/** kB of gzip. */
const FIRST_MAX = 60
const ROOM_MAX = 110

it('bytes that come before the first screen reacts, and before a room shows', async () => {
  const figures: Figure[] = []
  for (const locale of ['ja-JP', 'en-GB'] as const) {
    const site = await openSite()
    const first = await openChromium({locale})
    await noteWhenShown(first.context, 'a[href="#/make"]')
    const untilFirst = await weigh(first, site.url)

    const maker = await personAt({url: site.url, locale})
    await maker.startsRoom(quotes)
    await maker.says('おはようございます')
    await maker.sees('おはようございます')
    await noteWhenShown(maker.browser.context, '.moment-text')
    const untilRoom = await weigh(maker.browser, maker.screen.url())

    figures.push(
      figure(`until the first screen reacts (${locale})`, untilFirst, FIRST_MAX),
      figure(`until a room shows (${locale})`, untilRoom, ROOM_MAX),
    )
  }
  printTable('gzip of everything loaded', figures)
})

const figure = (what: string, is: number, limit: number): Figure => ({
  what,
  is,
  unit: 'kB',
  beside: {what: 'limit', is: limit},
})

/** kB of gzip of all that a page without cache or worker has got by the frame that shows what was noted. */
async function weigh(browser: Chromium, url: string): Promise<number> {
  const {page} = await browser.newScreen()
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.setCacheDisabled', {cacheDisabled: true})
  await network.send('Network.setBypassServiceWorker', {bypass: true})

  const asked = new Map<string, {url: string; at: number; got: number}>()
  network.on('Network.requestWillBeSent', ({requestId, request, timestamp}) =>
    asked.set(requestId, {url: request.url, at: timestamp, got: Infinity}),
  )
  network.on('Network.loadingFinished', ({requestId, timestamp}) => {
    const known = asked.get(requestId)
    if (known) known.got = timestamp
  })
  await page.goto(url)
  const shown = await whenShown(page)
  const all = [...asked.values()].filter(({url}) => url.startsWith('http'))
  const began = Math.min(...all.map(({at}) => at))
  const there = all.filter(({got}) => (got - began) * 1000 <= shown)
  const sizes = await Promise.all(there.map(({url}) => gzipOf(url)))
  await page.close()
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}

async function gzipOf(url: string): Promise<number> {
  const answer = await fetch(url)
  return gzipSync(await answer.arrayBuffer()).length
}
