import {afterAll, beforeAll, expect, it} from 'vitest'
import {base64url, fromBase64url, utf8} from '../../core/bytes.ts'
import {deriveKey} from '../../core/derive.ts'
import {meetingAddress} from '../../edge/net/config.ts'
import {writeNote} from '../../edge/net/note.ts'
import {SealBox} from '../../edge/net/seal-box.ts'
import {control} from '../../edge/net/control.ts'
import type {} from './pages/mesh.ts'
import {buildPages} from './pages/pages-site.ts'
import {testRoom, testSecret} from './pages/plain-replica.ts'
import type {StrangerWay} from './pages/stranger.ts'
import {openChromium} from './support/chromium.ts'
import {closeLater} from './support/closing.ts'
import type {Screen} from './support/screen.ts'
import {openOddMeet} from './support/odd-meet.ts'
import type {OddMeet} from './support/odd-meet.ts'
import {openStaticSite} from './support/static-site.ts'
import {Stranger} from './support/stranger.ts'

let pages: Awaited<ReturnType<typeof buildPages>>
beforeAll(async () => {
  pages = await buildPages('mesh.html', 'stranger.html')
})
afterAll(() => pages.remove())

const soon = {timeout: 30_000, interval: 20}
const room = testRoom(1)
const secret = testSecret(2)

/** A browser of several devices, each a page of its own, and a meeting point in wrong hands. */
async function atOddMeet() {
  const meet = await openOddMeet()
  const {url} = await openStaticSite(pages.folder)
  const browser = await openChromium()
  return {
    meet,
    aDevice: () => browser.newScreen(`${url}mesh.html`),
    aStranger: async () => new Stranger(await browser.newScreen(`${url}stranger.html`)),
  }
}

const enter = (screen: Screen, {url}: OddMeet) =>
  screen.evaluate(meet => device.open({meet}), url)

const isAt = (screen: Screen) =>
  expect.poll(() => screen.evaluate(() => device.link.meeting), soon).toBe('open')

const wayTo = ({url}: OddMeet): StrangerWay => ({
  room,
  secret: base64url(secret),
  meet: url,
  name: meetingAddress(url, url)!.name,
})

/** Each writes, and each has what the other wrote. */
async function talk(aoi: Screen, ben: Screen): Promise<void> {
  for (const screen of [aoi, ben]) await screen.evaluate(() => device.write(1))
  const written = await aoi.evaluate(() => device.held()[device.signer!.me])
  await expect
    .poll(() => ben.evaluate(() => Object.values(device.held())), soon)
    .toEqual([written, written])
  await expect
    .poll(() => aoi.evaluate(() => Object.values(device.held())), soon)
    .toEqual([written, written])
}

it('rubbish from the meeting point, forged, altered and repeated notes: two still meet and talk', async () => {
  const {meet, aDevice} = await atOddMeet()
  const [aoi, ben] = [await aDevice(), await aDevice()]
  await enter(aoi, meet)
  await isAt(aoi)
  await expect.poll(() => meet.heard.length, soon).toBeGreaterThan(0)
  const {topic} = meet.heard[0]!
  const wrong = new SealBox(new Uint8Array(32).fill(9))
  for (let forged = 0; forged < 40; forged++) {
    const note = writeNote({type: 'announce', from: `0${forged}`, nonce: `${forged}`})
    meet.say({topic, data: base64url(await wrong.seal(note))})
  }
  const long = 'A'.repeat(1_000_000)
  for (const rubbish of ['', 'hello', '[]', '{"type":"publish"}', '{"type":', long])
    meet.say(rubbish)
  meet.say(Uint8Array.of(0, 255, 1))
  for (const data of ['', '%', long, base64url(new Uint8Array(12))])
    meet.say({topic, data})
  meet.change = data => [altered(data), data, data]
  await enter(ben, meet)
  await talk(aoi, ben)
  for (const {data} of [...meet.heard]) meet.say({topic, data})
  await talk(aoi, ben)
  expect(await aoi.evaluate(() => device.counts().connections)).toBe(1)
  await expect
    .poll(() => aoi.evaluate(() => device.link.turnedAway.notes), soon)
    .toBeGreaterThanOrEqual(40)
})

it('forty announced by one who has the link, and who never answer: a friend still comes in', async () => {
  const {meet, aDevice} = await atOddMeet()
  const [aoi, ben] = [await aDevice(), await aDevice()]
  await enter(aoi, meet)
  await expect.poll(() => meet.heard.length, soon).toBeGreaterThan(0)
  const {topic} = meet.heard[0]!
  const box = new SealBox(deriveKey(secret, fromBase64url(room)!, 'signal'))
  let ghosts = 0
  const announceForty = async () => {
    for (let ghost = 0; ghost < 40; ghost++) {
      const from = ` ${ghosts++}`
      const note = writeNote({type: 'announce', from, nonce: from})
      meet.say({topic, data: base64url(await box.seal(note))})
    }
  }
  // Again before those of before are given up.
  const again = setInterval(() => void announceForty(), 4_000)
  closeLater(() => clearInterval(again))
  await announceForty()
  await expect
    .poll(() => aoi.evaluate(() => device.counts().connections), soon)
    .toBeGreaterThanOrEqual(32)
  // As after a minute of this: Chromium remembers closed ones, and then makes no more.
  expect(await aoi.evaluate(refusesOneMore)).toMatch(/so many/)
  await enter(ben, meet)
  await talk(aoi, ben)
})

it('the meeting point learns neither who meets nor where nor what is said', async () => {
  const {meet, aDevice} = await atOddMeet()
  const [aoi, ben] = [await aDevice(), await aDevice()]
  const keys = [await enter(aoi, meet), await enter(ben, meet)]
  await talk(aoi, ben)
  const known =
    meet.frames.join('\n') + meet.heard.map(({data}) => decoded(data)).join('\n')
  const secrets = [room, base64url(secret), ...keys]
  for (const word of [
    ...secrets,
    ...secrets.map(decoded),
    'candidate',
    'v=0\r\n',
    'announce',
  ])
    expect(known.includes(word), word).toBe(false)
  expect(new Set(meet.heard.map(({topic}) => topic)).size).toBe(1)
  expect(new Set(meet.heard.map(({data}) => data)).size).toBe(meet.heard.length)
})

it('one in the middle, who even has the secret, with certificates of its own: nothing goes through it', async () => {
  const {meet, aDevice, aStranger} = await atOddMeet()
  const eve = await aStranger()
  await eve.screen.evaluate(way => stranger.standBetween(way), wayTo(meet))
  await expect.poll(() => meet.frames.length, soon).toBeGreaterThan(0)
  meet.passes = (from, to) => from === 0 || to === 0
  const [aoi, ben] = [await aDevice(), await aDevice()]
  await enter(aoi, meet)
  await aoi.evaluate(() => device.write(3))
  await enter(ben, meet)
  await ben.evaluate(() => device.write(3))
  await expect
    .poll(() => eve.screen.evaluate(() => stranger.middle!.over), soon)
    .toBeGreaterThan(1)
  const {sync, control} = await eve.screen.evaluate(() => stranger.middle!.passed)
  expect(control).toBeGreaterThanOrEqual(4)
  expect(sync).toBe(0)
  for (const screen of [aoi, ben]) {
    expect(await screen.evaluate(() => device.link.peers)).toEqual([])
    expect(await screen.evaluate(() => Object.values(device.held()))).toEqual([3])
  }
  meet.passes = () => true
  await eve.screen.close()
  await talk(aoi, ben)
})

it.each<{who: string; with: Partial<StrangerWay>}>([
  {who: 'without the room’s secret', with: {proofSecret: base64url(testSecret(3))}},
  {
    who: 'with another room’s secret',
    with: {proofRoom: testRoom(9), proofSecret: base64url(testSecret(9))},
  },
  {who: 'of another room with the same secret', with: {proofRoom: testRoom(9)}},
  {who: 'that says nothing that it should', with: {says: ['', base64url(utf8('hello'))]}},
  {who: 'that says nothing at all', with: {says: []}},
])('a peer $who gets nothing and gives nothing', async ({with: way}) => {
  const {meet, aDevice, aStranger} = await atOddMeet()
  const [aoi, ben, eve] = [await aDevice(), await aDevice(), await aStranger()]
  await enter(aoi, meet)
  await aoi.evaluate(() => device.write(3))
  await eve.comes({...wayTo(meet), ...way})
  await eve.isTurnedAwayBy(1)
  expect(await eve.wasTold()).toBe(false)
  expect(await aoi.evaluate(() => device.link.peers)).toEqual([])
  // Who says nothing may be an honest one on a slow line.
  if (way.says?.length !== 0)
    await expect
      .poll(() => aoi.evaluate(() => device.link.turnedAway.strangers), soon)
      .toBeGreaterThan(0)
  await enter(ben, meet)
  const keys = await Promise.all(
    [aoi, ben].map(of => of.evaluate(() => device.signer!.me)),
  )
  await expect
    .poll(() => ben.evaluate(() => device.held()), soon)
    .toEqual({[keys[0]!]: 3})
  expect(await aoi.evaluate(() => device.held())).toEqual({[keys[0]!]: 3})
  expect(await aoi.evaluate(() => device.link.peers)).toEqual([keys[1]])
})

it('a greeting that was heard before opens nothing', async () => {
  const {meet, aDevice, aStranger} = await atOddMeet()
  const [aoi, eve, mallory] = [await aDevice(), await aStranger(), await aStranger()]
  await enter(aoi, meet)
  await aoi.evaluate(() => device.write(3))
  await eve.comes(wayTo(meet))
  await eve.isAmong(1)
  const [said] = await eve.screen.evaluate(() => stranger.said())
  const kinds = said!.map(message => fromBase64url(message)![0])
  expect(kinds).toEqual([control.hello, control.proof])
  await eve.screen.close()
  await mallory.comes({...wayTo(meet), says: said!})
  await mallory.isTurnedAwayBy(1)
  expect(await mallory.wasTold()).toBe(false)
})

function refusesOneMore(): string {
  try {
    for (;;) new RTCPeerConnection().close()
  } catch (error) {
    return String(error)
  }
}

const decoded = (text: string) =>
  Buffer.from(fromBase64url(text) ?? new Uint8Array(0)).toString('latin1')

function altered(data: string): string {
  const bytes = fromBase64url(data)!
  const at = bytes.length - 20
  return base64url(bytes.with(at, bytes[at]! ^ 1))
}
