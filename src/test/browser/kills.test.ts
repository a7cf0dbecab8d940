import {setTimeout} from 'node:timers/promises'
import fc from 'fast-check'
import {afterAll, beforeAll, expect, it} from 'vitest'
import type {RoomId} from '../../core/ids.ts'
import {buildPages} from './pages/pages-site.ts'
import {freshProfile, openChromium} from './support/chromium.ts'
import {openStaticSite} from './support/static-site.ts'

/** How often the browser dies; `npm run soak` asks for more. */
const KILLS = process.env['CAIRN_SOAK'] ? 50 : 6

/** Some time after a report that something is saved, at the report itself, or at a call to a database after it. */
const manners = ['in a while', 'at a report', 'at a call'] as const
/** How long the writing goes on at most before the browser dies: some commits. */
const PAUSE_MAX_MS = 30
/** Several times what one entry takes. */
const CALLS_MAX = 40

let pages: Awaited<ReturnType<typeof buildPages>>
beforeAll(async () => {
  pages = await buildPages('shelf.html')
})
afterAll(() => pages.remove())

it(
  `nothing that was said to be saved is lost or doubled when the browser is killed in the middle of writing, ${KILLS} times`,
  {timeout: 30_000 + KILLS * 15_000},
  async () => {
    const seed = Number(process.env['CAIRN_SEED'] ?? Date.now() % 2 ** 31)
    console.log(`${KILLS} kills in the middle of writing, CAIRN_SEED=${seed}`)
    const dice = fc.sample(fc.nat(), {seed, numRuns: KILLS})
    const site = await openStaticSite(pages.folder)
    const profile = freshProfile()
    const saved: string[] = []
    let room: RoomId | undefined
    for (let round = 0; round <= KILLS; round++) {
      const browser = await openChromium({profile})
      const screen = await browser.newScreen(`${site.url}shelf.html`)
      room ??= await screen.evaluate(() => shelf.make('見積り'))
      expect(await screen.evaluate(room => shelf.open(room), room)).toBe(undefined)
      const there = await screen.evaluate(room => shelf.texts(room), room)
      expect(there).toEqual(expect.arrayContaining(saved))
      expect(new Set(there).size).toBe(there.length)
      if (round === KILLS) break

      const manner = manners[round % manners.length]!
      let enough: () => void
      const isEnough = new Promise<void>(resolve => (enough = resolve))
      await screen.page.exposeFunction('tellSaved', (text: string) => {
        saved.push(text)
      })
      await screen.page.route('**/dying?*', (_route, request) => {
        const text = new URL(request.url()).searchParams.get('saved')
        if (text !== null) saved.push(text)
        enough()
      })
      const reports = 1 + ((round * 7) % 20)
      const calls = dice[round]! % CALLS_MAX
      const writing = screen
        .evaluate(writeOn, {room, round, manner, reports, calls})
        .catch(() => undefined)
      await isEnough
      // Anywhere in the writing of what comes next.
      if (manner === 'in a while') await setTimeout(dice[round]! % PAUSE_MAX_MS)
      await browser.kill()
      await writing
    }
  },
)

type Writing = {
  readonly room: RoomId
  readonly round: number
  readonly manner: (typeof manners)[number]
  /** Before it is time to die. */
  readonly reports: number
  /** From then on. */
  readonly calls: number
}

/** In the page: as fast as it goes, until the end; in every second round while a peer brings what somebody else says. */
async function writeOn({room, round, manner, ...until}: Writing): Promise<void> {
  const tell = Reflect.get(globalThis, 'tellSaved') as (text: string) => Promise<void>
  let {reports, calls} = until
  /** Nothing happens in this page any more: it waits for an answer that never comes. */
  const die = (what: string) => {
    const request = new XMLHttpRequest()
    request.open('GET', `dying?${what}`, false)
    request.send()
  }
  const report = async (text: string) => {
    reports--
    if (reports === 0 && manner === 'at a report')
      die(`saved=${encodeURIComponent(text)}`)
    if (reports === 0 && manner === 'in a while') void fetch('dying?soon')
    await tell(text)
  }
  const dieAtLast = ({prototype}: {prototype: object}, name: string) => {
    const real = Reflect.get(prototype, name) as (...given: unknown[]) => unknown
    const call = function (this: unknown, ...given: unknown[]): unknown {
      if (manner === 'at a call' && reports <= 0 && calls-- === 0) die('call')
      return Reflect.apply(real, this, given)
    }
    Reflect.set(prototype, name, call)
  }
  dieAtLast(IDBDatabase, 'transaction')
  for (const name of ['add', 'put', 'delete']) dieAtLast(IDBObjectStore, name)
  const goOn = async (who: string, put: (text: string) => Promise<unknown>) => {
    for (let nth = 0; ; nth++) {
      const text = `round ${round}, message ${nth} of ${who}`
      if ((await put(text)) === undefined) await report(text)
    }
  }
  const own = goOn('mine', text => shelf.say(room, text))
  if (round % 2 === 1) await goOn('theirs', text => shelf.hear(room, text))
  await own
}
