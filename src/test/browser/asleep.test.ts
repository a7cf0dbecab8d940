import {expect, it} from 'vitest'
import {personAt, quotes} from './support/person.ts'
import {openSite} from './support/site.ts'

it('a laptop that slept is missed, and finds the others by itself when it wakes', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({who: 'ben', url: link})
  await ben.joins(link, 'ベン')
  await aoi.sees(/1名とつながっています/)

  ben.browser.sleep()
  await aoi.sees(aoi.words.link.waiting)
  await aoi.says('寝ているあいだに')
  ben.browser.wake()
  await ben.sees('寝ているあいだに')
  await ben.says('起きました')
  await aoi.sees('起きました')
  expect(await ben.talk()).toEqual(await aoi.talk())
})
