import {describe, expect, it} from 'vitest'
import {desktop, phone} from './support/chromium.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, personInFirefox, quotes} from './support/person.ts'
import {openSite} from './support/site.ts'

describe.each([
  {pair: 'Chromium and Chromium', open: personAt},
  {pair: 'Chromium and Firefox', open: personInFirefox},
])('two people, $pair', ({open}) => {
  it('make, open, join, talk and record, each before the eyes of the other', async () => {
    const {url} = await openSite()
    const aoi = await personAt({who: 'aoi', url, serviceWorker: true})
    const link = await aoi.startsRoom(quotes)

    const ben = await open({
      who: 'ben',
      url: link,
      serviceWorker: true,
      locale: 'en-GB',
      viewport: phone,
    })
    // Room, goal and who may read what are there before joining; the members as soon as anyone is connected.
    await ben.sees(quotes.metric)
    await ben.sees(ben.words.join.readAll)
    await ben.sees(ben.words.join.memberCount(1))
    await ben.joins(link, 'Ben')
    expect(ben.screen.url()).not.toContain('join')

    await aoi.sees('Benさんが参加しました')
    await ben.says('Hello from the phone')
    await aoi.sees('Hello from the phone')
    await aoi.says('こんにちは')
    await ben.sees('こんにちは')
    await ben.sees(ben.words.talk.delivered(1))

    await aoi.sees('提案中')
    await ben.screen.click('link', ben.words.room.goal)
    await ben.screen.click('button', ben.words.goal.imIn)
    await aoi.screen.miss('提案中')

    await aoi.records('2.5', '単価表を引いた')
    await ben.sees('単価表を引いた')
    await ben.sees(/50%/)
    await aoi.sees(/進み具合 50%/)
    expect(await aoi.talk()).toEqual(['Hello from the phone', 'こんにちは'])
  })
})

it('whoever is about to join has the button where it was when the room comes in above it', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const link = await aoi.startsRoom(quotes)
  const room = aoi.screen.url()
  await aoi.screen.goto('about:blank')
  const ben = await personAt({who: 'ben', url: link})
  const page = pageOf(ben)
  const {join} = ben.words
  const places = async () => {
    const found = []
    for (const viewport of [desktop, phone, {width: 760, height: 390}]) {
      await page.setViewportSize(viewport)
      const button = page.getByRole('button', {name: join.join, exact: true})
      found.push(await button.boundingBox())
    }
    return found
  }
  await ben.sees(join.byHand)
  const before = await places()
  await aoi.screen.goto(room)
  await ben.sees(join.memberCount(1))
  expect(before).not.toContain(null)
  expect(await places()).toEqual(before)
})
