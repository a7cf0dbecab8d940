import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {BrowserContext} from 'playwright-core'
import {expect, it} from 'vitest'
import {LocalRelay} from '../support/local-relay.ts'
import {appIsKept} from './support/app-is-kept.ts'
import {openChromium} from './support/chromium.ts'
import {closeLater} from './support/closing.ts'
import {expectFault, tolerate} from './support/faults.ts'
import {copyOfApp} from './support/next-version.ts'
import {pageOf} from './support/page-of.ts'
import {Person, personAt, quotes, wordsOf} from './support/person.ts'
import {openSite} from './support/site.ts'
import {openStaticSite} from './support/static-site.ts'

it('on a host of files alone a room is made and written in, and says what is missing and who can add it', async () => {
  tolerate(/404/)
  const site = await openStaticSite()
  const aoi = await personAt({who: 'aoi', url: site.url})
  const page = pageOf(aoi)
  const {link: words, join} = aoi.words
  const link = await aoi.startsRoom(quotes)
  expect(link.startsWith(site.url)).toBe(true)
  await aoi.says('ひとりで始める')
  await aoi.sees('ひとりで始める')
  await aoi.records('2.5', 'この端末の記録')
  await aoi.sees(words.noneHow)
  await page.getByRole('button', {name: words.none}).waitFor()
  await page.reload()
  await aoi.sees('この端末の記録')
  expect(await aoi.talk()).toEqual(['ひとりで始める'])

  const ben = await personAt({who: 'ben', url: link})
  await ben.screen.find('heading', quotes.metric)
  await ben.sees(join.waiting.none)
  await ben.screen.click('button', join.decline)
  await ben.sees(ben.words.overview.make)
})

it('a cairn.json that cannot be used leaves the app to its device, and tells whoever wrote it why', async () => {
  expectFault(/cairn\.json is not used: "meetingPoints"/)
  const folder = copyOfApp()
  writeFileSync(join(folder, 'cairn.json'), '{"meetingPoints": "./meet"}')
  const site = await openStaticSite(folder)
  const aoi = await personAt({who: 'aoi', url: site.url})
  await aoi.startsRoom(quotes)
  await aoi.sees(aoi.words.link.noneHow)
})

it('a site that halts or refuses keeps nobody from meeting where it said last', async () => {
  tolerate(/503/)
  const relay = new LocalRelay()
  closeLater(() => relay.die())
  const folder = copyOfApp()
  writeFileSync(join(folder, 'cairn.json'), '{"meetingPoints": ["nostr:./relay"]}')
  const site = await openStaticSite(folder, {relay: relay.upgrade})
  const aoi = await personAt({who: 'aoi', url: site.url, serviceWorker: true})
  const link = await aoi.startsRoom(quotes)
  await appIsKept(aoi.screen)
  const page = pageOf(aoi)
  for (const ill of ['halting', 503] as const) {
    site.suffer('cairn.json', ill)
    await page.reload()
    await page.getByRole('button', {name: aoi.words.link.waiting}).waitFor()
  }
  // To a new device it never said anything: that waits for the site, and does not take it for one without.
  const ben = await personAt({who: 'ben', url: link})
  await ben.sees(ben.words.join.waiting.unknown)
  site.suffer('cairn.json', undefined)
  await ben.sees(ben.words.join.connectedTo(1))
})

it('two people make, join, talk and record, and nothing is asked of any host but the site', async () => {
  const site = await openSite()
  const asked = new Set<string>()
  const open = async (who: string, url: string) => {
    const chromium = await openChromium({who, serviceWorker: true})
    await chromium.context.addInitScript(noteServers)
    listen(chromium.context, asked)
    return new Person(await chromium.newScreen(url), wordsOf['ja-JP'])
  }
  const aoi = await open('aoi', site.url)
  const link = await aoi.startsRoom(quotes)
  const ben = await open('ben', link)
  await ben.joins(link, 'ベン')
  await aoi.says('https://example.com/ を見てください')
  await ben.sees('https://example.com/')
  await ben.records('2.5', '記録')
  await aoi.sees('記録')
  for (const place of ['settings', 'about', 'limits', 'fit', '']) {
    await ben.screen.goto(`${site.url}#/${place}`)
    await ben.screen.find('heading')
  }
  const {host} = new URL(site.url)
  expect([...asked].sort()).toEqual([`http://${host}`, `ws://${host}`])
  for (const person of [aoi, ben]) {
    const connections = await pageOf(person).evaluate(
      () => Reflect.get(globalThis, 'connections') as string[][],
    )
    expect(connections.length).toBeGreaterThan(0)
    expect(connections.flat()).toEqual([])
  }
})

/** Notes every address that a request or a socket goes to. */
function listen(context: BrowserContext, asked: Set<string>): void {
  const note = (url: string) => {
    const {protocol, host} = new URL(url)
    if (host) asked.add(`${protocol}//${host}`)
  }
  context.on('request', request => note(request.url()))
  for (const page of context.pages()) page.on('websocket', socket => note(socket.url()))
}

/** In the page: notes of each connection which ICE servers it would ask. */
function noteServers(): void {
  const connections: string[][] = []
  Reflect.set(globalThis, 'connections', connections)
  const Native = globalThis.RTCPeerConnection
  globalThis.RTCPeerConnection = class extends Native {
    constructor(configuration?: RTCConfiguration) {
      super(configuration)
      connections.push((configuration?.iceServers ?? []).flatMap(({urls}) => urls))
    }
  }
}
