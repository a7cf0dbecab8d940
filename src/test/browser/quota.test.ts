import {afterAll, beforeAll, expect, it} from 'vitest'
import type {RoomId} from '../../core/ids.ts'
import {buildPages} from './pages/pages-site.ts'
import type {} from './pages/shelf.ts'
import {openChromium, type ChromiumScreen} from './support/chromium.ts'
import {openStaticSite} from './support/static-site.ts'

let pages: Awaited<ReturnType<typeof buildPages>>
beforeAll(async () => {
  pages = await buildPages('shelf.html')
})
afterAll(() => pages.remove())

const soon = {timeout: 30_000, interval: 50}

/** A device, and what the browser gives it: so many bytes, or what it would give anyone. */
async function aDevice() {
  const {url} = await openStaticSite(pages.folder)
  const screen = await (await openChromium()).newScreen(`${url}shelf.html`)
  const session = await screen.page.context().newCDPSession(screen.page)
  const {origin} = new URL(url)
  const gives = (space: {quotaSize?: number}) =>
    session.send('Storage.overrideQuotaForOrigin', {origin, ...space})
  return {screen, gives}
}

const made = async (screen: ChromiumScreen) => {
  const room = await screen.evaluate(() => shelf.make('見積り'))
  expect(await screen.evaluate(room => shelf.open(room), room)).toBe(undefined)
  return room
}
const reopened = async (screen: ChromiumScreen, room: RoomId) => {
  await screen.reload()
  expect(await screen.evaluate(room => shelf.open(room), room)).toBe(undefined)
}
const asks = (screen: ChromiumScreen, room: RoomId) => ({
  say: (text: string) =>
    screen.evaluate(([room, text]) => shelf.say(room, text), [room, text] as const),
  hear: (text: string) =>
    screen.evaluate(([room, text]) => shelf.hear(room, text), [room, text] as const),
  texts: () => screen.evaluate(room => shelf.texts(room), room),
  stored: () => screen.evaluate(room => shelf.stored(room), room),
  unstored: () => screen.evaluate(room => shelf.unstored(room), room),
  outbox: () => screen.evaluate(room => shelf.outbox(room), room),
})

it('a browser without space for a site refuses a new room, and takes it once there is space', async () => {
  const {screen, gives} = await aDevice()
  await gives({quotaSize: 1})
  const refusal = screen.evaluate(() => shelf.make('見積り'))
  await expect(refusal).rejects.toThrow('storage-full')
  expect(await screen.evaluate(() => shelf.rooms())).toEqual([])
  await gives({})
  const room = await made(screen)
  const {say, texts} = asks(screen, room)
  await say('space')
  await reopened(screen, room)
  expect(await texts()).toEqual(['space'])
})

/** Each of some tens of which the space is filled. */
const long = (text: string) => `${text} ${'.'.repeat(10_000)}`

it('what comes while its space is used up stays in memory, and is stored by itself once there is more; what is said then is refused', async () => {
  const {screen, gives} = await aDevice()
  await gives({quotaSize: 300_000})
  const room = await made(screen)
  const {say, hear, texts, stored, unstored, outbox} = asks(screen, room)
  const there: string[] = []
  const until = async (
    tell: (text: string) => Promise<string | undefined>,
    who: string,
  ) => {
    for (let nth = 1; nth <= 40; nth++) {
      const text = long(`${who} ${nth}`)
      const refusal = await tell(text)
      // What a peer brought is there all the same.
      if (!refusal || tell === hear) there.push(text)
      if (refusal) return expect(refusal).toBe('storage-full')
    }
    throw new Error('the space is never used up')
  }
  await until(hear, 'ben')
  await until(say, 'aoi')
  const before = await stored()
  for (const text of ['ben, again', 'ben, once more'].map(long)) {
    expect(await hear(text)).toBe('storage-full')
    there.push(text)
  }
  expect(await say(long('refused'))).toBe('storage-full')
  expect(await stored()).toEqual(before)
  expect(new Set(await texts())).toEqual(new Set(there))

  await gives({})
  await expect.poll(unstored, soon).toBe(undefined)
  await expect.poll(outbox, soon).toBe(0)
  expect(await say('aoi, at last')).toBe(undefined)
  await reopened(screen, room)
  expect(new Set(await texts())).toEqual(new Set([...there, 'aoi, at last']))
})
