import {expect, it} from 'vitest'
import {devicesIn} from '../../ui/words/devices.ts'
import {violationsInBoth} from './support/axe.ts'
import {countOf} from './support/link-details.ts'
import {feedOf, shelve} from './support/long-feed.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, quotes} from './support/person.ts'
import {putsAway} from './support/puts-away.ts'
import {turnRotten} from './support/rotten.ts'
import {openSite} from './support/site.ts'

const {refused, details} = devicesIn.ja

/** Three browsers, one of them twice, on machines that do much else at the time. */
const LONG_MS = 120_000

it(
  'a device that breaks the rules three times is closed and named; nothing of it comes in, the others go on',
  {timeout: LONG_MS},
  async () => {
    const {url} = await openSite()
    const aoi = await personAt({who: 'aoi', url})
    const link = await aoi.startsRoom(quotes)
    const eve = await personAt({who: 'eve', url: link})
    await eve.joins(link, 'イブ')
    await aoi.sees('イブさんが参加しました')
    const ben = await personAt({who: 'ben', url: link})
    await ben.joins(link, 'ベン')
    await aoi.sees('ベンさんが参加しました')
    await eve.sees('ベンさんが参加しました')

    await turnRotten(eve)
    for (const text of ['ひとつ', 'ふたつ', 'みっつ']) await eve.says(text)
    for (const person of [aoi, ben]) {
      await person.sees(refused.title('イブ'))
      await person.sees(refused.how)
      expect(await person.talk()).toEqual([])
    }
    expect(await violationsInBoth(pageOf(aoi))).toEqual([])

    await aoi.says('こちらは続けます')
    await ben.sees('こちらは続けます')
    await putsAway(aoi, refused)

    await aoi.screen.click('link', /ベン/)
    await aoi.sees(refused.mark)
    await pageOf(aoi).getByText(details.title).click()
    await aoi.sees(details.note)
    expect(await countOf(aoi, details.connected)).toBe(1)
    expect(await countOf(aoi, details.refused)).toBe(1)
    expect(await countOf(aoi, details.messages)).toBe(3)
    expect(await violationsInBoth(pageOf(aoi))).toEqual([])

    // Started anew she is still the one who broke the rules, for as long as their pages are open.
    await eve.screen.reload()
    await eve.screen.find('log')
    await eve.sees(eve.words.link.waiting)
    await aoi.screen.click('link', aoi.words.room.talk)
    await aoi.says('まだ続けます')
    await ben.sees('まだ続けます')
    expect(await eve.talk()).not.toContain('まだ続けます')
  },
)

it('what a member’s device writes against the rules of the room is not shown, and counted where one looks', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const page = pageOf(aoi)
  const link = await aoi.startsRoom(quotes)
  const room = page.url()
  await page.goto(`${url}cairn.json`)
  const {room: id, run} = await feedOf(link, 'ベン', [
    () => ({kind: 'said', text: ' '}),
    () => ({kind: 'renamed', name: 'ベ'.repeat(201)}),
    () => ({kind: 'said', text: 'これは届きます'}),
  ])
  await shelve(page, id, [run])
  await page.goto(room)
  await aoi.sees('これは届きます')
  expect(await aoi.talk()).toEqual(['これは届きます'])
  await aoi.screen.click('link', /ベン/)
  await page.getByText(details.title).click()
  await aoi.sees(details.note)
  expect(await countOf(aoi, aoi.words.people.notCounted)).toBe(2)
})
