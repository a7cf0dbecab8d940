import type {Page} from 'playwright-core'
import {it} from 'vitest'
import type {RoomId} from '../../core/ids.ts'
import {writeRuns, type Run} from '../../edge/yjs/write-run.ts'
import {appIsKept} from '../browser/support/app-is-kept.ts'
import {freshProfile, openChromium} from '../browser/support/chromium.ts'
import {longFeed, shelve} from '../browser/support/long-feed.ts'
import {personAt, quotes} from '../browser/support/person.ts'
import {noteWhenShown, whenShown} from '../browser/support/shown.ts'
import {openSite} from '../browser/support/site.ts'
import {intoPage} from './into-page.ts'
import {median, printTable, type Figure} from './table.ts'
import {openWorkSite} from './work-site.ts'

const TIMES = 5
const ENTRIES = 100_000
const LATE = 1_000
const DEVICES = 25

it(
  'a log of 100,000 entries of 25 devices, piece by piece',
  async () => {
    const browser = await openChromium()
    const {page} = await browser.newScreen(await openWorkSite())
    const all: Awaited<ReturnType<typeof work.large>>[] = []
    for (let time = 0; time < TIMES; time++)
      all.push(
        await page.evaluate(([entries, late]) => work.large(entries, late), [
          ENTRIES,
          LATE,
        ] as const),
      )
    const of = (key: keyof (typeof all)[number]) => median(all.map(each => each[key]))
    const apply = {what: 'Y.applyUpdate of all', is: of('apply')}
    const ms = (what: string, is: number, most?: number): Figure => ({
      what,
      is,
      unit: 'ms',
      beside: apply,
      ...(most !== undefined && {limits: {most}}),
    })
    const late = `${LATE.toLocaleString('en')} late ones`
    printTable(`${ENTRIES.toLocaleString('en')} entries, median of ${TIMES}`, [
      {
        what: 'an entry, its text and heads taken off',
        is: of('bytes'),
        unit: 'B',
        limits: {most: 125},
      },
      {
        what: 'state vector',
        is: of('stateVector'),
        unit: 'B',
        limits: {most: 1_000},
      },
      ms('one message more, in Yjs', of('more'), 0.3),
      ms('order and fold all', of('fold')),
      ms(`${late} put in order and folded, in one task`, of('putIn')),
      ms(`${late} brought by a peer: screened, taken in, folded`, of('brought'), 100),
      ms('the page’s longest task meanwhile', of('longest'), 50),
    ])
  },
  10 * 60_000,
)

it(
  'a room of 100,000 messages is opened',
  async () => {
    const {url} = await openSite()
    const profile = freshProfile()
    const aoi = await personAt({url, profile, serviceWorker: true})
    const link = await aoi.startsRoom(quotes)
    await aoi.says('おはようございます')
    await aoi.sees('おはようございます')
    await appIsKept(aoi.screen)
    const room = aoi.screen.url()
    await aoi.browser.close()
    const few = await openings(profile, room)

    const feeds = []
    const texts = Array.from(
      {length: ENTRIES / DEVICES},
      (_, at) => `${at}番目の言葉です。`,
    )
    for (let nth = 0; nth < DEVICES; nth++)
      feeds.push(await longFeed(link, `${nth}番`, texts))
    const runs = feeds.map(({run}) => run)
    await shelveAndRead(profile, url, room, feeds[0]!.room, runs)
    const many = await openings(profile, room)
    const apply = {what: 'Y.applyUpdate of all', is: await applying(writeRuns(runs))}

    const shown = median(many.map(({shown}) => shown))
    const before = median(few.map(({shown}) => shown))
    printTable(`a room of ${ENTRIES.toLocaleString('en')} messages, ${TIMES} times`, [
      {
        what: 'until goal and newest messages show',
        is: shown,
        unit: 'ms',
        beside: {what: 'a room of one message', is: before},
      },
      {
        what: 'of it for the log',
        is: shown - before,
        unit: 'ms',
        beside: apply,
        limits: {most: 400, mostTimes: 8},
      },
      {
        what: 'until all is folded',
        is: median(many.map(({whole}) => whole)),
        unit: 'ms',
        beside: apply,
      },
      {
        what: 'heap',
        is: median(many.map(({heap}) => heap)),
        unit: 'MB',
        beside: {what: 'a room of one message', is: median(few.map(({heap}) => heap))},
      },
    ])
  },
  15 * 60_000,
)

type Opening = {readonly shown: number; readonly whole: number; readonly heap: number}

/** From the beginning of the page, each in a browser that has just started. */
async function openings(profile: string, room: string): Promise<Opening[]> {
  const all: Opening[] = []
  for (let time = 0; time < TIMES; time++) {
    const browser = await openChromium({profile, serviceWorker: true})
    await noteWhenShown(browser.context, '.room:has(.moment-text) .goal-panel-reading')
    // Not while the browser itself is still starting.
    const {page} = await browser.newScreen('about:blank')
    await page.goto(room)
    const shown = await whenShown(page)
    const whole = await page.evaluate(allRowsAreThere)
    all.push({shown, whole, heap: await heapOf(page)})
    await browser.close()
  }
  return all
}

/** Resolves with the time of the frame in which the list has not grown for two seconds. */
function allRowsAreThere(): Promise<number> {
  return new Promise(done => {
    let size = ''
    let at = performance.now()
    const look = () => {
      const row = document.querySelector('.talk-row')
      const now = row?.getAttribute('aria-setsize') ?? ''
      if (now !== size) [size, at] = [now, performance.now()]
      if (performance.now() - at > 2_000) done(at)
      else requestAnimationFrame(look)
    }
    look()
  })
}

/** MB that are reachable. */
async function heapOf(page: Page): Promise<number> {
  const tools = await page.context().newCDPSession(page)
  await tools.send('HeapProfiler.collectGarbage')
  const {usedSize} = await tools.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}

/** Puts the feeds on the shelf, and reads them to the end as their reader would. */
async function shelveAndRead(
  profile: string,
  url: string,
  room: string,
  id: RoomId,
  runs: readonly Run[],
): Promise<void> {
  const browser = await openChromium({profile, serviceWorker: true})
  const {page} = await browser.newScreen(url)
  await page.goto(`${url}cairn.json`)
  await shelve(page, id, runs)
  await page.goto(room)
  await page.locator('.divider.unread').waitFor()
  await page.getByRole('log').press('End')
  await page.locator('.talk-jump').waitFor({state: 'detached'})
  await page.reload()
  await page.locator('.moment-text').first().waitFor()
  await browser.close()
}

async function applying(update: Uint8Array): Promise<number> {
  const browser = await openChromium()
  const {page} = await browser.newScreen(await openWorkSite())
  await intoPage(page, update)
  const all: number[] = []
  for (let time = 0; time < TIMES; time++)
    all.push(await page.evaluate(() => work.apply()))
  return median(all)
}
