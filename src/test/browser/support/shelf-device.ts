import {afterAll, beforeAll, expect} from 'vitest'
import type {RoomId} from '../../../core/ids.ts'
import type {} from '../pages/shelf.ts'
import {buildPages} from '../pages/pages-site.ts'
import {freshProfile, openChromium} from './chromium.ts'
import type {Screen} from './screen.ts'
import {openStaticSite} from './static-site.ts'

/** For the stories of a file: pages that hold a device each, which a test drives from outside. */
export function shelfPages() {
  let pages: Awaited<ReturnType<typeof buildPages>>
  beforeAll(async () => {
    pages = await buildPages('shelf.html')
  })
  afterAll(() => pages.remove())
  const openSite = () => openStaticSite(pages.folder)

  /** A browser of someone, with a page that holds their device. */
  async function aDevice(profile = freshProfile()) {
    const site = await openSite()
    const browser = await openChromium({profile})
    const screen = await browser.newScreen(`${site.url}shelf.html`)
    return {site, browser, screen, profile}
  }
  return {openSite, aDevice}
}

export async function opened(screen: Screen, room: RoomId): Promise<void> {
  expect(await screen.evaluate(room => shelf.open(room), room)).toBe(undefined)
}

/** The same address again: storage belongs to it. */
export async function reopened(screen: Screen, room: RoomId): Promise<void> {
  await screen.reload()
  await opened(screen, room)
}

export async function made(screen: Screen): Promise<RoomId> {
  const room = await screen.evaluate(() => shelf.make('見積り'))
  await opened(screen, room)
  return room
}

export const say = (screen: Screen, room: RoomId, text: string) =>
  screen.evaluate(([room, text]) => shelf.say(room, text), [room, text] as const)

export const texts = (screen: Screen, room: RoomId) =>
  screen.evaluate(room => shelf.texts(room), room)
