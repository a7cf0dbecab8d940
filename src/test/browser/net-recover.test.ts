import {afterAll, beforeAll, expect, it} from 'vitest'
import type {} from './pages/mesh.ts'
import {buildPages, PagesSite} from './pages/pages-site.ts'
import {openChromium} from './support/chromium.ts'
import type {ChromiumScreen} from './support/chromium.ts'
import {openDelayProxy} from './support/delay-proxy.ts'
import {tolerate, unreachable} from './support/faults.ts'

let pages: Awaited<ReturnType<typeof buildPages>>
beforeAll(async () => {
  pages = await buildPages()
})
afterAll(() => pages.remove())

const soon = {timeout: 40_000, interval: 20}

async function pair(url: string): Promise<[ChromiumScreen, ChromiumScreen]> {
  const [one, other] = await Promise.all([openChromium(), openChromium()])
  return Promise.all([one.newScreen(url), other.newScreen(url)])
}

/** Both are connected, and what each writes now reaches the other. */
async function talk(aoi: ChromiumScreen, ben: ChromiumScreen): Promise<void> {
  for (const [from, to] of [
    [aoi, ben],
    [ben, aoi],
  ] as const) {
    const [key, count] = await from.evaluate(() => {
      device.write(1)
      return [device.signer!.me, device.held()[device.signer!.me]] as const
    })
    await expect
      .poll(() => to.evaluate(author => device.held()[author] ?? 0, key), soon)
      .toBe(count)
    await expect.poll(() => to.evaluate(() => device.link.peers), soon).toEqual([key])
  }
}

it('both ends lose each other at once while the meeting point is slow', async () => {
  const site = await new PagesSite(pages.folder).start()
  const slow = await openDelayProxy(site.port, 100)
  const [aoi, ben] = await pair(`${slow.url}mesh.html`)
  await Promise.all([aoi, ben].map(screen => screen.evaluate(() => device.open())))
  await talk(aoi, ben)
  for (let drop = 0; drop < 5; drop++) {
    await Promise.all(
      [aoi, ben].map(screen => screen.evaluate(() => device.dropConnections())),
    )
    await talk(aoi, ben)
  }
})

it('a page that the browser has put aside ends its connections, and makes them again when it is shown', async () => {
  const site = await new PagesSite(pages.folder).start()
  const [aoi, ben] = await pair(site.url)
  await Promise.all([aoi, ben].map(screen => screen.evaluate(() => device.open())))
  await talk(aoi, ben)
  const turns = (to: 'pagehide' | 'pageshow') =>
    ben.evaluate(to => {
      dispatchEvent(new PageTransitionEvent(to, {persisted: true}))
    }, to)
  await turns('pagehide')
  expect(await ben.evaluate(() => device.counts().connections)).toBe(0)
  await expect.poll(() => aoi.evaluate(() => device.link.peers), soon).toEqual([])
  await turns('pageshow')
  await talk(aoi, ben)
  expect(await ben.evaluate(() => device.counts().connections)).toBe(1)
})

it('an unload that was cancelled changes nothing', async () => {
  const site = await new PagesSite(pages.folder).start()
  const [aoi, ben] = await pair(site.url)
  await Promise.all([aoi, ben].map(screen => screen.evaluate(() => device.open())))
  await talk(aoi, ben)
  await ben.evaluate(() => {
    addEventListener('beforeunload', event => event.preventDefault())
  })
  // Only a page that a person has touched may ask to stay.
  await ben.page.mouse.click(10, 10)
  const asked = ben.page.waitForEvent('dialog')
  const leaving = ben.page.evaluate(() => location.reload()).catch(() => {})
  await (await asked).dismiss()
  await leaving
  await talk(aoi, ben)
  expect(await ben.evaluate(() => device.counts().connections)).toBe(1)
})

it('the meeting point is killed and comes back: who came meanwhile is met', async () => {
  tolerate(unreachable)
  const site = await new PagesSite(pages.folder).start()
  const [aoi, ben] = await pair(site.url)
  await aoi.evaluate(() => device.open())
  await expect.poll(() => aoi.evaluate(() => device.link.meeting), soon).toBe('open')
  await site.stop()
  await expect.poll(() => aoi.evaluate(() => device.link.meeting), soon).toBe('down')
  await ben.evaluate(() => device.open())
  await expect.poll(() => ben.evaluate(() => device.link.meeting), soon).toBe('down')
  await site.start()
  await talk(aoi, ben)
})

it('who is connected goes on without the meeting point', async () => {
  tolerate(unreachable)
  const site = await new PagesSite(pages.folder).start()
  const [aoi, ben] = await pair(site.url)
  await Promise.all([aoi, ben].map(screen => screen.evaluate(() => device.open())))
  await talk(aoi, ben)
  await site.stop()
  await expect.poll(() => aoi.evaluate(() => device.link.meeting), soon).toBe('down')
  await talk(aoi, ben)
})

it('five reloads in a row: the one who stayed finds the other each time', async () => {
  const site = await new PagesSite(pages.folder).start()
  const [aoi, ben] = await pair(site.url)
  await aoi.evaluate(() => device.open())
  for (let reload = 0; reload < 5; reload++) {
    await ben.evaluate(() => device.open())
    await talk(aoi, ben)
    await ben.reload()
  }
  await expect.poll(() => aoi.evaluate(() => device.link.peers), soon).toEqual([])
  expect(await aoi.evaluate(() => device.counts().connections)).toBe(0)
})

it('a browser that was killed is missed within seconds', async () => {
  const site = await new PagesSite(pages.folder).start()
  const [one, other] = await Promise.all([openChromium(), openChromium()])
  const aoi = await one.newScreen(site.url)
  const ben = await other.newScreen(site.url)
  await Promise.all([aoi, ben].map(screen => screen.evaluate(() => device.open())))
  await talk(aoi, ben)
  await other.kill()
  await expect
    .poll(() => aoi.evaluate(() => device.link.peers), {timeout: 16_000})
    .toEqual([])
})

it('opened and closed ten times, a room leaves nothing behind', async () => {
  const site = await new PagesSite(pages.folder).start()
  const [aoi, ben] = await pair(site.url)
  await Promise.all([aoi, ben].map(screen => screen.evaluate(() => device.open())))
  await talk(aoi, ben)
  await ben.evaluate(() => device.close())
  const before = await ben.evaluate(() => [device.counts(), device.listeners()])
  for (let time = 0; time < 10; time++) {
    await ben.evaluate(() => device.open())
    await talk(aoi, ben)
    await ben.evaluate(() => device.close())
  }
  expect(await ben.evaluate(() => [device.counts(), device.listeners()])).toEqual(before)
  expect(before[0]).toMatchObject({connections: 0, sockets: 0, timers: 0, channels: 0})
  await expect.poll(() => aoi.evaluate(() => device.link.peers), soon).toEqual([])
  expect(await aoi.evaluate(() => device.counts().connections)).toBe(0)
})
