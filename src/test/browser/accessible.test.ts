import {describe, expect, it} from 'vitest'
import {violationsOn} from './support/axe.ts'
import {desktop, openChromium, phone} from './support/chromium.ts'
import {personAt, quotes} from './support/person.ts'
import {openSite} from './support/site.ts'

const places = [
  '',
  'make',
  'join',
  'drafts',
  'settings',
  'limits',
  'fit',
  'about',
  'gone',
]

describe.each([
  {locale: 'ja-JP', colorScheme: 'light', viewport: desktop},
  {locale: 'ja-JP', colorScheme: 'dark', viewport: phone},
  {locale: 'en-GB', colorScheme: 'light', viewport: phone},
  {locale: 'en-GB', colorScheme: 'dark', viewport: desktop},
] as const)('axe finds nothing, $locale and $colorScheme', look => {
  it('on the screens without a room', async () => {
    const {url} = await openSite()
    const chromium = await openChromium(look)
    const screen = await chromium.newScreen()
    for (const place of places) {
      await screen.goto(`${url}#/${place}`)
      await screen.find('heading')
      expect(await violationsOn(screen.page), place).toEqual([])
    }
  })

  it('in a room, its goal, its members and its invite', async () => {
    const {url} = await openSite()
    const aoi = await personAt({...look, url})
    const [page] = aoi.browser.context.pages().slice(-1)
    await aoi.screen.click('link', aoi.words.overview.make)
    await aoi.makesRoom(quotes)
    expect(await violationsOn(page!), 'invite').toEqual([])
    await aoi.closesInvite()
    await aoi.says('おはようございます。 https://example.com/a を見てください。')
    await aoi.sees('おはようございます')
    const room = aoi.screen.url()
    for (const part of ['', '/goal', '/members']) {
      await aoi.screen.goto(`${room.replace(/\/talk$/, '')}${part}`)
      await aoi.screen.find('heading')
      expect(await violationsOn(page!), `room${part}`).toEqual([])
    }
    await aoi.screen.goto(`${url}#/`)
    await aoi.screen.find('heading')
    expect(await violationsOn(page!), 'overview').toEqual([])
  })
})
