import {gzipSync} from 'node:zlib'
import type {Chromium} from './chromium.ts'
import {noteWhenShown, whenShown} from './shown.ts'

/** What a page without cache or worker has asked for and got by the frame that shows what was waited for. */
export type ByFirstFrame = {
  readonly asked: readonly string[]
  /** Of gzip, in kB. */
  readonly got: number
}

/** @param selector what shows that the screen is there. */
export async function byFirstFrame(
  browser: Chromium,
  url: string,
  selector: string,
): Promise<ByFirstFrame> {
  await noteWhenShown(browser.context, selector)
  const {page} = await browser.newScreen()
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.setCacheDisabled', {cacheDisabled: true})
  await network.send('Network.setBypassServiceWorker', {bypass: true})

  const all = new Map<string, {url: string; at: number; got: number}>()
  network.on('Network.requestWillBeSent', ({requestId, request, timestamp}) => {
    if (request.url.startsWith('http'))
      all.set(requestId, {url: request.url, at: timestamp, got: Infinity})
  })
  network.on('Network.loadingFinished', ({requestId, timestamp}) => {
    const known = all.get(requestId)
    if (known) known.got = timestamp
  })
  await page.goto(url)
  const shown = await whenShown(page)
  const requests = [...all.values()]
  const began = Math.min(...requests.map(({at}) => at))
  const isBy = (seconds: number) => (seconds - began) * 1000 <= shown
  const got = requests.filter(request => isBy(request.got))
  const sizes = await Promise.all(got.map(({url}) => gzipOf(url)))
  await page.close()
  return {
    asked: requests.filter(({at}) => isBy(at)).map(({url}) => url),
    got: sizes.reduce((sum, size) => sum + size, 0) / 1000,
  }
}

async function gzipOf(url: string): Promise<number> {
  const answer = await fetch(url)
  return gzipSync(await answer.arrayBuffer()).length
}
