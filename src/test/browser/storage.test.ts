import {networkInterfaces} from 'node:os'
import {describe, expect, it} from 'vitest'
import {unsupported as en} from '../../ui/words/en/unsupported.ts'
import {unsupported as ja} from '../../ui/words/ja/unsupported.ts'
import {violationsInBoth} from './support/axe.ts'
import {openChromium} from './support/chromium.ts'
import {tolerate} from './support/faults.ts'
import {pageOf} from './support/page-of.ts'
import {Person, personAt, quotes, wordsOf} from './support/person.ts'
import {putsAway} from './support/puts-away.ts'
import {openSite} from './support/site.ts'
import {openStaticSite} from './support/static-site.ts'
import {offersFile, setFull, withDisk} from './support/with-disk.ts'

it('a full disk keeps nothing and says so; what was written stays and goes through once there is space', async () => {
  const {url} = await openSite()
  const aoi = await withDisk(`${url}#/make`, {who: 'aoi'})
  const page = pageOf(aoi)
  const {make, talk, record, goal, notSaved} = aoi.words

  await aoi.fillsGoal(quotes)
  await setFull(page, true)
  await page.getByRole('button', {name: make.start, exact: true}).click()
  await aoi.sees(make.refused['storage-full'])
  expect(await page.getByLabel(make.measure).inputValue()).toBe(quotes.measure)
  await setFull(page, false)
  await page.getByRole('button', {name: make.start, exact: true}).click()
  await aoi.screen.find('dialog', aoi.words.invite.title)
  await aoi.closesInvite()
  await aoi.says('まだ空いている')
  await expect.poll(() => aoi.talk()).toEqual(['まだ空いている'])

  await setFull(page, true)
  await aoi.says('残らない言葉')
  const alarm = page.getByRole('alert').filter({hasText: notSaved.title})
  await alarm.filter({hasText: notSaved.because['storage-full']}).waitFor()
  const message = page.getByLabel(talk.writeTo(quotes.metric))
  expect(await message.inputValue()).toBe('残らない言葉')
  expect(await aoi.talk()).toEqual(['まだ空いている'])
  expect(await page.locator('.moment-sent').count()).toBe(1)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    alarm.getByRole('button', {name: aoi.words.roomFile.save}).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.cairn$/)

  await aoi.screen.click('button', goal.record)
  await page.getByLabel(record.value.latest).fill('2.5')
  await page.getByLabel(record.note).fill('残らないメモ')
  await page.getByRole('button', {name: record.save, exact: true}).click()
  await aoi.sees(goal.notSaved['storage-full'])
  await offersFile(page.getByRole('dialog'), aoi)
  expect(await page.getByLabel(record.note).inputValue()).toBe('残らないメモ')
  await setFull(page, false)
  await page.getByRole('button', {name: record.save, exact: true}).click()
  await page.getByRole('dialog').waitFor({state: 'hidden'})
  await aoi.sees('残らないメモ')
  await page.getByRole('button', {name: talk.send, exact: true}).click()
  await expect.poll(() => aoi.talk()).toEqual(['まだ空いている', '残らない言葉'])
  await alarm.waitFor({state: 'detached'})

  await setFull(page, true)
  await aoi.says('読み込み直しても')
  await alarm.waitFor()
  await page.reload()
  await aoi.sees('残らない言葉')
  await expect.poll(() => message.inputValue()).toBe('読み込み直しても')
  expect(await aoi.talk()).toHaveLength(2)
})

it('a device that is nearly full says so in the room and in its settings, and what each room takes', async () => {
  const {url} = await openSite()
  const chromium = await openChromium({who: 'aoi'})
  await chromium.context.addInitScript(() => {
    StorageManager.prototype.estimate = () =>
      Promise.resolve({usage: 84_000_000, quota: 100_000_000})
  })
  const aoi = new Person(await chromium.newScreen(url), wordsOf['ja-JP'])
  const page = pageOf(aoi)
  const {roomFile, settings} = aoi.words
  await aoi.startsRoom(quotes)
  await aoi.sees(roomFile.space.title('84'))
  expect(await violationsInBoth(page)).toEqual([])
  await page.getByRole('link', {name: roomFile.space.see}).click()
  await aoi.sees(`${settings.used('84MB', '100MB')} · ${settings.free('16MB')}`)
  await aoi.sees(settings.nearlyFull)
  await aoi.sees(settings.rooms)
  const size = async () => {
    const rooms = await page.locator('.storage-rooms').innerText()
    const [, count, kilo] = /見積り回答の日数\s+([\d.]+)(k?)B/.exec(rooms) ?? []
    return Number(count) * (kilo ? 1_000 : 1)
  }
  const before = await size()
  expect(await violationsInBoth(page)).toEqual([])
  await page.goBack()
  await aoi.says('あ'.repeat(3_000))
  await aoi.sees(/^あ{3000}$/)
  await page.goForward()
  // Nine kilobytes of letters and what goes with an entry, rounded when it is said.
  await expect.poll(async () => (await size()) - before).toBeGreaterThan(8_500)
  expect((await size()) - before).toBeLessThan(10_000)
  await page.reload()
  await aoi.sees(settings.rooms)
  await page.goBack()
  await putsAway(aoi, {how: roomFile.space.how, close: roomFile.close})
})

it('the browser is asked to keep a room once there is one, and what it answers is shown', async () => {
  const {url} = await openSite()
  const chromium = await openChromium({who: 'aoi'})
  await chromium.context.addInitScript(answerWhenAsked)
  const aoi = new Person(await chromium.newScreen(url), wordsOf['ja-JP'])
  const page = pageOf(aoi)
  const {settings} = aoi.words
  const asked = () => page.evaluate(() => Reflect.get(globalThis, 'asked') as number)
  await aoi.screen.find('link', aoi.words.overview.make)
  expect(await asked()).toBe(0)
  await aoi.startsRoom(quotes)
  expect(await asked()).toBe(1)

  await page.evaluate(() => void (location.hash = '#/settings'))
  await aoi.sees(settings.notKept)
  await aoi.screen.click('button', settings.keep)
  await aoi.sees(settings.keepRefused)
  await page.evaluate(() => Reflect.set(globalThis, 'isKept', true))
  await aoi.screen.click('button', settings.keep)
  await aoi.sees(settings.kept)
  await aoi.screen.miss(settings.keepRefused)
})

it('the browser is asked to keep a room also where it was joined', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const link = await aoi.startsRoom(quotes)
  const chromium = await openChromium({who: 'ben'})
  await chromium.context.addInitScript(answerWhenAsked)
  const ben = new Person(await chromium.newScreen(link), wordsOf['ja-JP'])
  const asked = () =>
    pageOf(ben).evaluate(() => Reflect.get(globalThis, 'asked') as number)
  await ben.screen.find('button', ben.words.join.join)
  expect(await asked()).toBe(0)
  await ben.joins(link, 'ベン')
  expect(await asked()).toBe(1)
})

it('who cannot be kept has not joined, and joins once there is space', async () => {
  const {url} = await openSite()
  const aoi = await withDisk(url, {who: 'aoi'})
  const link = await aoi.startsRoom(quotes)
  const ben = await withDisk(link, {who: 'ben'})
  const page = pageOf(ben)
  const {join} = ben.words
  await ben.sees(join.memberCount(1))
  await setFull(page, true)
  await page.getByLabel(join.name).fill('ベン')
  const press = page.getByRole('button', {name: join.join, exact: true})
  await press.click()
  await ben.sees(join.refused['storage-full'])
  expect(await page.getByLabel(join.name).inputValue()).toBe('ベン')
  expect(page.url()).toBe(link)
  await setFull(page, false)
  await press.click()
  await ben.screen.find('log')
  await aoi.sees('ベンさんが参加しました')
  expect(await pageOf(aoi).locator('.happened', {hasText: 'ベン'}).count()).toBe(1)
})

describe.each([
  {how: 'is missing', harm: removeDatabase},
  {how: 'is blocked, and so is all else', harm: blockStorage},
])('a browser whose database $how', ({harm}) => {
  it('is told what is missing and what to do', async () => {
    const {url} = await openSite()
    const chromium = await openChromium()
    await chromium.context.addInitScript(harm)
    const screen = await chromium.newScreen(url)
    await screen.find('heading', ja.title)
    await screen.see(ja.missing.storage.what)
    await screen.see(ja.missing.storage.how)
    await screen.miss(ja.missing.signatures.what)
  })
})

it.skipIf(!addressOfThisMachine())(
  'a page opened without encryption from another machine says so, and what to do',
  async () => {
    tolerate(/404/)
    const site = await openStaticSite()
    const {port, pathname} = new URL(site.url)
    const chromium = await openChromium({locale: 'en-GB'})
    const address = `http://${addressOfThisMachine()}:${port}${pathname}`
    const screen = await chromium.newScreen(address)
    await screen.find('heading', en.title)
    await screen.see(en.missing['secure-context'].what)
    await screen.see(en.missing['secure-context'].how)
    await screen.miss(en.missing.storage.what)
  },
)

function addressOfThisMachine(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap(addresses => addresses ?? [])
  return all.find(({internal, family}) => !internal && family === 'IPv4')?.address
}

/** In the page: a browser that promises to keep what is stored only while `isKept` is set. */
function answerWhenAsked(): void {
  Reflect.set(globalThis, 'asked', 0)
  const isKept = () => Promise.resolve(Reflect.get(globalThis, 'isKept') === true)
  StorageManager.prototype.persisted = isKept
  StorageManager.prototype.persist = () => {
    Reflect.set(globalThis, 'asked', (Reflect.get(globalThis, 'asked') as number) + 1)
    return isKept()
  }
}

/** In the page. */
function removeDatabase(): void {
  Object.defineProperty(globalThis, 'indexedDB', {value: undefined})
}

/** In the page: as where all cookies and site data are forbidden. */
function blockStorage(): void {
  const refuse = () => {
    throw new DOMException('forbidden', 'SecurityError')
  }
  IDBFactory.prototype.open = refuse
  Object.defineProperty(globalThis, 'localStorage', {get: refuse})
}
