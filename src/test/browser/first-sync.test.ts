import {expect, it} from 'vitest'
import {longFeed, shelve} from './support/long-feed.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, personInFirefox, quotes, type Person} from './support/person.ts'
import {openSite} from './support/site.ts'

/** Bytes of UTF-8 in each message. */
const EACH = 6_000

it.each([
  {way: 'Chromium', size: '300 kB', bytes: 300_000, joiners: [personAt]},
  {
    way: 'Firefox, then Chromium from it',
    size: '5 MB',
    bytes: 5_000_000,
    joiners: [personInFirefox, personAt],
  },
  {
    way: 'Chromium, then Firefox from it',
    size: '20 MB',
    bytes: 20_000_000,
    joiners: [personAt, personInFirefox],
  },
])(
  'who joins in $way gets all of $size, verified',
  async ({bytes, joiners}) => {
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

    let there: Person = aoi
    for (const [nth, open] of joiners.entries()) {
      const name = `${nth + 1}人目`
      const joiner = await open({who: name, url: link})
      await joiner.sees(joiner.words.join.memberCount(2 + nth))
      await joiner.joins(link, name)
      await joiner.sees(new RegExp(`^${count}番目`))
      // Made, set, two joined, and everything that was said.
      const rows = await joiner.screen.evaluate(() =>
        Number(document.querySelector('[aria-setsize]')?.getAttribute('aria-setsize')),
      )
      expect(rows).toBeGreaterThanOrEqual(count + 4)
      await joiner.says(`${name}に届きました`)
      await there.sees(`${name}に届きました`)
      // Whoever comes next has nobody else to get it from.
      await there.screen.close()
      there = joiner
    }
  },
  120_000,
)
