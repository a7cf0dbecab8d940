import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Worker} from 'playwright-core'
import {expect, it} from 'vitest'
import type {Run} from '../../edge/yjs/write-run.ts'
import {devicesIn} from '../../ui/words/devices.ts'
import {startServer} from '../../node/server.ts'
import {openChromium} from './support/chromium.ts'
import {closeLater} from './support/closing.ts'
import {expectFault, tolerate} from './support/faults.ts'
import {countOf} from './support/link-details.ts'
import {longFeed, shelve} from './support/long-feed.ts'
import {pageOf} from './support/page-of.ts'
import {Person, personAt, quotes, wordsOf} from './support/person.ts'
import {openSite} from './support/site.ts'

const {details} = devicesIn.ja

/** Far more than what is verified on the page itself. */
const COUNT = 100
const texts = (of: string) =>
  Array.from({length: COUNT}, (_, at) => `${of}の${at + 1}番目 ${'words '.repeat(1000)}`)
const soon = {timeout: 20_000}

/** Somebody whose shelf holds a long feed, one of which one word was altered, and one of which two entries changed places. */
async function withHostileShelf(url: string) {
  const aoi = await personAt({who: 'aoi', url})
  const link = await aoi.startsRoom(quotes)
  const address = aoi.screen.url()
  const ben = await longFeed(link, 'ベン', texts('ベン'), Date.now() - 60_000)
  const eve = await longFeed(link, 'イブ', ['正しい話', '金額は百万円', 'その後の話'])
  const mal = await longFeed(link, 'マル', ['ひとつめ', 'ふたつめ', 'みっつめ'])
  const page = pageOf(aoi)
  await page.goto(`${url}cairn.json`)
  await shelve(page, ben.room, [ben.run, altered(eve.run), swapped(mal.run)])
  await page.goto(address)
  await aoi.screen.find('log')
  return {aoi, link}
}

function altered(run: Run): Run {
  const [joined, first, second, third] = run.entries
  const text = Buffer.from(second!)
  const at = text.indexOf('百万円')
  expect(at).toBeGreaterThan(0)
  text.set(Buffer.from('一万円'), at)
  return {...run, entries: [joined!, first!, new Uint8Array(text), third!]}
}

function swapped(run: Run): Run {
  const [joined, first, second, third] = run.entries
  return {...run, entries: [joined!, first!, third!, second!]}
}

/** Somebody new, and the workers that their page starts beside the service worker. */
async function newcomer() {
  const browser = await openChromium({who: 'chie'})
  const chie = new Person(await browser.newScreen(), wordsOf['ja-JP'])
  const page = pageOf(chie)
  const started: Worker[] = []
  page.on('worker', worker => started.push(worker))
  return {chie, page, started}
}

async function holdsWhatHolds(chie: Person): Promise<void> {
  await chie.joins(chie.screen.url(), '千恵')
  await chie.sees(new RegExp(`^ベンの${COUNT}番目`))
  await chie.sees('正しい話')
  await chie.sees('ひとつめ')
  for (const text of ['一万円', '百万円', 'その後の話', 'ふたつめ', 'みっつめ'])
    await chie.screen.miss(new RegExp(text))
}

it('a first sync is verified beside the page, and what does not hold in it never shows', async () => {
  const {url} = await openSite()
  const {link} = await withHostileShelf(url)
  const {chie, page, started} = await newcomer()
  await chie.screen.goto(link)
  await chie.sees(chie.words.join.memberCount(4))
  expect(started.map(worker => new URL(worker.url()).pathname)).toEqual([
    expect.stringMatching(/\/assets\/screen-worker-[\w-]+\.js$/),
  ])
  await holdsWhatHolds(chie)
  // Nothing more came, so it has ended.
  await expect.poll(() => page.workers(), soon).toEqual([])
})

it('a room looked at and left again leaves no worker behind', async () => {
  const {url} = await openSite()
  const {link} = await withHostileShelf(url)
  const {chie, page, started} = await newcomer()
  for (let time = 1; time <= 3; time++) {
    await chie.screen.goto(link)
    await chie.sees(chie.words.join.memberCount(4))
    expect(started).toHaveLength(time)
    const ended = page.workers().map(worker => worker.waitForEvent('close'))
    expect(ended).toHaveLength(1)
    await chie.screen.click('button', chie.words.join.decline)
    await Promise.all(ended)
  }
})

it('where the host lets no worker start, the page verifies by itself', async () => {
  tolerate(/worker-src|ServiceWorker/)
  const url = await siteWithoutWorkers()
  const {link} = await withHostileShelf(url)
  const {chie, page, started} = await newcomer()
  expectFault(/^chie: .*worker-src .*screen-worker/)
  await chie.screen.goto(link)
  await chie.sees(chie.words.join.memberCount(4))
  await holdsWhatHolds(chie)
  expect(started).toEqual([])

  await chie.screen.click('link', /千恵/)
  await page.getByText(details.title).click()
  await expect.poll(() => countOf(chie, details.onPage)).toBe(1)
  expect(await countOf(chie, details.connected)).toBe(1)
})

/** The app on a host whose policy is stricter than the app's own. */
async function siteWithoutWorkers(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-site-'))
  closeLater(() => rmSync(folder, {recursive: true, force: true}))
  cpSync('dist', folder, {recursive: true})
  const index = join(folder, 'index.html')
  const page = readFileSync(index, 'utf8')
  expect(page).toContain("worker-src 'self'")
  writeFileSync(index, page.replace("worker-src 'self'", "worker-src 'none'"))
  const server = await startServer({folder, host: 'localhost', port: 0})
  closeLater(() => server.close())
  return `http://localhost:${server.port}/`
}
