import {describe, expect, it} from 'vitest'
import {appIsKept} from './support/app-is-kept.ts'
import {ChromiumScreen, freshProfile} from './support/chromium.ts'
import {tolerate, unreachable} from './support/faults.ts'
import {personAt, quotes, type Person} from './support/person.ts'
import type {Screen} from './support/screen.ts'
import {openSite, type Site} from './support/site.ts'
import {storedIn} from './support/stored-in.ts'
import {withdraws} from './support/withdraws.ts'

/** Aoi's room, with Ben in it, both in Chromium processes of their own whose profiles can be started again. */
async function aoiAndBen(site: Site) {
  const profiles = {aoi: freshProfile(), ben: freshProfile()}
  const aoi = await personAt({
    who: 'aoi',
    url: site.url,
    profile: profiles.aoi,
    serviceWorker: true,
  })
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({
    who: 'ben',
    url: link,
    profile: profiles.ben,
    serviceWorker: true,
  })
  await ben.joins(link, 'ベン')
  await aoi.sees('ベンさんが参加しました')
  return {aoi, ben, profiles}
}

const sameTalk = async (one: Person, other: Person, size: number) => {
  const talk = await one.talk()
  expect(talk).toHaveLength(size)
  expect(new Set(talk).size).toBe(size)
  expect(await other.talk()).toEqual(talk)
}

describe('apart', () => {
  it('both write without a network, one closes the browser and starts it again; when they meet both hold the same', async () => {
    tolerate(unreachable)
    const site = await openSite()
    const {aoi, ben, profiles} = await aoiAndBen(site)
    await aoi.says('まだ一緒')
    await ben.sees('まだ一緒')
    for (const {screen} of [aoi, ben]) await appIsKept(screen)
    const room = ben.screen.url()

    await site.kill()
    await aoi.browser.close()
    await ben.says('ベンのひとりごと')
    await ben.records('2.8', 'ベンの記録')
    await ben.sees(ben.words.talk.waiting)
    await ben.browser.kill()

    const aoiAlone = await personAt({
      who: 'aoi',
      url: site.url,
      profile: profiles.aoi,
      serviceWorker: true,
    })
    await aoiAlone.screen.click('link', new RegExp(quotes.metric))
    await aoiAlone.sees('まだ一緒')
    await aoiAlone.says('葵のひとりごと')
    await aoiAlone.records('2.6', '葵の記録')

    const benAlone = await personAt({
      who: 'ben',
      url: room,
      profile: profiles.ben,
      serviceWorker: true,
    })
    await benAlone.sees('ベンのひとりごと')
    await benAlone.sees('ベンの記録')

    await site.start()
    await aoiAlone.sees('ベンのひとりごと')
    await benAlone.sees('葵のひとりごと')
    await aoiAlone.sees('ベンの記録')
    await benAlone.sees('葵の記録')
    await sameTalk(aoiAlone, benAlone, 3)
    await aoiAlone.sees(/2\.6日/)
    await benAlone.sees(aoiAlone.words.talk.delivered(1))
  })

  it('the meeting point is killed and restarted under them, and a third still finds them, and nothing of what was withdrawn', async () => {
    tolerate(unreachable)
    const site = await openSite()
    const {aoi, ben} = await aoiAndBen(site)
    await site.restart()
    await aoi.says('残っていますか')
    await ben.sees('残っていますか')
    const holding = ({screen}: Person) => screen.evaluate(storedIn, '残っていますか')
    for (const one of [aoi, ben]) await expect.poll(() => holding(one)).toHaveLength(1)
    await withdraws(aoi, site.url, '残っていますか')
    const link = await aoi.invites()
    const chie = await personAt({who: 'chie', url: link})
    await chie.joins(link, '千恵')
    await chie.says('三人目です')
    await aoi.sees('三人目です')
    await ben.sees('三人目です')
    await chie.sees(chie.words.talk.delivered(2))
    for (const one of [aoi, ben, chie]) {
      await one.sees(one.words.talk.withdrew(quotes.name))
      expect(await one.talk()).toEqual(['三人目です'])
      await expect.poll(() => holding(one)).toEqual([])
    }
  })

  it('five reloads in a row, and they are together again each time', async () => {
    const site = await openSite()
    const {aoi, ben} = await aoiAndBen(site)
    for (let time = 1; time <= 5; time++) {
      await ben.screen.reload()
      await ben.screen.find('log')
      await aoi.says(`${time}回目`)
      await ben.sees(`${time}回目`)
    }
    await sameTalk(aoi, ben, 5)
  })

  it('a cancelled unload changes nothing', async () => {
    const site = await openSite()
    const {aoi, ben} = await aoiAndBen(site)
    await cancelsReload(ben.screen)
    await ben.says('まだいます')
    await aoi.sees('まだいます')
    await aoi.says('見えています')
    await ben.sees('見えています')
  })
})

/** As when somebody presses reload, is asked whether to leave, and stays. */
async function cancelsReload(screen: Screen): Promise<void> {
  if (!(screen instanceof ChromiumScreen)) throw new TypeError('only in Chromium')
  await screen.evaluate(() =>
    window.addEventListener('beforeunload', event => event.preventDefault()),
  )
  const [question] = await Promise.all([
    screen.page.waitForEvent('dialog'),
    screen.evaluate(() => setTimeout(() => location.reload())),
  ])
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
}
