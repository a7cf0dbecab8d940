import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {} from './pages/mesh.ts'
import {buildPages, PagesSite} from './pages/pages-site.ts'
import {openChromium, type Chromium} from './support/chromium.ts'
import {openFirefox, type Firefox} from './support/firefox.ts'

let pages: Awaited<ReturnType<typeof buildPages>>
beforeAll(async () => {
  pages = await buildPages()
})
afterAll(() => pages.remove())

const soon = {timeout: 30_000, interval: 20}

describe.each([
  {pair: 'Chromium to Chromium', openOne: openChromium, openOther: openChromium},
  {pair: 'Chromium to Firefox', openOne: openChromium, openOther: openFirefox},
  {pair: 'Firefox to Firefox', openOne: openFirefox, openOther: openFirefox},
])('$pair', ({openOne, openOther}) => {
  // Of 20 kB each. Where Firefox sends, only what its channel does not take at once is another case.
  const lengths = openOne === openFirefox ? [1000] : [15, 250, 1000]
  it('an empty device gets a log of 300 kB, 5 MB and 20 MB, whoever has it', async () => {
    const browsers = [await openOne(), await openOther()] as const
    for (const length of lengths) await getsAll(...browsers, length)
  })
})

async function getsAll(
  one: Chromium | Firefox,
  other: Chromium | Firefox,
  entries: number,
) {
  const site = await new PagesSite(pages.folder).start()
  const aoi = await one.newScreen(site.url)
  const ben = await other.newScreen(site.url)
  const keyOfAoi = await aoi.evaluate(() => device.open())
  await aoi.evaluate(count => device.write(count, 20_000), entries)
  const keyOfBen = await ben.evaluate(() => device.open())

  await expect
    .poll(() => ben.evaluate(() => device.held()), soon)
    .toEqual({[keyOfAoi]: entries})
  await ben.evaluate(() => device.write(1))
  await expect
    .poll(() => aoi.evaluate(() => device.held()), soon)
    .toEqual({[keyOfAoi]: entries, [keyOfBen]: 1})
  await expect
    .poll(() => ben.evaluate(() => [...device.link.heldBy]), soon)
    .toEqual([[keyOfAoi, 1]])
  expect(await ben.evaluate(() => device.link.peers)).toEqual([keyOfAoi])
  const progress = await ben.evaluate(() => device.progress)
  if (entries >= 1000) expect(progress.length).toBeGreaterThan(2)
  expect(await ben.evaluate(() => device.published())).toEqual([])
  for (const screen of [aoi, ben]) await screen.close()
}

it('a device that does not know the secret gets nothing, and is nobody’s peer', async () => {
  const site = await new PagesSite(pages.folder).start()
  const aoi = await (await openChromium()).newScreen(site.url)
  const ben = await (await openChromium()).newScreen(site.url)
  const eve = await (await openChromium()).newScreen(site.url)
  const [keyOfAoi, keyOfBen] = await Promise.all([
    aoi.evaluate(() => device.open()),
    ben.evaluate(() => device.open()),
  ])
  await eve.evaluate(() => device.open({secret: 3}))
  await aoi.evaluate(() => device.write(3))
  await expect
    .poll(() => ben.evaluate(() => device.held()), soon)
    .toEqual({[keyOfAoi]: 3})
  expect(await eve.evaluate(() => device.held())).toEqual({})
  expect(await eve.evaluate(() => device.link.peers)).toEqual([])
  expect(await aoi.evaluate(() => device.link.peers)).toEqual([keyOfBen])
})

it('three devices hold the same, and each knows what the others hold', async () => {
  const site = await new PagesSite(pages.folder).start()
  const browser = await openChromium()
  const screens = await Promise.all([1, 2, 3].map(() => browser.newScreen(site.url)))
  const keys = await Promise.all(
    screens.map(screen => screen.evaluate(() => device.open())),
  )
  await Promise.all(screens.map(screen => screen.evaluate(() => device.write(5))))
  const all = Object.fromEntries(keys.map(key => [key, 5]))
  for (const [at, screen] of screens.entries()) {
    await expect.poll(() => screen.evaluate(() => device.held()), soon).toEqual(all)
    const others = keys.filter((_, other) => other !== at).map(key => [key, 5])
    await expect
      .poll(() => screen.evaluate(() => Object.fromEntries(device.link.heldBy)), soon)
      .toEqual(Object.fromEntries(others))
  }
})
