import type {Page} from 'playwright-core'
import {expect, it} from 'vitest'
import {openChromium} from '../browser/support/chromium.ts'
import type {} from './pages/room.ts'
import type {} from './pages/stock.ts'
import {printTable} from './table.ts'
import {openWorkSite} from './work-site.ts'

const EDITS = 24
const ENTRIES = 2_000
const soon = {timeout: 120_000}

it(
  'what one writes, and how many messages it takes until all the others have it',
  async () => {
    const [url, stockUrl] = [await openWorkSite('room'), await openWorkSite('stock')]
    for (const count of [3, 6, 12]) {
      const ours = await edits(url, count)
      const stock = await stockEdits(stockUrl, count)
      const ideal = {what: 'ideal, N−1', is: count - 1}
      const messages = (what: string, is: number) =>
        ({what, is, unit: 'messages', beside: ideal}) as const
      printTable(`one edit among ${count} peers, mean of ${EDITS}`, [
        {
          ...messages('messages with the edit in them', ours.updates),
          limits: {mostTimes: 1.2},
        },
        messages('and all that is said besides, of heads stored', ours.messages),
        messages('y-webrtc as it comes: with the edit in them', stock.updates),
        messages('y-webrtc as it comes: all', stock.messages),
      ])
    }
  },
  3 * 60_000,
)

it(
  'peers who each bring their part hold it all',
  async () => {
    const url = await openWorkSite('room')
    for (const count of [2, 5, 12, 25]) {
      const {together, apart, bytes, log, degree} = await holdAll(url, count)
      printTable(`${ENTRIES} entries of ${count} peers, ${degree} connections each`, [
        {what: 'from the first search until all hold all', is: together, unit: 'ms'},
        {what: 'connected, as many again until all hold all', is: apart, unit: 'ms'},
        {
          what: 'sent by each while they met',
          is: bytes / count / 1000,
          unit: 'kB',
          beside: {what: 'what each must get', is: (log * (count - 1)) / count / 1000},
        },
      ])
    }
  },
  8 * 60_000,
)

/** So many devices with a log of `each` entries of their own, in two browsers. */
async function devices(url: string, count: number, each: number) {
  const browsers = [await openChromium(), await openChromium()] as const
  const pages: Page[] = []
  for (let nth = 0; nth < count; nth++)
    pages.push((await browsers[nth % 2]!.newScreen(url)).page)
  const number = Math.floor(Math.random() * 256)
  await onAll(pages, page => page.evaluate(given => room.open(given), number))
  await onAll(pages, page => page.evaluate(given => room.say(given), each))
  const close = async () => {
    for (const browser of browsers) await browser.close()
  }
  return {pages, close}
}

const onAll = <Value>(pages: readonly Page[], task: (page: Page) => Promise<Value>) =>
  Promise.all(pages.map(task))

const areMet = (pages: readonly Page[]) =>
  onAll(pages, page =>
    page.waitForFunction(
      others => room.link.peers.length === others,
      pages.length - 1,
      soon,
    ),
  )

async function countedBy(pages: readonly Page[]) {
  const all = await onAll(pages, page => page.evaluate(() => ({...room.counted})))
  const sum = (name: keyof (typeof all)[number]) =>
    all.reduce((total, each) => total + each[name], 0)
  return {updates: sum('updates'), messages: sum('messages'), bytes: sum('bytes')}
}

async function edits(url: string, count: number) {
  const {pages, close} = await devices(url, count, 0)
  await onAll(pages, page => page.evaluate(() => room.connect()))
  await areMet(pages)
  await isQuiet(pages)
  const before = await countedBy(pages)
  for (let edit = 0; edit < EDITS; edit++) {
    await pages[edit % count]!.evaluate(() => room.say(1))
    await onAll(pages, page => page.evaluate(held => room.whenHeld(held), edit + 1))
  }
  await isQuiet(pages)
  const after = await countedBy(pages)
  await close()
  return {
    updates: (after.updates - before.updates) / EDITS,
    messages: (after.messages - before.messages) / EDITS,
  }
}

/** Everyone knows everyone's neighbours, and nothing is held back any more. */
async function isQuiet(pages: readonly Page[]): Promise<void> {
  let before = -1
  await expect
    .poll(
      async () => {
        const {messages} = await countedBy(pages)
        const same = messages - before
        before = messages
        return same
      },
      {timeout: 60_000, interval: 2_000},
    )
    .toBeLessThan(1)
}

async function stockEdits(url: string, count: number) {
  const browser = await openChromium()
  const {page} = await browser.newScreen(url)
  while (!(await page.evaluate(given => stock.meet(given), count))) await page.reload()
  const before = await page.evaluate(() => ({...stock.counted}))
  for (let edit = 0; edit < EDITS; edit++)
    await page.evaluate(nth => stock.edit(nth), edit % count)
  const after = await page.evaluate(() => ({...stock.counted}))
  await browser.close()
  return {
    updates: (after.updates - before.updates) / EDITS,
    messages: (after.messages - before.messages) / EDITS,
  }
}

async function holdAll(url: string, count: number) {
  const each = Math.ceil(ENTRIES / count)
  const entries = each * count
  const {pages, close} = await devices(url, count, each)
  const began = Date.now()
  const held = onAll(pages, page => page.evaluate(all => room.whenHeld(all), entries))
  await onAll(pages, page => page.evaluate(() => room.connect()))
  const together = Math.max(...(await held)) - began
  const {bytes} = await countedBy(pages)
  await areMet(pages)
  const again = onAll(pages, page =>
    page.evaluate(all => room.whenHeld(all), 2 * entries),
  )
  const restarted = Date.now()
  await onAll(pages, page => page.evaluate(given => room.say(given), each))
  const apart = Math.max(...(await again)) - restarted
  const log = await pages[0]!.evaluate(() => room.bytes())
  const degree = await pages[0]!.evaluate(() => room.link.peers.length)
  const all = await onAll(pages, page => page.evaluate(() => room.held()))
  expect(all).toEqual(all.map(() => 2 * entries))
  await close()
  return {together, apart, bytes, log: log / 2, degree}
}
