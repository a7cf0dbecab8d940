import {mkdirSync} from 'node:fs'
import {it} from 'vitest'
import {hashOf, placeOf, type Place} from '../../app/place.ts'
import {
  desktop,
  openChromium,
  phone,
  type ChromiumScreen,
} from '../browser/support/chromium.ts'
import {tolerate, unreachable} from '../browser/support/faults.ts'
import {Person, wordsOf} from '../browser/support/person.ts'
import {openSite, type Site} from '../browser/support/site.ts'
import {stories, type Story} from './stories.ts'

const folder = 'docs/screenshots'
mkdirSync(folder, {recursive: true})

const looks = [
  {size: 'desktop', viewport: desktop, colorScheme: 'light'},
  {size: 'desktop', viewport: desktop, colorScheme: 'dark'},
  {size: 'phone', viewport: phone, colorScheme: 'light'},
  {size: 'phone', viewport: phone, colorScheme: 'dark'},
] as const

it.each(stories)(
  'pictures of a team at work, $locale',
  async story => {
    tolerate(unreachable)
    const site = await openSite()
    const {link, owner} = await tell(story, site)
    for (const {size, ...look} of looks) {
      await owner.page.setViewportSize(look.viewport)
      await owner.page.emulateMedia({colorScheme: look.colorScheme})
      const name = (what: string) =>
        `${folder}/${what}-${size}-${look.colorScheme}-${story.locale.slice(0, 2)}.png`
      const {room} = placeOf(new URL(owner.url()).hash) as Place & {at: 'room'}
      const places: Record<string, Place> = {
        overview: {at: 'home'},
        make: {at: 'make'},
        settings: {at: 'settings'},
        limits: {at: 'limits'},
        goal: {at: 'room', room, part: 'goal'},
        members: {at: 'room', room, part: 'members'},
        room: {at: 'room', room, part: 'talk'},
      }
      for (const [what, place] of Object.entries(places)) {
        await owner.goto(`${site.url}${hashOf(place)}`)
        await settled(owner)
        await owner.page.screenshot({path: name(what)})
      }
      await owner.click('button', wordsOf[story.locale].room.invite)
      await owner.page.locator('.invite svg').last().waitFor()
      await settled(owner)
      await owner.page.screenshot({path: name('invite')})
      await owner.press('Escape')

      await owner.click('button', wordsOf[story.locale].goal.record)
      await owner.find('dialog', wordsOf[story.locale].record.title)
      await settled(owner)
      await owner.page.screenshot({path: name('record')})
      await owner.press('Escape')

      const newcomer = await openChromium({
        ...look,
        locale: story.locale,
        who: 'newcomer',
      })
      const first = await newcomer.newScreen(site.url)
      await settled(first)
      await first.page.screenshot({path: name('first')})
      await first.goto(link)
      await first.page.clock.setFixedTime(story.now)
      await first.see(wordsOf[story.locale].join.memberCount(story.others.length + 1))
      await settled(first)
      await first.page.screenshot({path: name('join')})

      const alone = new Person(first, wordsOf[story.locale])
      await first.goto(`${site.url}${hashOf({at: 'make'})}`)
      await alone.makesRoom(story.goal)
      await alone.closesInvite()
      await settled(first)
      await first.page.screenshot({path: name('alone')})
      await first.page.context().setOffline(true)
      await first.see(wordsOf[story.locale].link.offlineHow)
      await settled(first)
      await first.page.screenshot({path: name('offline')})
      await newcomer.close()
    }
  },
  600_000,
)

/** Plays the story in real browsers, each at its own time. */
async function tell(story: Story, site: Site) {
  const words = wordsOf[story.locale]
  const people = new Map<string, {person: Person; screen: ChromiumScreen}>()
  const join = async (name: string, url: string) => {
    const chromium = await openChromium({who: name, locale: story.locale})
    const screen = await chromium.newScreen()
    await screen.page.clock.setFixedTime(story.start)
    await screen.goto(url)
    const person = new Person(screen, words)
    people.set(name, {person, screen})
    return person
  }

  const owner = await join(story.goal.name, `${site.url}#/make`)
  await owner.fillsGoal(story.goal)
  await people.get(story.goal.name)!.screen.page.getByText(words.make.pickDay).click()
  await owner.screen.fill(words.make.dueDay, story.due)
  await owner.screen.click('button', words.make.start)
  await owner.screen.find('dialog')
  await owner.closesInvite()
  const link = await owner.invites()
  for (const name of story.others) {
    const person = await join(name, link)
    await person.joins(link, name)
    await owner.sees(words.talk.joined(name))
  }
  const [second] = story.others
  const agreeing = people.get(second ?? '')?.person
  await agreeing?.screen.click('button', words.goal.imIn)
  await owner.screen.miss(words.goal.proposed)

  for (const {who, at, says, records, note} of story.moments) {
    const {person, screen} = people.get(who)!
    await screen.page.clock.setFixedTime(at)
    await screen.reload()
    await screen.find('log')
    if (says) await person.says(says)
    if (records) await person.records(records, note)
    for (const other of people.values()) await other.person.sees(says ?? note ?? '')
  }
  const mine = people.get(story.goal.name)!
  await mine.screen.page.clock.setFixedTime(story.now)
  await mine.screen.reload()
  await mine.screen.find('log')
  return {link, owner: mine.screen}
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
