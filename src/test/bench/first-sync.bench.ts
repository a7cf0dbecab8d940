import type {Page} from 'playwright-core'
import {expect, it} from 'vitest'
import {readInvite, type Invite} from '../../app/invite-link.ts'
import {shelfNameOf} from '../../edge/shelf.ts'
import {writeRuns} from '../../edge/yjs/write-run.ts'
import {openChromium, type Chromium} from '../browser/support/chromium.ts'
import {pageOf} from '../browser/support/page-of.ts'
import {personAt, quotes, wordsOf} from '../browser/support/person.ts'
import {openSite, type Site} from '../browser/support/site.ts'
import {intoPage} from './into-page.ts'
import {LongFeed} from './long-feed.ts'
import {RawLine} from './raw-line.ts'
import {noteWhenShown, whenShown} from '../browser/support/shown.ts'
import {median, printTable, type Figure} from './table.ts'
import {openWorkSite} from './work-site.ts'

const TIMES = 5
const MB = 1_000_000
/** In MB: at this size so much of a bare channel's throughput must be left. */
const LARGEST = 20
const SHARE_MIN = 0.5

it(
  'a device without anything opens an invite to a long log',
  async () => {
    const site = await openSite()
    const workPage = await openWorkSite()
    const aoi = await personAt({who: 'aoi', url: site.url})
    const link = await aoi.startsRoom(quotes)
    const room = aoi.screen.url()
    const invite = readInvite(link)
    if (!invite.ok) throw new Error(invite.refusal)
    const feed = await LongFeed.of(invite.value, 'ベン')

    for (const size of [1, 5, LARGEST]) {
      const held = size === 1 ? 0 : feed.length
      await feed.growTo(size * MB)
      await aoi.screen.goto(`${site.url}cairn.json`)
      await shelve(pageOf(aoi), invite.value, writeRuns([feed.run(held)]))
      await aoi.screen.goto(room)
      await hasLoaded(pageOf(aoi), feed.length)

      const update = writeRuns([feed.run()])
      const tries: Try[] = []
      for (let time = 0; time < TIMES; time++)
        tries.push(await firstSync(site, pageOf(aoi), link, update.length))
      const alone = await verification(workPage, invite.value, update)
      if (size > 1)
        for (const {steps} of tries) expect(new Set(steps).size).toBeGreaterThan(2)
      printTable(
        `first sync of ${size} MB, ${feed.length} entries, median of ${TIMES}`,
        figuresOf(tries, update.length, alone, size === LARGEST ? SHARE_MIN : undefined),
      )
    }
  },
  10 * 60_000,
)

/** Milliseconds of the page's longest frame from the open channel on: until a worker verifies, meanwhile, and after it. */
type Frames = {receiving: number; verifying: number; taking: number}

type Try = {
  /** Milliseconds from the open channel to the last byte: a bare channel's, and the app's. */
  readonly raw: number
  readonly transfer: number
  /** Milliseconds from the open channel and from the opened link until the room with its members shows. */
  readonly held: number
  readonly whole: number
  readonly frames: Frames
  /** Per cent on the progress bar, each time that it moved. */
  readonly steps: readonly number[]
}

async function firstSync(
  site: Site,
  aoi: Page,
  link: string,
  bytes: number,
): Promise<Try> {
  const browser = await openChromium({who: 'chie'})
  await browser.context.addInitScript(watchSync)
  const raw = await rawTransfer(browser, aoi, `${site.url}cairn.json`, bytes)
  const two = wordsOf['ja-JP'].join.memberCount(2)
  await noteWhenShown(browser.context, '.join-members', two)
  const {page} = await browser.newScreen(link)
  const whole = await whenShown(page)
  const {openedAt, lastAt, steps, frames} = await page.evaluate(() => syncSeen)
  await browser.close()
  return {raw, transfer: lastAt - openedAt, held: whole - openedAt, whole, steps, frames}
}

async function rawTransfer(browser: Chromium, aoi: Page, url: string, bytes: number) {
  const {page} = await browser.newScreen(url)
  const line = await RawLine.open(aoi, page, bytes)
  const spent = await line.receiving()
  await line.close()
  await page.close()
  return spent
}

function figuresOf(
  tries: readonly Try[],
  bytes: number,
  {screen, hash}: {readonly screen: number; readonly hash: number},
  /** At least so much of a bare channel's throughput. */
  leastTimes?: number,
): Figure[] {
  const of = (name: 'raw' | 'transfer' | 'held' | 'whole') =>
    median(tries.map(each => each[name]))
  const speed = (ms: number) => bytes / MB / (ms / 1000)
  const raw = {what: 'bare channel, as cold', is: of('raw')}
  return [
    {
      what: 'throughput, open channel → last byte',
      is: speed(of('transfer')),
      unit: 'MB/s',
      beside: {what: raw.what, is: speed(of('raw'))},
      ...(leastTimes !== undefined && {limits: {leastTimes}}),
    },
    {
      what: 'time, open channel → last byte',
      is: of('transfer'),
      unit: 'ms',
      beside: raw,
    },
    {
      what: 'verification of the same bytes by itself',
      is: screen,
      unit: 'ms',
      beside: {what: 'bare SHA-256', is: hash},
    },
    ...(['receiving', 'verifying', 'taking'] as const).map(doing => ({
      what: `the page’s longest frame while ${doing}`,
      is: median(tries.map(({frames}) => frames[doing])),
      unit: 'ms' as const,
      beside: {what: '60 in a second', is: 1000 / 60},
    })),
    {what: 'open channel → all held and shown', is: of('held'), unit: 'ms', beside: raw},
    {what: 'opened link → all held and shown', is: of('whole'), unit: 'ms', beside: raw},
  ]
}

async function hasLoaded(page: Page, entries: number): Promise<void> {
  await page.waitForFunction(count => {
    const row = document.querySelector('.talk-row')
    return Number(row?.getAttribute('aria-setsize')) >= count
  }, entries)
}

/** Puts an update onto the shelf of a browser in which the app is not open. */
async function shelve(page: Page, {id}: Invite, update: Uint8Array): Promise<void> {
  await intoPage(page, update)
  await page.evaluate(async name => {
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open(name)
      opening.onsuccess = () => done(opening.result)
      opening.onerror = () => failed(new Error('no shelf'))
    })
    const row = new Uint8Array(await new Blob(given).arrayBuffer())
    const tx = db.transaction('updates', 'readwrite')
    tx.objectStore('updates').add(row)
    await new Promise(done => (tx.oncomplete = done))
    db.close()
  }, shelfNameOf(id))
}

async function verification(url: string, {id}: Invite, update: Uint8Array) {
  const browser = await openChromium()
  const {page} = await browser.newScreen(url)
  const all: {screen: number; hash: number}[] = []
  for (let time = 0; time < TIMES; time++) {
    await intoPage(page, update)
    all.push(await page.evaluate(room => work.take(room), id))
  }
  await browser.close()
  return {
    screen: median(all.map(({screen}) => screen)),
    hash: median(all.map(({hash}) => hash)),
  }
}

declare global {
  var syncSeen: {openedAt: number; lastAt: number; steps: number[]; frames: Frames}
}

/** Runs in a page before the app: hears when its channel opens, when the last large message ends, how the bar and the frames move. */
function watchSync(): void {
  const frames = {receiving: 0, verifying: 0, taking: 0}
  globalThis.syncSeen = {openedAt: 0, lastAt: 0, steps: [], frames}
  let doing: keyof Frames = 'receiving'
  let before = Infinity
  const look = (time: number) => {
    if (syncSeen.openedAt > 0) frames[doing] = Math.max(frames[doing], time - before)
    before = time
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  globalThis.Worker = class extends Worker {
    constructor(address: string | URL) {
      super(address)
      this.addEventListener('message', ({data}: MessageEvent<unknown>) => {
        doing = data === 'ready' ? 'verifying' : 'taking'
      })
    }
  }
  const {prototype} = RTCPeerConnection
  const create = prototype.createDataChannel
  prototype.createDataChannel = function (label, options) {
    const channel = create.call(this, label, options)
    if (label !== 'sync') return channel
    channel.addEventListener('open', () => (syncSeen.openedAt ||= performance.now()))
    channel.addEventListener('message', ({data}: MessageEvent<ArrayBuffer>) => {
      if (data.byteLength > 1000) syncSeen.lastAt = performance.now()
    })
    return channel
  }
  new MutationObserver(changes => {
    for (const {target} of changes)
      if (target instanceof HTMLProgressElement) syncSeen.steps.push(target.value)
  }).observe(document, {attributes: true, attributeFilter: ['value'], subtree: true})
}
