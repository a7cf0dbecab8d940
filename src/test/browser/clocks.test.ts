import {expect, it} from 'vitest'
import {devicesIn} from '../../ui/words/devices.ts'
import {violationsInBoth} from './support/axe.ts'
import {phone} from './support/chromium.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, quotes, type Person} from './support/person.ts'
import {putsAway} from './support/puts-away.ts'
import {openSite} from './support/site.ts'
import {setClockOff} from './support/wrong-clock.ts'

const HOUR = 60 * 60_000
const {clock} = devicesIn.ja

async function talksWith(speaker: Person, listeners: readonly Person[], text: string) {
  await speaker.says(text)
  for (const listener of listeners) await listener.sees(text)
}

it('whose clock is three hours ahead is told so, and the others see it of that member, until it is set right', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({who: 'ben', url: link, viewport: phone})
  await ben.joins(link, 'ベン')
  await ben.screen.find('log')
  const chie = await personAt({who: 'chie', url: link})
  await setClockOff(chie, 3 * HOUR)
  await chie.joins(link, '智恵')
  await aoi.sees('智恵さんが参加しました')
  await ben.sees('智恵さんが参加しました')

  await talksWith(chie, [aoi, ben], '三時間先から')
  await talksWith(aoi, [ben, chie], '葵が読みました')
  await chie.screen.miss(clock.setAhead)
  await talksWith(ben, [aoi, chie], 'ベンも読みました')
  await chie.sees(clock.ahead('3時間'))
  await chie.sees(clock.setAhead)
  expect(await violationsInBoth(pageOf(chie))).toEqual([])

  await ben.screen.click('link', /メンバー/)
  await ben.sees(clock.isAhead('3時間'))
  expect(await violationsInBoth(pageOf(ben))).toEqual([])
  const marked = pageOf(ben).locator('.members-row', {hasText: clock.isAhead('3時間')})
  expect(await marked.count()).toBe(1)
  expect(await marked.textContent()).toContain('智恵')
  await aoi.screen.miss(clock.ahead('3時間'))

  await setClockOff(chie, 0)
  await talksWith(chie, [aoi], '時計を合わせました')
  await chie.screen.miss(clock.ahead('3時間'))
})

it('two who are alone are both told that their clocks disagree, not whose is wrong', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({who: 'ben', url: link})
  await setClockOff(ben, -5 * HOUR)
  await ben.joins(link, 'ベン')
  await talksWith(ben, [aoi], '五時間前から')
  await talksWith(aoi, [ben], '葵です')
  await talksWith(ben, [aoi], '読みました')
  for (const person of [aoi, ben]) {
    await person.sees(clock.apart('5時間'))
    await person.sees(clock.setEither)
  }
  await putsAway(ben, {how: clock.setEither, close: clock.close})
})
