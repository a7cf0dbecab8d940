import {setTimeout} from 'node:timers/promises'
import fc from 'fast-check'
import {afterAll, beforeAll, expect, it} from 'vitest'
import type {RoomId} from '../../core/ids.ts'
import {buildPages} from './pages/pages-site.ts'
import {freshProfile, openChromium} from './support/chromium.ts'
import {openStaticSite} from './support/static-site.ts'

/** How often the browser dies; `npm run soak` asks for more. */
const KILLS = process.env['CAIRN_SOAK'] ? 50 : 3

/** How long the writing goes on at most before the browser dies: some commits. */
const PAUSE_MAX_MS = 30

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
    const pauses = fc.sample(fc.nat(PAUSE_MAX_MS), {seed, numRuns: KILLS})
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

      let left = 1 + ((round * 7) % 20)
      let enough: () => void
      const isEnough = new Promise<void>(resolve => (enough = resolve))
      await screen.page.exposeFunction('tellSaved', (text: string) => {
        saved.push(text)
        if (--left === 0) enough()
      })
      const writing = screen
        .evaluate(writeOn, [room, round] as const)
        .catch(() => undefined)
      await isEnough
      // Anywhere in the writing of what comes next, not just after a report.
      await setTimeout(pauses[round])
      await browser.kill()
      await writing
    }
  },
)

/** In the page: as fast as it goes, until the end; in every second round while a peer brings what somebody else says. */
async function writeOn([room, round]: readonly [RoomId, number]): Promise<void> {
  const tell = Reflect.get(globalThis, 'tellSaved') as (text: string) => Promise<void>
  const goOn = async (who: string, put: (text: string) => Promise<unknown>) => {
    for (let nth = 0; ; nth++) {
      const text = `round ${round}, message ${nth} of ${who}`
      if ((await put(text)) === undefined) await tell(text)
    }
  }
  const own = goOn('mine', text => shelf.say(room, text))
  if (round % 2 === 1) await goOn('theirs', text => shelf.hear(room, text))
  await own
}
