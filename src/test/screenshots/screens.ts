import {mkdirSync} from 'node:fs'
import {expect, it} from 'vitest'
import {SAMPLE, hashOf, placeOf, type Place} from '../../app/place.ts'
import {
  desktop,
  openChromium,
  phone,
  type ChromiumScreen,
} from '../browser/support/chromium.ts'
import {tolerate, unreachable} from '../browser/support/faults.ts'
import {Person, wordsOf} from '../browser/support/person.ts'
import {openSite} from '../browser/support/site.ts'
import {stories, type Story} from './stories.ts'

const folder = 'docs/screenshots'
mkdirSync(folder, {recursive: true})

const looks = [
  {size: 'desktop', viewport: desktop, colorScheme: 'light'},
  {size: 'desktop', viewport: desktop, colorScheme: 'dark'},
  {size: 'phone', viewport: phone, colorScheme: 'light'},
  {size: 'phone', viewport: phone, colorScheme: 'dark'},
] as const

const inSample = (part: 'talk' | 'goal' | 'members'): Place => ({
  at: 'room',
  room: SAMPLE,
  part,
})

const beforeAnyRoom: Record<string, Place> = {
  first: {at: 'home'},
  make: {at: 'make'},
  limits: {at: 'limits'},
}

/** The sample is the room that has something to show; the list beside it is of somebody with rooms of their own. */
const amongRooms: Record<string, Place> = {
  overview: {at: 'home'},
  goal: inSample('goal'),
  members: inSample('members'),
  settings: {at: 'settings'},
  room: inSample('talk'),
}

it.each(stories)(
  'pictures of the sample room and of a list of rooms, $locale',
  async story => {
    tolerate(unreachable)
    const {url} = await openSite()
    const newcomer = await openAt(url, story)
    for (const look of looks) {
      const picture = await lookingAt(newcomer, look, story)
      await takeAll(newcomer, url, beforeAnyRoom, picture)
    }
    const {screen, link, room} = await withRooms(url, story)
    for (const look of looks) {
      const picture = await lookingAt(screen, look, story)
      await takeAll(screen, url, amongRooms, picture)
      await takeRecord(screen, story, () => picture('record'))
      await screen.goto(`${url}${hashOf(inSample('goal'))}`)
      await screen.page.locator('a[href$="/sheet"]').click()
      await picture('sheet')
      await screen.goto(`${url}${hashOf(room)}`)
      await picture('alone')
      await takeInvite(screen, story, () => picture('invite'))
      await newcomer.goto(link)
      await newcomer.see(wordsOf[story.locale].join.memberCount(1))
      await (
        await lookingAt(newcomer, look, story)
      )('join')
      await screen.page.context().setOffline(true)
      await screen.see(wordsOf[story.locale].link.offlineHow)
      await picture('offline')
      await screen.page.context().setOffline(false)
    }
  },
  600_000,
)

type Picture = (what: string) => Promise<void>

/** From anew: where the address alone changes, the screen before has a heading, too. */
async function takeAll(
  screen: ChromiumScreen,
  url: string,
  places: Record<string, Place>,
  picture: Picture,
): Promise<void> {
  for (const [what, place] of Object.entries(places)) {
    await screen.goto(`${url}${hashOf(place)}`)
    await screen.reload()
    await picture(what)
  }
}

async function takeRecord(
  screen: ChromiumScreen,
  {locale}: Story,
  picture: () => Promise<void>,
): Promise<void> {
  const {goal, record} = wordsOf[locale]
  await screen.click('button', goal.record)
  await screen.find('dialog', record.title)
  await picture()
  await screen.press('Escape')
  await closed(screen)
}

async function takeInvite(
  screen: ChromiumScreen,
  {locale}: Story,
  picture: () => Promise<void>,
): Promise<void> {
  await screen.click('button', wordsOf[locale].room.invite)
  await screen.page.locator('.invite svg').last().waitFor()
  await picture()
  await screen.press('Escape')
  await closed(screen)
}

/** Somebody with a room for each of the story's goals, in the last of them. */
async function withRooms(url: string, story: Story) {
  const screen = await openAt(url, story)
  const person = new Person(screen, wordsOf[story.locale])
  let link = ''
  for (const {record, ...goal} of story.goals) {
    await screen.goto(`${url}${hashOf({at: 'make'})}`)
    link = await person.makesRoom(goal)
    await person.closesInvite()
    if (record) await person.records(record)
    await closed(screen)
  }
  return {screen, link, room: placeOf(new URL(screen.url()).hash)}
}

async function openAt(url: string, {locale}: Story): Promise<ChromiumScreen> {
  const chromium = await openChromium({locale})
  return chromium.newScreen(url)
}

/** Takes pictures in this look, each when nothing moves any more. */
async function lookingAt(
  screen: ChromiumScreen,
  {size, viewport, colorScheme}: (typeof looks)[number],
  {locale}: Story,
): Promise<Picture> {
  await screen.page.setViewportSize(viewport)
  await screen.page.emulateMedia({colorScheme})
  return async what => {
    await settled(screen)
    const name = `${what}-${size}-${colorScheme}-${locale.slice(0, 2)}.png`
    await screen.page.screenshot({path: `${folder}/${name}`})
  }
}

/** A dialog is a step of the history: nobody goes on before it is taken back. */
async function closed({page}: ChromiumScreen): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => (history.state as {dialog?: true} | null)?.dialog))
    .toBeUndefined()
}

/** Fonts and pictures are there, and nothing moves any more. */
async function settled(screen: ChromiumScreen): Promise<void> {
  await screen.find('heading')
  await screen.page.waitForLoadState('networkidle')
  await screen.evaluate(async () => {
    await document.fonts.ready
    const moving = document.getAnimations().filter(({effect}) => {
      return effect?.getComputedTiming().iterations !== Infinity
    })
    await Promise.all(moving.map(({finished}) => finished.catch(() => undefined)))
  })
}
