import {describe, expect, it} from 'vitest'
import {hashOf, placeOf, type Place} from '../../app/place.ts'
import {violationsOn} from './support/axe.ts'
import {desktop, phone, openChromium, type ChromiumScreen} from './support/chromium.ts'
import {Person, quotes, wordsOf} from './support/person.ts'
import {openSite} from './support/site.ts'

const looks = [
  {locale: 'ja-JP', colorScheme: 'light', viewport: desktop},
  {locale: 'en-GB', colorScheme: 'dark', viewport: desktop},
  {locale: 'ja-JP', colorScheme: 'dark', viewport: phone},
  {locale: 'en-GB', colorScheme: 'light', viewport: phone},
  {locale: 'en-GB', colorScheme: 'light', viewport: {width: 320, height: 640}},
] as const

const bare: readonly Place[] = [
  {at: 'home'},
  {at: 'make'},
  {at: 'find'},
  {at: 'drafts'},
  {at: 'join'},
  {at: 'join', invite: '1.cut'},
  {at: 'settings'},
  {at: 'limits'},
  {at: 'fit'},
  {at: 'about'},
  {at: 'nowhere'},
]

describe.each(looks)('$locale, $colorScheme, $viewport.width wide', look => {
  it('every screen can be used by everyone, and nothing sticks out at its side', async () => {
    const {url} = await openSite()
    const chromium = await openChromium(look)
    const screen = await chromium.newScreen(url)
    await screen.find('heading')
    for (const place of bare) await check(screen, url, place)

    const aoi = new Person(screen, wordsOf[look.locale])
    await screen.goto(`${url}#/make`)
    const link = await aoi.makesRoom(quotes)
    await violations(screen, 'invite')
    await aoi.closesInvite()
    await aoi.says('2.4 https://example.com/ です')
    await aoi.records('2.5', 'note')
    const {room} = placeOf(new URL(screen.url()).hash) as Place & {at: 'room'}
    for (const part of ['talk', 'goal', 'members'] as const)
      await check(screen, url, {at: 'room', room, part})
    await check(screen, url, {at: 'room', room, part: 'goal', task: 'new'})
    await check(screen, url, {at: 'home'})

    const ben = await openChromium({...look, who: 'ben'})
    const preview = await ben.newScreen(link)
    await preview.see(wordsOf[look.locale].join.memberCount(1))
    await violations(preview, 'join')
  })
})

it.each(['ja-JP', 'en-GB'] as const)(
  'the composer has one row of buttons in every width, %s',
  async locale => {
    const {url} = await openSite()
    const chromium = await openChromium({locale})
    const {page} = await chromium.newScreen(`${url}#/sample`)
    const {talk, goal} = wordsOf[locale]
    await page.locator('cairn-composer textarea').focus()
    const parts = [
      page.locator('cairn-composer').getByRole('button', {name: goal.record}),
      page.getByLabel(talk.enterSends),
      page.getByRole('button', {name: talk.send, exact: true}),
    ]
    const handles = await Promise.all(parts.map(part => part.elementHandle()))
    for (const width of [390, 370, 768, 1360]) {
      await page.setViewportSize({width, height: 760})
      // All in one breath: what is loaded above them meanwhile moves them.
      const middles = await page.evaluate(middlesOf, handles)
      expect(new Set(middles).size, `${width}: ${middles.join(' ')}`).toBe(1)
    }
  },
)

/** In the page: how far down each is. */
function middlesOf(elements: readonly (Element | null)[]): number[] {
  return elements.map(element => {
    const {y, height} = element!.getBoundingClientRect()
    return Math.round(y + height / 2)
  })
}

async function check(screen: ChromiumScreen, url: string, place: Place): Promise<void> {
  await screen.goto(`${url}${hashOf(place)}`)
  await screen.find('heading')
  await violations(screen, hashOf(place))
  const over = await screen.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(over, `${hashOf(place)} is wider than its window`).toBeLessThanOrEqual(0)
}

async function violations({page}: ChromiumScreen, where: string): Promise<void> {
  expect(await violationsOn(page), where).toEqual([])
}
