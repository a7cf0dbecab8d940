import {expect, it} from 'vitest'
import {longFeed, shelve} from './support/long-feed.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, personInFirefox, quotes} from './support/person.ts'
import {openSite} from './support/site.ts'

/** Bytes of UTF-8 in each message. */
const EACH = 6_000

it.each([
  {size: '300 kB', bytes: 300_000, browser: 'Chromium', open: personAt},
  {size: '5 MB', bytes: 5_000_000, browser: 'Firefox', open: personInFirefox},
  {size: '20 MB', bytes: 20_000_000, browser: 'Chromium', open: personAt},
])(
  'who joins in $browser gets all of $size, verified',
  async ({bytes, open}) => {
    const {url} = await openSite()
    const aoi = await personAt({who: 'aoi', url})
    const link = await aoi.startsRoom(quotes)
    const room = aoi.screen.url()
    const count = Math.ceil(bytes / EACH)
    const texts = Array.from(
      {length: count},
      (_, at) => `${at + 1}番目 ${'words '.repeat(EACH / 6)}`,
    )
    const page = pageOf(aoi)
    await page.goto(`${url}cairn.json`)
    const {room: id, run} = await longFeed(link, 'ベン', texts)
    await shelve(page, id, [run])
    await page.goto(room)
    await aoi.screen.find('log')

    const chie = await open({who: 'chie', url: link})
    await chie.sees(chie.words.join.memberCount(2))
    await chie.joins(link, '千恵')
    await chie.sees(new RegExp(`^${count}番目`))
    // Made, set, two joined, and everything that was said.
    const rows = await chie.screen.evaluate(() =>
      Number(document.querySelector('[aria-setsize]')?.getAttribute('aria-setsize')),
    )
    expect(rows).toBeGreaterThanOrEqual(count + 4)
    await chie.says('届きました')
    await aoi.sees('届きました')
  },
  120_000,
)
