import {afterAll, beforeAll, expect, it} from 'vitest'
import type {} from './pages/mesh.ts'
import {buildPages, PagesSite} from './pages/pages-site.ts'
import {openChromium} from './support/chromium.ts'
import {openFirefox} from './support/firefox.ts'

let pages: Awaited<ReturnType<typeof buildPages>>
beforeAll(async () => {
  pages = await buildPages()
})
afterAll(() => pages.remove())

const soon = {timeout: 30_000, interval: 20}
const openRoom = () => device.open({as: 'room'})

it.each([
  {name: 'Chromium', open: openChromium},
  {name: 'Firefox', open: openFirefox},
])('two tabs of one person share one connection, in $name', async ({open}) => {
  const site = await new PagesSite(pages.folder).start()
  const browser = await open()
  const first = await browser.newScreen(site.url)
  const second = await browser.newScreen(site.url)
  const ben = await (await openChromium()).newScreen(site.url)
  const keyOfFirst = await first.evaluate(openRoom)
  const keyOfSecond = await second.evaluate(openRoom)
  const keyOfBen = await ben.evaluate(openRoom)

  await first.evaluate(() => device.write(1))
  await second.evaluate(() => device.write(2))
  await ben.evaluate(() => device.write(3))
  const all = {[keyOfFirst]: 1, [keyOfSecond]: 2, [keyOfBen]: 3}
  for (const screen of [first, second, ben])
    await expect.poll(() => screen.evaluate(() => device.held()), soon).toEqual(all)

  expect(await second.evaluate(() => device.counts().connections)).toBe(0)
  await expect
    .poll(() => second.evaluate(() => device.link.peers), soon)
    .toEqual([keyOfBen])
})

it('the tab that held the connections is closed: the other takes over, and nothing is lost', async () => {
  const site = await new PagesSite(pages.folder).start()
  const browser = await openChromium()
  const first = await browser.newScreen(site.url)
  const second = await browser.newScreen(site.url)
  const ben = await (await openChromium()).newScreen(site.url)
  await first.evaluate(openRoom)
  const keyOfSecond = await second.evaluate(openRoom)
  const keyOfBen = await ben.evaluate(openRoom)
  await expect
    .poll(() => second.evaluate(() => device.link.peers), soon)
    .toEqual([keyOfBen])

  await first.close()
  await second.evaluate(() => device.write(1))
  await ben.evaluate(() => device.write(1))
  const all = {[keyOfSecond]: 1, [keyOfBen]: 1}
  for (const screen of [second, ben])
    await expect.poll(() => screen.evaluate(() => device.held()), soon).toEqual(all)
  expect(await second.evaluate(() => device.counts().connections)).toBe(1)
})

it('a tab that is opened later gets what the others hold, and gives what they lack', async () => {
  const site = await new PagesSite(pages.folder).start()
  const browser = await openChromium()
  const first = await browser.newScreen(site.url)
  const second = await browser.newScreen(site.url)
  const keyOfFirst = await first.evaluate(openRoom)
  await first.evaluate(() => device.write(2))
  const keyOfSecond = await second.evaluate(async () => {
    const key = await device.open({as: 'room'})
    await device.close()
    device.write(3)
    await device.open({as: 'room'})
    return key
  })
  for (const screen of [first, second])
    await expect
      .poll(() => screen.evaluate(() => device.held()), soon)
      .toEqual({[keyOfFirst]: 2, [keyOfSecond]: 3})
})

it('what tabs tell each other is on a channel without the room’s name, and only they can read it', async () => {
  const site = await new PagesSite(pages.folder).start()
  const browser = await openChromium()
  const screen = await browser.newScreen(site.url)
  const me = await screen.evaluate(openRoom)
  await screen.evaluate(() => device.write(1))
  await expect.poll(() => screen.evaluate(() => device.link.meeting), soon).toBe('open')
  const second = await browser.newScreen(site.url)
  await second.evaluate(openRoom)
  await expect.poll(() => second.evaluate(() => device.held()), soon).toEqual({[me]: 1})
  const {published, room} = await screen.evaluate(() => ({
    published: device.published(),
    room: device.replica!.room,
  }))
  expect(published).toHaveLength(1)
  const [[name, said] = ['', '']] = published
  expect(name).toMatch(/^[\w-]{43}$/)
  expect(name).not.toBe(room)
  expect(said).not.toContain(me)
})
