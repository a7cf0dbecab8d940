import {expect, it} from 'vitest'
import {connectionsIn} from '../../ui/words/connections.ts'
import {devicesIn} from '../../ui/words/devices.ts'
import {LocalRelay} from '../support/local-relay.ts'
import {violationsInBoth} from './support/axe.ts'
import {closeLater} from './support/closing.ts'
import {described} from './support/described.ts'
import {tolerate, unreachable} from './support/faults.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, quotes, type Person} from './support/person.ts'
import {opensMeeting} from './support/room-meeting.ts'
import {openSite} from './support/site.ts'
import {openStaticSite} from './support/static-site.ts'
import {typesWrongPoints, typesWrongServers} from './support/wrong-addresses.ts'

it('on a host of files alone a room names a meeting point, and by its invite somebody with nothing set up meets there', async () => {
  tolerate(/404/)
  const relay = new LocalRelay()
  closeLater(() => relay.die())
  const {url} = await openStaticSite('dist', {relay: relay.upgrade})
  const point = `nostr:${url.replace('http', 'ws')}relay`
  const aoi = await personAt({who: 'aoi', url})
  const bare = await aoi.startsRoom(quotes)
  await aoi.sees(aoi.words.link.none)
  const room = aoi.screen.url()
  const {meeting} = aoi.words
  await opensMeeting(aoi)
  await aoi.screen.fill(meeting.point, point)
  await aoi.screen.press('Enter')
  await aoi.sees(meeting.room.added)
  await aoi.screen.goto(room)
  await aoi.sees(aoi.words.link.waiting)
  await aoi.sees(aoi.words.talk.meetingSet(quotes.name))
  const link = await aoi.invites()
  expect(link).not.toBe(bare)

  const ben = await personAt({who: 'ben', url: link})
  await ben.sees(ben.words.join.connectedTo(1))
  await ben.joins(link, 'ベン')
  await talk(aoi, ben, '見積り')
  await aoi.screen.reload()
  await ben.screen.reload()
  await talk(aoi, ben, '来月')

  const list = await opensMeeting(ben)
  await list.getByText(point).waitFor()
  const {details} = devicesIn.ja
  await pageOf(ben).locator('summary', {hasText: details.title}).click()
  const now = pageOf(ben).locator('cairn-connections-now')
  await now.getByText(point.replace('nostr:', '')).waitFor()
  await now.getByText(connectionsIn.ja.states.open).waitFor()

  await ben.screen.click('button', meeting.removeThis(point))
  await ben.sees(meeting.room.removed)
  await aoi.sees(aoi.words.talk.meetingSet('ベン'))
  await aoi.sees(aoi.words.link.none)
  await ben.sees(connectionsIn.ja.noPoints)
  await aoi.screen.reload()
  await aoi.sees(aoi.words.link.none)
})

it('a server that a room names is asked by the connections that others make from then on', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({who: 'ben', url})
  const page = pageOf(ben)
  await page.addInitScript(noteServers)
  await page.reload()
  await ben.joins(link, 'ベン')
  await talk(aoi, ben, '見積り')
  const servers = () =>
    page.evaluate(() => Reflect.get(globalThis, 'servers') as string[][])
  expect(await servers()).not.toEqual([])
  expect((await servers()).flat()).toEqual([])

  await opensMeeting(aoi)
  await aoi.screen.fill(aoi.words.meeting.server, 'stun:127.0.0.1:9')
  await aoi.screen.press('Enter')
  await aoi.sees(aoi.words.meeting.room.added)
  await expect.poll(servers, {timeout: 20_000}).toContainEqual(['stun:127.0.0.1:9'])
  await aoi.screen.goto(aoi.screen.url().replace(/members$/, 'talk'))
  await talk(aoi, ben, '来月')
})

it.each([{locale: 'ja-JP'}, {locale: 'en-GB'}] as const)(
  'any member sets where a room meets from the keyboard, without a network too; who has left only reads it, $locale',
  async ({locale}) => {
    tolerate(unreachable)
    const {url} = await openSite()
    const aoi = await personAt({who: 'aoi', url, locale})
    const page = pageOf(aoi)
    await aoi.startsRoom(quotes)
    const {meeting, people} = aoi.words
    const list = await opensMeeting(aoi)
    await list.getByText(url.replace('http', 'ws') + 'meet').waitFor()
    const point = list.getByLabel(meeting.point)
    await typesWrongPoints(aoi, `${url}meet`)
    await typesWrongServers(aoi)
    expect(await described(page, '#own-credential')).toContain(
      meeting.room.credentialHint,
    )
    expect(await violationsInBoth(page)).toEqual([])
    await page.context().setOffline(true)
    await page.keyboard.type('team')
    await page.keyboard.press('Tab')
    await page.keyboard.type('secret')
    await page.keyboard.press('Enter')
    await list.getByRole('status').filter({hasText: meeting.room.added}).waitFor()
    for (let nth = 0; nth < 4; nth++) {
      await point.fill(`${url}other-${nth}`)
      await point.press('Enter')
      await list.getByText(`/other-${nth}`).waitFor()
    }
    await point.fill(`${url}other-4`)
    await point.press('Enter')
    await expect.poll(() => described(page, '#own-point')).toContain(meeting.room.tooMany)
    await page.context().setOffline(false)
    await page.reload()
    await opensMeeting(aoi)
    const remove = list.getByRole('button', {
      name: meeting.removeThis('turn:127.0.0.1:9'),
    })
    await remove.waitFor()
    expect(await violationsInBoth(page)).toEqual([])
    await remove.press('Enter')
    await list.getByRole('status').filter({hasText: meeting.room.removed}).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('own-server')

    await aoi.screen.click('button', people.leave)
    await aoi.sees(people.leftNote)
    await opensMeeting(aoi)
    await list.getByText('/other-0').waitFor()
    await expect.poll(() => list.locator('button, input').count()).toBe(0)
    expect(await violationsInBoth(page)).toEqual([])
  },
)

/** Each hears what the other says. */
async function talk(one: Person, other: Person, about: string): Promise<void> {
  await one.says(`${about}、どうですか`)
  await other.sees(`${about}、どうですか`)
  await other.says(`${about}、いいです`)
  await one.sees(`${about}、いいです`)
}

/** In the page: notes of each connection that somebody is to be reached by which servers it asks; one that is only tried has no channel. */
function noteServers(): void {
  const servers: string[][] = []
  Reflect.set(globalThis, 'servers', servers)
  const Native = globalThis.RTCPeerConnection
  globalThis.RTCPeerConnection = class extends Native {
    #isNoted = false

    override createDataChannel(label: string, options?: RTCDataChannelInit) {
      if (!this.#isNoted)
        servers.push((this.getConfiguration().iceServers ?? []).flatMap(({urls}) => urls))
      this.#isNoted = true
      return super.createDataChannel(label, options)
    }
  }
}
