import {describe, expect, it} from 'vitest'
import {readHandCode, writeHandCode} from '../../core/room/hand-code.ts'
import {appIsKept} from './support/app-is-kept.ts'
import {violationsInBoth} from './support/axe.ts'
import {codeOf, connectByHand, makesCode, opensByHand, uses} from './support/by-hand.ts'
import {tolerate, unreachable} from './support/faults.ts'
import {pageOf} from './support/page-of.ts'
import {Person, personAt, personInFirefox, quotes} from './support/person.ts'
import {openSite} from './support/site.ts'
import {openStaticSite} from './support/static-site.ts'

const soon = {timeout: 40_000, interval: 20}
/** Two Firefoxes, which give connections up and make others, on machines that do much else at the time. */
const LONG_MS = 120_000

/** A room of Aoi's on a host of files alone; whoever else joins it has met nobody. */
async function aRoom(open = personAt, serviceWorker = false) {
  tolerate(/404/)
  const site = await openStaticSite()
  const aoi = await open({who: 'aoi', url: site.url, serviceWorker})
  const link = await aoi.startsRoom(quotes)
  return {site, aoi, link}
}

async function joined(link: string, name: string, open = personAt, options = {}) {
  const person = await open({who: name, url: link, ...options})
  await person.joins(link, name)
  return person
}

async function talk(one: Person, other: Person, text: string): Promise<void> {
  await one.closesDialog()
  await other.closesDialog()
  await one.says(`${text}?`)
  await other.sees(`${text}?`)
  await other.says(`${text}!`)
  await one.sees(`${text}!`)
}

it('two connect by text while there is no server at all, and are told when it is over', async () => {
  tolerate(unreachable)
  const {site, aoi, link} = await aRoom(personAt, true)
  const ben = await joined(link, 'ベン', personAt, {serviceWorker: true})
  for (const {screen} of [aoi, ben]) await appIsKept(screen)
  await site.stop()
  await connectByHand(aoi, ben)
  await ben.sees(ben.words.byHand.connected(quotes.name))
  await aoi.sees(aoi.words.byHand.connected('ベン'))
  expect(await violationsInBoth(pageOf(aoi))).toEqual([])
  await talk(aoi, ben, '聞こえますか')

  // Both start anew without any network of the site's, and must carry codes again.
  for (const {screen} of [aoi, ben]) await screen.reload()
  await connectByHand(ben, aoi)
  await aoi.sees(aoi.words.byHand.connected('ベン'))
  await ben.browser.close()
  await aoi.sees(aoi.words.byHand.ended('ベン'))
})

it('by links, opened in tabs of their own: the tab that leads connects, and all see it', async () => {
  const {site, aoi, link} = await aRoom()
  const ben = await joined(link, 'ベン')
  const offer = await makesCode(aoi)
  const bens = new Person(
    await ben.browser.newScreen(`${site.url}#/join/hand.${offer}`),
    ben.words,
  )
  await bens.screen.click('button', ben.words.byHand.use)
  const answer = await codeOf(bens)
  expect(bens.screen.url()).not.toContain('hand')
  const aois = new Person(
    await aoi.browser.newScreen(`${site.url}#/join/hand.${answer}`),
    aoi.words,
  )
  await aois.screen.click('button', aoi.words.byHand.use)
  for (const person of [aois, aoi])
    await person.sees(person.words.byHand.connected('ベン'))
  await bens.sees(bens.words.byHand.connected(quotes.name))
  await talk(aois, bens, '別のタブから')
})

it('each code that cannot be used is answered in a sentence of its own, and stays where it was typed', async () => {
  const {site, aoi, link} = await aRoom()
  const ben = await joined(link, 'ベン')
  const {problems, got, bring, start, make} = aoi.words.byHand
  const offer = await makesCode(aoi)
  const field = '#hand-typed'
  const page = pageOf(aoi)
  const newer = `yi${offer.slice(2)}`
  for (const [code, problem] of [
    ['', problems.empty],
    ['こんにちは', problems['not-a-code']],
    [offer.slice(0, -3), problems['cut-short']],
    [newer, problems['newer-version']],
    [offer, problems['own-code']],
  ] as const) {
    await uses(aoi, code, bring)
    await aoi.sees(problem)
    expect(await page.locator(field).inputValue()).toBe(code)
  }
  expect(await violationsInBoth(page)).toEqual([])

  await opensByHand(ben)
  await uses(ben, offer, got)
  const answer = await codeOf(ben)
  // A new offer takes the place of the first, which the answer was for.
  await aoi.screen.click('button', start)
  await aoi.screen.click('button', make)
  await expect.poll(() => codeOf(aoi)).not.toBe(offer)
  await uses(aoi, answer, bring)
  await aoi.sees(problems['offer-gone'])

  const chie = await personAt({who: 'chie', url: site.url})
  await chie.startsRoom(quotes)
  await opensByHand(chie)
  await uses(chie, offer, got)
  await chie.sees(problems['other-room'])
  await chie.screen.goto(`${site.url}#/join/hand.${offer}`)
  await chie.sees(chie.words.byHand.link.unknown)
})

it('who is quicker than the part that connects has the code used as soon as it is here', async () => {
  const {aoi, link} = await aRoom()
  const offer = await makesCode(aoi)
  const ben = await personAt({who: 'ben', url: 'about:blank'})
  let release = () => {}
  const released = new Promise<void>(done => (release = done))
  await pageOf(ben).route(/\/mesh-[^/]*\.js$/, async route => {
    await released
    await route.continue()
  })
  await ben.screen.goto(link)
  await ben.screen.click('button', ben.words.join.byHand)
  await uses(ben, offer, ben.words.byHand.got)
  expect(
    await pageOf(ben).getByText(ben.words.byHand.problems['not-ready']).count(),
  ).toBe(0)
  release()
  await uses(aoi, await codeOf(ben), aoi.words.byHand.bring)
  await aoi.sees(aoi.words.byHand.connectedOnlooker)
})

it('who looks at the invite is shown the room by hand', async () => {
  const {aoi, link} = await aRoom()
  const ben = await personAt({who: 'ben', url: link})
  await ben.screen.click('button', ben.words.join.byHand)
  await uses(ben, await makesCode(aoi), ben.words.byHand.got)
  await uses(aoi, await codeOf(ben), aoi.words.byHand.bring)
  await ben.sees(ben.words.byHand.connectedPeek)
  await aoi.sees(aoi.words.byHand.connectedOnlooker)
  await ben.closesDialog()
  await ben.sees(ben.words.join.memberCount(1))
})

it('who came by a code but has another room’s secret gets nothing by it and gives nothing, and it is said', async () => {
  const {site, aoi} = await aRoom()
  await aoi.says('うちの話')
  const eve = await personAt({who: 'eve', url: site.url})
  await eve.startsRoom(quotes)
  await eve.says('よその話')
  const [offer, hers] = [await makesCode(aoi), await makesCode(eve)]
  await uses(eve, asOf(hers, offer), eve.words.byHand.bring)
  await expect.poll(() => codeOf(eve)).not.toBe(hers)
  await uses(aoi, asOf(offer, await codeOf(eve), offer), aoi.words.byHand.bring)
  await aoi.sees(aoi.words.byHand.over.stranger)
  await eve.sees(eve.words.byHand.over.stranger)
  expect([await aoi.talk(), await eve.talk()]).toEqual([['うちの話'], ['よその話']])
})

it('a name of the local network that was asked for in vain is asked for again', async () => {
  const {aoi, link} = await aRoom()
  const ben = await joined(link, 'ベン')
  for (const {screen} of [aoi, ben]) await screen.evaluate(loseFirstQuestions)
  await connectByHand(aoi, ben)
  await aoi.sees(aoi.words.byHand.connected('ベン'))
  await ben.sees(ben.words.byHand.connected(quotes.name))
})

it('one in the middle, connected to both by hand, passes on what they write', async () => {
  const {aoi, link} = await aRoom()
  const ben = await joined(link, 'ベン')
  const chie = await joined(link, 'チエ')
  await connectByHand(aoi, ben)
  await ben.sees(ben.words.byHand.connected(quotes.name))
  await ben.closesDialog()
  await pageOf(ben).goto(ben.screen.url().replace(/talk.*/, 'members'))
  await pageOf(ben).locator('#connection summary').click()
  await ben.screen.click('button', ben.words.link.byHand)
  await ben.screen.click('button', ben.words.byHand.make)
  await opensByHand(chie)
  await uses(chie, await codeOf(ben), chie.words.byHand.got)
  await uses(ben, await codeOf(chie), ben.words.byHand.bring)
  await ben.sees(ben.words.byHand.connected('チエ'))
  await talk(aoi, chie, '間に人がいても')
})

it('a meeting point comes back: its connection takes the place of the one by hand, and nothing is lost', async () => {
  tolerate(unreachable)
  const site = await openSite()
  const aoi = await personAt({who: 'aoi', url: site.url, serviceWorker: true})
  const link = await aoi.startsRoom(quotes)
  const ben = await joined(link, 'ベン', personAt, {serviceWorker: true})
  await aoi.sees('ベンさんが参加しました')
  for (const {screen} of [aoi, ben]) await appIsKept(screen)
  await site.stop()
  for (const person of [aoi, ben]) {
    await person.browser.context.addInitScript(noteConnections)
    await person.screen.reload()
  }
  await connectByHand(aoi, ben, 'down')
  await ben.sees(ben.words.byHand.connected(quotes.name))
  await talk(aoi, ben, '手渡しで')
  await site.start()
  for (const {screen} of [aoi, ben])
    await expect
      .poll(() => screen.evaluate(connectionsNow), soon)
      .toEqual({made: 2, open: 1})
  await talk(aoi, ben, '仲介所から')
  expect(await aoi.talk()).toEqual(await ben.talk())
  expect(await aoi.talk()).toHaveLength(4)
})

describe.each([
  {pair: 'Chromium to Firefox', one: personAt, other: personInFirefox},
  {pair: 'Firefox to Chromium', one: personInFirefox, other: personAt},
  {pair: 'Firefox to Firefox', one: personInFirefox, other: personInFirefox},
])('by hand, $pair', ({one, other}) => {
  it(
    'the answer is brought late, when the browser has given up its first connections',
    {timeout: LONG_MS},
    async () => {
      tolerate(/ICE failed/)
      const {aoi, link} = await aRoom(one as typeof personAt)
      const ben = await joined(link, 'ベン', other as typeof personAt)
      const offer = await makesCode(aoi)
      await opensByHand(ben)
      await ben.screen.evaluate(noteConnections)
      await uses(ben, offer, ben.words.byHand.got)
      const answer = await codeOf(ben)
      if (one === personInFirefox && other === personInFirefox)
        await expect
          .poll(async () => (await ben.screen.evaluate(connectionsNow)).made, soon)
          .toBeGreaterThanOrEqual(3)
      await uses(aoi, answer, aoi.words.byHand.bring)
      await aoi.sees(aoi.words.byHand.connected('ベン'))
      await ben.sees(ben.words.byHand.connected(quotes.name))
      await talk(aoi, ben, '聞こえますか')
    },
  )
})

/** The same code as one of the other code's room, in answer to the offer `to`. */
function asOf(other: string, code: string, to?: string): string {
  const [room, own, offer] = [other, code, to ?? code].map(text => {
    const read = readHandCode(text)
    if (!read.ok) throw new Error(read.refusal)
    return read.value
  })
  return writeHandCode(room!.tag, own!.way, to ? offer!.check : undefined)
}

/** In the page: connections that are made from now on do not find the candidates of the description that they are given. */
function loseFirstQuestions(): void {
  const Native = globalThis.RTCPeerConnection
  globalThis.RTCPeerConnection = class extends Native {
    #told: RTCSessionDescriptionInit | undefined

    override setRemoteDescription(told: RTCSessionDescriptionInit): Promise<void> {
      this.#told = told
      const sdp = (told.sdp ?? '').replace(/^a=candidate.*\r\n/gm, '')
      return super.setRemoteDescription({...told, sdp})
    }

    override get remoteDescription(): RTCSessionDescription | null {
      return super.remoteDescription && new RTCSessionDescription(this.#told!)
    }
  }
}

/** In the page: keeps an eye on all connections that are made from now on. */
function noteConnections(): void {
  const made: RTCPeerConnection[] = []
  Reflect.set(globalThis, 'made', made)
  const Native = globalThis.RTCPeerConnection
  globalThis.RTCPeerConnection = class extends Native {
    constructor(configuration?: RTCConfiguration) {
      super(configuration)
      made.push(this)
    }
  }
}

/** In the page, after that. */
function connectionsNow(): {readonly made: number; readonly open: number} {
  const made = Reflect.get(globalThis, 'made') as RTCPeerConnection[]
  const open = made.filter(({connectionState}) => connectionState === 'connected')
  return {made: made.length, open: open.length}
}
