import type {Page} from 'playwright-core'
import {expect, it} from 'vitest'
import {connectionsIn} from '../../ui/words/connections.ts'
import {devicesIn} from '../../ui/words/devices.ts'
import {violationsInBoth} from './support/axe.ts'
import {bareTab, spoilRow} from './support/harm-storage.ts'
import {countOf} from './support/link-details.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, personInFirefox, quotes, type Person} from './support/person.ts'
import {openSite} from './support/site.ts'

const words = connectionsIn.ja

/** Each hides its address from the other: whether a name for it or a first word from it comes sooner is a matter of luck. */
const directly = new RegExp(
  `(${words.leads.inside} \\(host – host\\)|${words.leads.direct} \\((host|prflx) – (host|prflx)\\))`,
)

it.each([
  {name: 'Chromium', other: personAt},
  {name: 'Firefox', other: personInFirefox},
])(
  'the details say how each device is connected, with $name too, and copy it without saying who or where',
  async ({other}) => {
    const {url} = await openSite()
    const aoi = await personAt({who: 'aoi', url})
    const page = pageOf(aoi)
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'], {origin: url})
    const link = await aoi.startsRoom(quotes)
    const ben = await other({who: 'ben', url: link})
    await ben.joins(link, 'ベン')
    await aoi.sees('ベンさんが参加しました')

    for (const person of [aoi, ben]) await opensDetails(person)
    await aoi.sees(/ベン/)
    for (const person of [aoi, ben]) {
      await person.sees(directly)
      await person.sees(/送信待ち0B/)
      await person.sees(words.states.open)
    }
    await aoi.sees(/往復\d+ミリ秒 · 受信[\d.]+kB · 送信[\d.]+kB/)
    expect(await violationsInBoth(page)).toEqual([])

    await page.getByRole('button', {name: words.copy}).press('Enter')
    await page.getByRole('status').filter({hasText: words.copied}).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(new RegExp(`${words.device('1')}: ${directly.source}`))
    expect(copied).toContain(`${new URL(url).host}: ${words.states.open}`)
    expect(copied).toContain(devicesIn.ja.details.strangers)
    for (const secret of [
      'ベン',
      quotes.name,
      quotes.metric,
      roomAt(page.url()),
      '127.0.0.1',
      '/meet',
    ])
      expect(copied).not.toContain(secret)
  },
)

it('what is connected is looked at only while the details are open', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const page = pageOf(aoi)
  await page.addInitScript(countLooks)
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({who: 'ben', url: link})
  await ben.joins(link, 'ベン')
  await page.reload()
  await aoi.screen.click('link', /ベン/)
  await page.getByText(devicesIn.ja.details.title).waitFor()
  await aoi.sees(aoi.words.people.connected)
  expect(await looks(page)).toBe(0)

  await page.getByText(devicesIn.ja.details.title).click()
  await expect.poll(() => looks(page), {timeout: 10_000}).toBeGreaterThan(1)
  await ben.screen.goto('about:blank')
  await aoi.sees(words.nobody)
})

it('a tab whose connections another tab holds says so, and one that takes them over shows them', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({who: 'ben', url: link})
  await ben.joins(link, 'ベン')
  await aoi.sees('ベンさんが参加しました')
  const beside = await pageOf(aoi).context().newPage()
  await beside.goto(pageOf(aoi).url())
  await beside.getByRole('link', {name: /ベン/}).click()
  await beside.getByText(devicesIn.ja.details.title).click()
  await beside.getByText(words.elsewhere).waitFor()
  await pageOf(aoi).close()
  await beside.getByText(directly).waitFor()
})

it('rows of the shelf that could not be read are counted, with what becomes of them', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const page = pageOf(aoi)
  await aoi.startsRoom(quotes)
  await aoi.says('ひとつ')
  await aoi.says('ふたつ')
  await opensDetails(aoi)
  await aoi.sees(words.setAside)
  expect(await countOf(aoi, words.setAside)).toBe(0)

  const room = page.url()
  const beside = await bareTab(aoi.browser, url)
  await page.goto('about:blank')
  await spoilRow(beside, await shelfOf(beside))
  await page.goto(room)
  await page.getByText(devicesIn.ja.details.title).click()
  await aoi.sees(words.setAsideHow)
  expect(await countOf(aoi, words.setAside)).toBe(1)
})

it('which room was opened last is known in all tabs', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const page = pageOf(aoi)
  await aoi.startsRoom(quotes)
  const first = page.url()
  await aoi.screen.click('link', /^\s*ようす/)
  await aoi.startsRoom({...quotes, metric: '二つ目の指標'})
  const second = page.url()
  await expect.poll(() => lastOpened(page)).toBe(roomAt(second))
  await (await page.context().newPage()).goto(first)
  await expect.poll(() => lastOpened(page)).toBe(roomAt(first))
})

async function opensDetails({screen}: Person): Promise<void> {
  await screen.click('link', /佐藤 美咲/)
  await screen.see(devicesIn.ja.details.title)
  await screen.evaluate(() =>
    document.querySelector<HTMLElement>('#connection > summary')?.click(),
  )
}

const shelfOf = (tab: Page) =>
  tab.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({name}) => name ?? '')
    return names.find(name => name.startsWith('cairn/')) ?? ''
  })

const roomAt = (url: string) => new URL(url).hash.split('/')[2]!

const lastOpened = (page: Page) =>
  page.evaluate(() => {
    const opened = Object.entries(localStorage).filter(([key]) =>
      key.startsWith('cairn/opened/'),
    )
    const [last] = opened.sort(([, one], [, other]) => Number(other) - Number(one))
    return last?.[0].slice('cairn/opened/'.length)
  })

function countLooks(): void {
  Reflect.set(globalThis, 'looks', 0)
  const native = RTCPeerConnection.prototype.getStats
  RTCPeerConnection.prototype.getStats = function (selector) {
    Reflect.set(globalThis, 'looks', Number(Reflect.get(globalThis, 'looks')) + 1)
    return native.call(this, selector)
  }
}

const looks = (page: Page) =>
  page.evaluate(() => Number(Reflect.get(globalThis, 'looks')))
