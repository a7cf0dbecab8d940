import {it} from 'vitest'
import {openChromium} from '../browser/support/chromium.ts'
import type {} from './pages/thread.ts'
import {median, printTable} from './table.ts'
import {openWorkSite} from './work-site.ts'

const TIMES = 5
const ENTRIES = 100_000
/** Below two frames of sixty in a second: none is left out. */
const LONGEST_FRAME_MS = 33

it(
  'a received log is verified and written anew beside the page',
  async () => {
    const browser = await openChromium()
    const {page} = await browser.newScreen(await openWorkSite('thread'))
    const bytes = await page.evaluate(count => thread.write(count), ENTRIES)
    const hashes: Awaited<ReturnType<typeof thread.hash>>[] = []
    const screens: Awaited<ReturnType<typeof thread.screen>>[] = []
    for (let time = 0; time < TIMES; time++) {
      hashes.push(await page.evaluate(() => thread.hash()))
      screens.push(await page.evaluate(() => thread.screen()))
    }
    const hash = {
      what: 'bare SHA-256 of the same there',
      is: median(hashes.map(({spent}) => spent)),
    }
    const [all, mb] = [ENTRIES.toLocaleString('en'), (bytes / 1e6).toFixed(0)]
    printTable(`a log of ${all} entries of 25 devices, ${mb} MB, median of ${TIMES}`, [
      {
        what: 'verified and written anew in a worker, its start included',
        is: median(screens.map(({started}) => started)),
        unit: 'ms',
        beside: hash,
        limits: {mostTimes: 3},
      },
      {
        what: 'the same once more in it',
        is: median(screens.map(({again}) => again)),
        unit: 'ms',
        beside: hash,
      },
      {
        what: 'the page’s longest frame meanwhile',
        is: median(screens.map(({longest}) => longest)),
        unit: 'ms',
        limits: {most: LONGEST_FRAME_MS},
        beside: {
          what: 'while a worker hashes',
          is: median(hashes.map(({longest}) => longest)),
        },
      },
    ])
  },
  5 * 60_000,
)
