import {hmac} from '@noble/hashes/hmac.js'
import {sha256} from '@noble/hashes/sha2.js'
import {expect} from 'vitest'
import {readInvite} from '../../../app/invite-link.ts'
import {base64url, fromBase64url, utf8} from '../../../core/bytes.ts'
import {deriveKey} from '../../../core/derive.ts'
import {writeRuns} from '../../../edge/yjs/write-run.ts'
import {devicesIn} from '../../../ui/words/devices.ts'
import type {Loot} from '../../fuzz/attacks.ts'
import {buildPages} from '../pages/pages-site.ts'
import type {StrangerWay} from '../pages/stranger.ts'
import {violationsOn} from './axe.ts'
import {closeLater, keepOpen} from './closing.ts'
import {countOf} from './link-details.ts'
import {feedOf} from './long-feed.ts'
import {pageOf} from './page-of.ts'
import {personAt, quotes} from './person.ts'
import {removes} from './removes.ts'
import {opensMeeting} from './room-meeting.ts'
import {openSite} from './site.ts'
import {openStaticSite} from './static-site.ts'
import {lootFrom, Stranger} from './stranger.ts'

/** All that is said shows at once. */
const tall = {width: 700, height: 3000}

/** A room of the app in which Aoi and Ben talk, for as many stories as there are: closed by whoever opened it. */
export class AttackedRoom {
  readonly #way: StrangerWay
  readonly #page: string
  readonly #people: Awaited<ReturnType<typeof aoiAndBen>>
  readonly #said: string[] = []
  readonly close: () => Promise<void>

  private constructor(
    people: Awaited<ReturnType<typeof aoiAndBen>>,
    page: string,
    close: () => Promise<void>,
  ) {
    this.#people = people
    this.#way = people.way
    this.#page = page
    this.close = close
  }

  static async open(): Promise<AttackedRoom> {
    const people = await aoiAndBen()
    const pages = await buildPages('stranger.html')
    closeLater(() => pages.remove())
    const {url} = await openStaticSite(pages.folder)
    const room = new AttackedRoom(people, `${url}stranger.html`, keepOpen())
    await room.talkGoesOn()
    return room
  }

  /** Somebody else each time, who has the room's link and speaks the wire's language without the app. */
  async eveComes(): Promise<{readonly eve: Stranger; readonly loot: Loot}> {
    const eve = await this.strangerComes()
    await eve.isAmong(2)
    const [update] = await eve.hears()
    return {eve, loot: await lootFrom(update!, this.#people.id)}
  }

  /** The same with a victim who has joined as well, and whose entries have come to nobody but the stranger. */
  async withheld(loot: Loot): Promise<Loot> {
    const renamed = ['千恵子', 'ちえ'].map(name => () => ({
      kind: 'renamed' as const,
      name,
    }))
    const {run} = await feedOf(this.#people.link, '千恵', renamed)
    const {hostile, update} = loot
    return {...(await lootFrom(writeRuns([run]), loot.room)), hostile, update, dice: 0}
  }

  async strangerComes(
    also: Pick<StrangerWay, 'claims' | 'takes'> = {},
  ): Promise<Stranger> {
    const {browser} = this.#people.ben
    const stranger = new Stranger(await browser.newScreen(this.#page))
    closeLater(() => stranger.screen.close())
    await stranger.comes({...this.#way, ...also})
    return stranger
  }

  /** From elsewhere in Aoi's browser, on the channel on which her tabs of the room talk. */
  async saysBesideAoisTabs(notes: readonly (Uint8Array | string)[]): Promise<void> {
    const {aoi, channel} = this.#people
    await pageOf(aoi).evaluate(
      ([name, said]) => {
        const beside = new BroadcastChannel(name)
        for (const note of said)
          beside.postMessage(Array.isArray(note) ? Uint8Array.from(note) : note)
        beside.close()
      },
      [
        channel,
        notes.map(note => (typeof note === 'string' ? note : [...note])),
      ] as const,
    )
  }

  /** Aoi takes somebody out of the room, once both see who it is. */
  async aoiRemoves(name: string): Promise<void> {
    const {aoi, ben} = this.#people
    for (const person of [aoi, ben]) await person.sees(`${name}さんが参加しました`)
    await removes(aoi, name)
    await aoi.screen.click('link', aoi.words.room.talk)
    for (const person of [aoi, ben])
      await person.sees(`${quotes.name}さんが${name}さんをルームから外しました`)
  }

  async bothSee(text: string): Promise<void> {
    const {aoi, ben} = this.#people
    for (const person of [aoi, ben]) await person.sees(text)
  }

  async bothMiss(text: string): Promise<void> {
    const {aoi, ben} = this.#people
    for (const person of [aoi, ben]) await person.screen.miss(text)
  }

  /** The number beside these words in the details of Aoi's connections, once it has come to so many. */
  async aoiReads(what: string, atLeast: number): Promise<number> {
    const {aoi} = this.#people
    await aoi.screen.goto(aoi.screen.url().replace(/talk$/, 'members'))
    await pageOf(aoi).getByText(devicesIn.ja.details.title).click()
    const count = () => countOf(aoi, what)
    await expect.poll(count, {timeout: 20_000}).toBeGreaterThanOrEqual(atLeast)
    const counted = await count()
    await aoi.screen.click('link', aoi.words.room.talk)
    return counted
  }

  /** Addresses where the room meets, in Aoi's list of them, each with what is said beside it. */
  async aoiReadsBesidePlaces(said: readonly (readonly string[])[]): Promise<void> {
    const {aoi} = this.#people
    const list = await opensMeeting(aoi)
    const rows = list.locator('.meeting-items > li', {has: pageOf(aoi).locator('button')})
    const read = () =>
      rows.evaluateAll(all =>
        all.map(row =>
          [...row.querySelectorAll('span, p')].map(({textContent}) => textContent),
        ),
      )
    await expect.poll(read).toEqual(said)
    expect(await violationsOn(pageOf(aoi))).toEqual([])
    await aoi.screen.click('link', aoi.words.room.talk)
  }

  /** Aoi and Ben talk on, and each sees all that either said and nothing else. @param more of what Aoi says first. */
  async talkGoesOn(more = ''): Promise<void> {
    const {aoi, ben} = this.#people
    const nth = this.#said.length + 1
    const [asked, told, answered] = [
      `${nth}つ目${more}`,
      `${nth}つ目が見えますか`,
      `${nth}つ目も全部あります`,
    ] as const
    for (const text of [asked, told]) {
      await aoi.says(text)
      await ben.sees(text)
    }
    await ben.says(answered)
    await aoi.sees(answered)
    this.#said.push(asked, told, answered)
    for (const person of [aoi, ben])
      await expect.poll(() => person.talk(), {timeout: 20_000}).toEqual(this.#said)
  }
}

async function aoiAndBen() {
  const site = await openSite()
  const aoi = await personAt({who: 'aoi', url: site.url, viewport: tall})
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({who: 'ben', url: link, viewport: tall})
  await ben.joins(link, 'ベン')
  await aoi.sees('ベンさんが参加しました')
  const invite = readInvite(link)
  if (!invite.ok) throw new Error(invite.refusal)
  const {id, secret} = invite.value
  const meet = `ws://localhost:${site.port}/meet`
  const tabs = deriveKey(secret, fromBase64url(id)!, 'tabs')
  return {
    aoi,
    ben,
    id,
    link,
    channel: base64url(hmac(sha256, tabs, utf8('name'))),
    way: {room: id, secret: base64url(secret), meet},
  }
}
