import {expect, it} from 'vitest'
import {Person, personAt, quotes} from './support/person.ts'
import {openSite} from './support/site.ts'

it('two tabs of one person show the same, whichever writes, and the second goes on when the first is closed', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({who: 'ben', url: link})
  await ben.joins(link, 'ベン')

  const second = new Person(await aoi.browser.newScreen(aoi.screen.url()), aoi.words)
  await second.sees('ベンさんが参加しました')
  await second.says('ふたつめの窓から')
  await aoi.sees('ふたつめの窓から')
  await ben.sees('ふたつめの窓から')
  await aoi.says('ひとつめの窓から')
  await second.sees('ひとつめの窓から')
  await ben.says('ベンから')
  await aoi.sees('ベンから')
  await second.sees('ベンから')
  await second.sees(/1名とつながっています/)
  await second.sees(second.words.talk.delivered(1))

  await aoi.screen.close()
  await second.says('のこった窓から')
  await ben.sees('のこった窓から')
  await ben.says('まだ届きますか')
  await second.sees('まだ届きますか')
  expect(await second.talk()).toEqual(await ben.talk())

  await second.screen.reload()
  await second.sees('まだ届きますか')
  expect(await second.talk()).toEqual(await ben.talk())
})
