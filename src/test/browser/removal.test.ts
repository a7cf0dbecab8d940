import {expect, it} from 'vitest'
import {linesIn} from '../../ui/words/lines.ts'
import {removalIn} from '../../ui/words/removal.ts'
import {violationsInBoth} from './support/axe.ts'
import {phone} from './support/chromium.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, quotes} from './support/person.ts'
import {removes} from './support/removes.ts'
import {openSite} from './support/site.ts'

const {out, mark} = removalIn.ja

it('who is removed reads so, keeps a copy to read but not to record in, and hears nothing more; the others go on and see who did it', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({who: 'ben', url: link, viewport: phone})
  await ben.joins(link, 'ベン')
  await ben.says('ここまでで2.5日です')
  const chie = await personAt({who: 'chie', url: link})
  await chie.joins(link, 'ちえ')
  await chie.sees('ここまでで2.5日です')
  await aoi.sees('ちえさんが参加しました')
  const toRecord = [ben.words.goal.record, linesIn.ja.offerOne('2.5日')]
  for (const name of toRecord) await ben.screen.find('button', name)

  await removes(aoi, 'ベン')
  await aoi.sees(mark)
  expect(await violationsInBoth(pageOf(aoi))).toEqual([])
  await chie.sees('佐藤 美咲さんがベンさんをルームから外しました')
  await ben.sees(out.title)
  await ben.sees(out.what)
  expect(await violationsInBoth(pageOf(ben))).toEqual([])
  expect(await ben.talk()).toEqual(['ここまでで2.5日です'])
  expect(await pageOf(ben).getByRole('textbox').count()).toBe(0)
  for (const name of toRecord)
    expect(await pageOf(ben).getByRole('button', {name}).count()).toBe(0)

  await aoi.screen.click('link', aoi.words.room.talk)
  await aoi.says('ふたりで続けます')
  await chie.sees('ふたりで続けます')
  await ben.screen.reload()
  await ben.sees(out.title)
  expect(await ben.talk()).toEqual(['ここまでで2.5日です'])
  await ben.screen.goto(link)
  await ben.sees(out.title)
  await ben.sees(ben.words.join.left.read)
  const rejoin = {name: ben.words.join.left.rejoin}
  expect(await pageOf(ben).getByRole('button', rejoin).count()).toBe(0)
})
