import type {Page} from 'playwright-core'
import {expect, it} from 'vitest'
import {hashOf, placeOf, type Place} from '../../app/place.ts'
import type {Body, Entry, Withdrawn} from '../../core/entry/entry.ts'
import type {Day, EntryId, GoalId} from '../../core/ids.ts'
import {linesIn} from '../../ui/words/lines.ts'
import {quotes as terms} from '../goal-example.ts'
import {feedOf, shelve} from './support/long-feed.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, quotes} from './support/person.ts'
import {openSite} from './support/site.ts'
import {usable} from './support/usable.ts'

const lines = linesIn.ja
/** The id of a message that nobody has. */
const NOWHERE = 'A'.repeat(43) as EntryId

it('a record says where its message is, and one whose goal is on its way is kept until the goal is here', async () => {
  const {url} = await openSite()
  const narrow = {width: 320, height: 640}
  const aoi = await personAt({who: 'aoi', url, viewport: narrow})
  const link = await aoi.startsRoom(quotes)
  const page = pageOf(aoi)
  const {room} = placeOf(new URL(page.url()).hash) as Place & {at: 'room'}
  await aoi.screen.click('link', aoi.words.room.goal)
  const mine = await goalOn(page)
  const on = await dayOn(page)
  const recorded = (value: number, goal = mine): Body & {kind: 'checked-in'} => ({
    ...{kind: 'checked-in', goal, value, on, note: ''},
  })
  const chies = await feedOf(link, '千恵', [() => ({kind: 'goal-set', terms})])
  const theirs = chies.said[0] as string as GoalId
  const bens = await feedOf(link, 'ベン', [
    () => ({kind: 'said', text: '今日は2.6日でした'}),
    ([said]) => ({...recorded(2.6), source: said!.id}),
    ([said]) => ({kind: 'withdrew', of: withdrawn(said!)}),
    () => ({...recorded(2.7), source: NOWHERE}),
    () => ({...recorded(2.8, theirs), note: '先に届いた'}),
  ])
  const brings = async (feed: typeof bens) => {
    await page.goto(`${url}cairn.json`)
    await shelve(page, feed.room, [feed.run])
    await page.goto(`${url}${hashOf({at: 'room', room, part: 'talk'})}`)
  }

  await brings(bens)
  const {talk} = aoi.words
  await aoi.sees(talk.withdrew('ベン'))
  const card = page.locator('.talk-row', {hasText: '先に届いた'})
  await card.getByText(talk.recordWaits).waitFor()
  await card.locator('.record-card-way', {hasText: '2.8'}).waitFor()
  await usable(page, 'records that wait')
  await page.getByRole('link', {name: lines.fromGone}).click()
  await page.locator('.talk-row.marked', {hasText: talk.withdrew('ベン')}).waitFor()
  await page.getByRole('link', {name: lines.fromMissing}).click()
  await aoi.sees(talk.notHereYet)

  // From the list there are the same ways, and nowhere is anything left of what was withdrawn.
  await aoi.screen.click('link', aoi.words.room.goal)
  const menuOf = (value: string) =>
    page.locator('.record-rows > li', {hasText: value}).getByRole('button').click()
  await menuOf('2.6日')
  expect(await page.content()).not.toContain('今日は2.6日でした')
  await page.getByRole('menuitem', {name: lines.fromGone}).click()
  await page.locator('.talk-row.marked', {hasText: talk.withdrew('ベン')}).waitFor()
  expect(await page.content()).not.toContain('今日は2.6日でした')
  await aoi.screen.click('link', aoi.words.room.goal)
  await menuOf('2.7日')
  await page.getByRole('menuitem', {name: lines.fromMissing}).click()
  await aoi.sees(talk.notHereYet)

  await brings(chies)
  await aoi.sees(talk.goalSet('千恵', '').slice(0, 4))
  await card.getByText('2.8日').waitFor()
  expect(await page.getByText(talk.recordWaits).count()).toBe(0)
})

const goalOn = async (page: Page) => {
  const href = await page.locator('a[href$="/sheet"]').getAttribute('href')
  return (placeOf(href ?? '') as Place & {goal: GoalId}).goal
}

const dayOn = (page: Page) =>
  page.evaluate(() => new Date().toLocaleDateString('sv')) as Promise<Day>

const withdrawn = ({id, seq, base, prev, claim, heads}: Entry): Withdrawn => ({
  ...{id, seq, base, prev, claim, heads},
  kind: 'said',
})
