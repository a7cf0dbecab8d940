import {mkdirSync} from 'node:fs'
import {it} from 'vitest'
import {desktop, phone} from '../browser/support/chromium.ts'
import {personAt, quotes} from '../browser/support/person.ts'
import {openSite} from '../browser/support/site.ts'

const folder = 'docs/screenshots'
mkdirSync(folder, {recursive: true})

it('takes the pictures of the README: two people in one room', async () => {
  const {url} = await openSite()
  const misaki = await personAt({who: 'misaki', url, viewport: desktop})
  const [page] = misaki.browser.context.pages().slice(-1)
  await misaki.screen.find('heading')
  await page!.screenshot({path: `${folder}/first.png`})

  const link = await misaki.startsRoom(quotes)
  const ken = await personAt({
    who: 'ken',
    url: link,
    viewport: phone,
    colorScheme: 'dark',
  })
  const [hand] = ken.browser.context.pages().slice(-1)
  await ken.sees(ken.words.join.memberCount(1))
  await hand!.screenshot({path: `${folder}/join.png`})
  await ken.joins(link, '山本 健')
  await misaki.sees(/山本 健/)

  await misaki.says('この部屋では、見積りを何日で返せたかだけを追いかけます。')
  await ken.says('賛成です。まず受付の控えを一か所にまとめます。')
  await misaki.sees('受付の控え')
  await ken.screen.click('link', ken.words.room.goal)
  await ken.screen.click('button', ken.words.goal.imIn)
  await misaki.records('2.6', '単価表を引いた')
  await ken.sees('単価表を引いた')
  await hand!.screenshot({path: `${folder}/goal-phone.png`})
  await ken.screen.click('link', ken.words.room.talk)
  await ken.says('2日まで、あと少しですね。')
  await misaki.sees('あと少し')
  await page!.screenshot({path: `${folder}/room.png`})
  await hand!.screenshot({path: `${folder}/room-phone.png`})
})
