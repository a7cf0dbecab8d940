import {expect, it} from 'vitest'
import {pageOf} from './support/page-of.ts'
import {personAt, quotes} from './support/person.ts'
import {openSite} from './support/site.ts'

const overtime = {
  ...quotes,
  metric: '残業時間',
  now: '40',
  target: '30',
  unit: '時間',
  measure: '勤怠表の合計',
}

it('rooms live side by side, each with its goal and what is unread in it', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({who: 'ben', url: link})
  await ben.joins(link, 'ベン')
  await aoi.sees('ベンさんが参加しました')

  await aoi.startsRoom(overtime)
  await ben.says('ひとつめ')
  await ben.says('ふたつめ')
  await aoi.screen.click('link', exactly('ようす'))
  await aoi.sees(quotes.metric)
  await aoi.sees(overtime.metric)
  await aoi.sees('→ 2日')
  await aoi.sees('→ 30時間')
  await aoi.screen.find('link', /2件/)

  await aoi.screen.click('link', new RegExp(quotes.metric))
  await aoi.sees(aoi.words.talk.unreadFromHere)
  expect(await aoi.talk()).toEqual(['ひとつめ', 'ふたつめ'])
})

it('a member takes another name, renames the room, leaves, reads on, comes back, and deletes', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({who: 'ben', url: link})
  await ben.joins(link, 'ベン')
  const {people, room} = ben.words
  await ben.says('のこる言葉')
  await aoi.sees('のこる言葉')

  await ben.screen.click('link', new RegExp(room.members))
  const members = pageOf(ben).locator('cairn-members-part')
  await members.getByRole('button', {name: people.invite}).click()
  await ben.screen.find('dialog', ben.words.invite.title)
  await ben.screen.press('Escape')
  await pageOf(ben).getByRole('dialog').waitFor({state: 'hidden'})
  await ben.screen.click('button', people.renameMe)
  await ben.screen.fill(people.myName, '勉')
  await ben.screen.click('button', exactly(people.save))
  await aoi.sees(aoi.words.talk.renamed('ベン', '勉'))
  await ben.screen.click('button', people.renameRoom)
  await ben.screen.fill(people.roomName, '見積り')
  await ben.screen.click('button', exactly(people.save))
  await aoi.screen.find('heading', '見積り')

  await ben.screen.click('button', people.leave)
  await aoi.sees(aoi.words.talk.left('勉'))
  await ben.sees(people.leftNote)
  await aoi.says('ここからは届かない')
  await ben.screen.click('link', /見積り/)
  await ben.sees('のこる言葉')
  await ben.sees(ben.words.roomClosed.left)
  expect(await ben.talk()).toEqual(['のこる言葉'])

  await ben.screen.click('link', new RegExp(room.members))
  await ben.screen.click('button', ben.words.join.left.rejoin)
  // Back among the rooms that he is in: a press on the row while it moves there would be lost.
  await ben.screen.find('button', people.leave)
  await ben.screen.click('link', /見積り/)
  await ben.sees('ここからは届かない')

  await ben.screen.click('link', new RegExp(room.members))
  await ben.screen.click('button', people.delete)
  await ben.screen.click('button', exactly(people.deleting.yes))
  await ben.screen.find('heading', /目標ひとつに/)
  expect(
    await ben.screen.evaluate(async () =>
      (await indexedDB.databases())
        .map(({name}) => name)
        .filter(name => name?.length === 49),
    ),
  ).toEqual([])
})

const exactly = (text: string) => new RegExp(`^\\s*${text}\\s*$`)
