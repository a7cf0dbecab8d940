import {expect, it} from 'vitest'
import {roomsIn} from '../../ui/words/rooms.ts'
import {appIsKept} from './support/app-is-kept.ts'
import {violationsOn} from './support/axe.ts'
import {
  freshProfile,
  openChromium,
  phone,
  type ChromiumScreen,
} from './support/chromium.ts'
import {tolerate, unreachable} from './support/faults.ts'
import {personAt, quotes} from './support/person.ts'
import type {Screen} from './support/screen.ts'
import {openSite} from './support/site.ts'
import {tenRooms} from './support/ten-rooms.ts'

it('ten rooms show from the shelf without a network, each with its goal, the neediest first', async () => {
  tolerate(unreachable)
  const profile = freshProfile()
  const site = await openSite()
  const aoi = await personAt({who: 'aoi', url: site.url, profile, serviceWorker: true})
  await tenRooms(aoi)
  await appIsKept(aoi.screen)
  await aoi.browser.close()
  await site.stop()

  const again = await (
    await openChromium({who: 'again', profile, serviceWorker: true})
  ).newScreen(site.url)
  await again.page.locator('.overview-list li:nth-child(10) .overview-way').waitFor()
  const shown = await rowsOn(again)
  expect(shown[0]).toMatch(
    /達成.*しめくくり待ち.*残り 30日.*指標4を8件から4件にする.*4件 → 4件/,
  )
  expect(shown[1]).toMatch(/要見直し .*指標7を.*9件 → 4件/)
  expect(shown.slice(2, 9).join()).not.toMatch(/順調|達成|要見直し/)
  expect(shown[9]).toMatch(/順調 .*指標2を.*6件 → 4件.*残り 30日/)
  expect(await railOf(again)).toEqual(await namesOn(again))
  await again.see(roomsIn.ja.many(10))
  expect(await violationsOn(again.page)).toEqual([])
  await again.page.setViewportSize(phone)
  expect(await violationsOn(again.page)).toEqual([])
}, 180_000)

it('however much is said in a room, its row stays where it is', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const metrics = ['ひとつめ', 'ふたつめ', 'みっつめ']
  for (const metric of metrics) {
    await aoi.startsRoom({...quotes, metric})
    await aoi.screen.click('link', /^\s*ようす/)
  }
  const allAreNamed = () =>
    expect
      .poll(async () => (await namesOn(aoi.screen)).sort())
      .toEqual([...metrics].sort())
  await allAreNamed()
  const before = await namesOn(aoi.screen)
  await aoi.screen.click('link', new RegExp(before.at(-1)!))
  for (let nth = 1; nth <= 25; nth++) await aoi.says(`${nth}つめ`)
  await aoi.sees('25つめ')
  await aoi.screen.click('link', /^\s*ようす/)
  await aoi.screen.find('heading', 'ようす')
  await allAreNamed()
  expect(await namesOn(aoi.screen)).toEqual(before)
})

const namesOn = (screen: Screen) => textsOf(screen, '.overview-list li strong')
const railOf = (screen: Screen) => textsOf(screen, '.rail-row strong')

const textsOf = (screen: Screen, selector: string) =>
  screen.evaluate(
    wanted => [...document.querySelectorAll(wanted)].map(({textContent}) => textContent),
    selector,
  )

/** What each row says, its status among it, which stands in a shadow of its own. */
const rowsOn = ({page}: ChromiumScreen) =>
  page.locator('.overview-list li').evaluateAll(rows =>
    (rows as HTMLElement[]).map(row => {
      const status = row.querySelector('cairn-status-word')?.shadowRoot?.textContent ?? ''
      return `${status} ${row.innerText}`.replace(/\s+/g, ' ')
    }),
  )
