import {describe, expect, it} from 'vitest'
import {phone} from './support/chromium.ts'
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
