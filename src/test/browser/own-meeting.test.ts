import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {violationsInBoth} from './support/axe.ts'
import {closeLater} from './support/closing.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, personInFirefox, quotes, type Person} from './support/person.ts'
import {openSite, type Site} from './support/site.ts'
import {typesWrongPoints, typesWrongServers} from './support/wrong-addresses.ts'

/** A site whose server lets people meet, and whose `cairn.json` says nothing of it. */
async function siteThatNamesNone(): Promise<Site & {readonly point: string}> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-config-'))
  closeLater(() => rmSync(folder, {recursive: true, force: true}))
  const config = join(folder, 'cairn.json')
  writeFileSync(config, '{"meetingPoints": []}')
  const site = await openSite(undefined, ['--config', config])
  return Object.assign(site, {point: `ws://localhost:${site.port}/meet`})
}

it('two people who both add a meeting point of their own meet there at once, and again after a new start', async () => {
  const site = await siteThatNamesNone()
  const aoi = await personAt({who: 'aoi', url: site.url})
  const link = await aoi.startsRoom(quotes)
  const room = aoi.screen.url()
  await aoi.sees(aoi.words.link.none)

  const ben = await personInFirefox({who: 'ben', url: `${site.url}#/settings`})
  await adds(ben, site.point)
  await adds(aoi, site.point)
  await aoi.screen.goto(room)
  await ben.screen.goto(link)
  // The settings ask for a name as well.
  await ben.screen.find('heading', quotes.metric)
  await ben.joins(link, 'ベン')
  await aoi.sees('ベンさんが参加しました')
  await aoi.says('こんにちは')
  await ben.sees('こんにちは')

  await aoi.screen.reload()
  await ben.says('おかえりなさい')
  await aoi.sees('おかえりなさい')

  await aoi.screen.goto(`${site.url}#/settings`)
  await aoi.screen.click('button', aoi.words.meeting.removeThis(site.point))
  await aoi.sees(aoi.words.meeting.device.removed)
  await aoi.screen.goto(room)
  await aoi.sees(aoi.words.link.none)
  await ben.sees(ben.words.link.waiting)
})

it('a room that is open in one tab connects when a meeting point is added in another', async () => {
  const site = await siteThatNamesNone()
  const aoi = await personAt({who: 'aoi', url: site.url})
  await aoi.startsRoom(quotes)
  await aoi.sees(aoi.words.link.none)
  const beside = await pageOf(aoi).context().newPage()
  await beside.goto(`${site.url}#/settings`)
  const {meeting} = aoi.words
  await beside.getByLabel(meeting.point).fill(site.point)
  await beside.getByLabel(meeting.point).press('Enter')
  await beside.getByText(meeting.device.added).waitFor()
  await aoi.sees(aoi.words.link.waiting)
})

it.each([{locale: 'ja-JP'}, {locale: 'en-GB'}] as const)(
  'each mistake is said where it was made, and all of it works from the keyboard, $locale',
  async ({locale}) => {
    const site = await openSite()
    const aoi = await personAt({who: 'aoi', url: `${site.url}#/settings`, locale})
    const page = pageOf(aoi)
    const {meeting} = aoi.words
    await page.getByText(site.url.replace('http', 'ws') + 'meet').waitFor()
    await typesWrongPoints(aoi, site.url + 'meet')
    await typesWrongServers(aoi)
    expect(await violationsInBoth(page)).toEqual([])
    // The focus is where the name is missing.
    await page.keyboard.type('ben')
    await page.keyboard.press('Tab')
    await page.keyboard.type('secret')
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({hasText: meeting.device.added}).waitFor()
    await page.reload()
    const remove = page.getByRole('button', {
      name: meeting.removeThis('turn:127.0.0.1:9'),
    })
    await remove.waitFor()
    expect(await violationsInBoth(page)).toEqual([])
    await remove.press('Enter')
    await page.getByRole('status').filter({hasText: meeting.device.removed}).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('own-server')
  },
)

it('a server of one’s own is asked by every connection that is made', async () => {
  const site = await openSite()
  const aoi = await personAt({who: 'aoi', url: site.url})
  const page = pageOf(aoi)
  await page.addInitScript(noteServers)
  const link = await aoi.startsRoom(quotes)
  await page.goto(`${site.url}#/settings`)
  const {meeting} = aoi.words
  await page.getByLabel(meeting.server).fill('stun:127.0.0.1:9')
  await page.getByLabel(meeting.server).press('Enter')
  await aoi.sees(meeting.device.added)
  await page.reload()
  const ben = await personAt({who: 'ben', url: link})
  await ben.joins(link, 'ベン')
  await expect
    .poll(() => page.evaluate(() => Reflect.get(globalThis, 'servers') as string[]))
    .toContain('stun:127.0.0.1:9')
})

async function adds({screen, words: {meeting}}: Person, point: string): Promise<void> {
  await screen.goto(`${new URL('.', screen.url()).href}#/settings`)
  await screen.fill(meeting.point, point)
  await screen.press('Enter')
  await screen.see(meeting.device.added)
}

/** In the page: notes which ICE servers its connections ask. */
function noteServers(): void {
  const servers: string[] = []
  Reflect.set(globalThis, 'servers', servers)
  const Native = globalThis.RTCPeerConnection
  globalThis.RTCPeerConnection = class extends Native {
    constructor(configuration?: RTCConfiguration) {
      super(configuration)
      servers.push(...(configuration?.iceServers ?? []).flatMap(({urls}) => urls))
    }
  }
}
