import {it} from 'vitest'
import {byFirstFrame} from '../browser/support/by-first-frame.ts'
import {openChromium} from '../browser/support/chromium.ts'
import {personAt, quotes} from '../browser/support/person.ts'
import {openSite} from '../browser/support/site.ts'
import {printTable, type Figure} from './table.ts'

/** kB of gzip. */
const FIRST_MAX = 60
const ROOM_MAX = 110

it('bytes that come before the first screen reacts, and before a room shows', async () => {
  const figures: Figure[] = []
  for (const locale of ['ja-JP', 'en-GB'] as const) {
    const site = await openSite()
    const newcomer = await openChromium({locale})
    const first = await byFirstFrame(newcomer, site.url, 'a[href="#/make"]')

    const maker = await personAt({url: site.url, locale})
    await maker.startsRoom(quotes)
    await maker.says('おはようございます')
    await maker.sees('おはようございます')
    const room = await byFirstFrame(maker.browser, maker.screen.url(), '.moment-text')

    figures.push(
      figure(`until the first screen reacts (${locale})`, first.got, FIRST_MAX),
      figure(`until a room shows (${locale})`, room.got, ROOM_MAX),
    )
  }
  printTable('gzip of everything loaded', figures)
})

const figure = (what: string, is: number, limit: number): Figure => ({
  what,
  is,
  unit: 'kB',
  limits: {most: limit},
})
