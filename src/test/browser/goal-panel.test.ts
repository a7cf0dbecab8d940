import type {Page} from 'playwright-core'
import {expect, it} from 'vitest'
import {linesIn} from '../../ui/words/lines.ts'
import {violationsOn} from './support/axe.ts'
import {phone} from './support/chromium.ts'
import {pageOf} from './support/page-of.ts'
import {type Person, personAt, quotes} from './support/person.ts'
import {openSite} from './support/site.ts'

async function twoAt(url: string) {
  const aoi = await personAt({who: 'aoi', url})
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({who: 'ben', url: link})
  await ben.joins(link, 'ベン')
  await aoi.sees('ベンさんが参加しました')
  return {aoi, ben}
}

it('a goal that is reached is wrapped up by one and becomes a stone for both', async () => {
  const {url} = await openSite()
  const {aoi, ben} = await twoAt(url)
  const {panel, closing} = aoi.words
  await aoi.records('2', 'やりきった')
  for (const person of [aoi, ben]) await person.sees(panel.card.reached.title)

  await aoi.screen.click('link', panel.card.go)
  await aoi.screen.find('heading', closing.title)
  await aoi.screen.fill(panel.retro.did, '一覧を先につくった\n確認の順を変えた')
  // Nothing that was written is lost.
  await aoi.screen.reload()
  await aoi.screen.find('heading', closing.title)
  expect(await valueOf(aoi, '#retro-did')).toContain('確認の順を変えた')
  expect(await violationsOn(pageOf(aoi))).toEqual([])

  await aoi.screen.click('button', closing.place)
  await aoi.screen.find('heading', closing.placed)
  await aoi.sees(closing.placedHow('1'))
  expect(await violationsOn(pageOf(aoi))).toEqual([])
  // The result stands on the page once, however wide it is.
  expect(await pageOf(aoi).getByText('確認の順を変えた').count()).toBe(1)

  await ben.sees('確認の順を変えた')
  expect(await stonesOf(ben)).toBe(1)
  await ben.screen.click('button', panel.closed.rest)
  await aoi.sees(panel.closed.restingNow)
  await ben.screen.click('button', panel.closed.reopen)
  await ben.screen.find('button', panel.closed.rest)
  expect(await stonesOf(ben)).toBe(1)
  await ben.screen.click('link', panel.closed.next)
  expect(ben.screen.url()).toMatch(/\/goal\/[\w-]{43}\/new$/)
})

it('who agreed to a goal is shown by name', async () => {
  const {url} = await openSite()
  const {aoi, ben} = await twoAt(url)
  const {goal, panel} = aoi.words
  await aoi.sees(goal.agreed(goal.and([quotes.name])))
  await ben.screen.click('button', goal.imIn)
  await aoi.screen.miss(goal.proposed)
  const details = pageOf(aoi).locator('.goal-panel-details')
  await details.getByText(panel.details.title, {exact: true}).click()
  const agreed = details.locator('div', {hasText: panel.details.agreed})
  await expect.poll(() => agreed.textContent()).toMatch(/佐藤 美咲.*ベン/)
})

it('a stone lands softly where things may move, and only lies where they may not', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  await aoi.startsRoom(quotes)
  const page = pageOf(aoi)
  const cairn = page.locator('.goal-panel cairn-stack')
  const stones = cairn.locator('.stone')
  const movesOf = (stone: typeof stones) =>
    stone.evaluate(drawn => getComputedStyle(drawn).animationName)
  await expect.poll(() => cairn.locator('.empty').count()).toBe(7)
  await aoi.records('2.5')
  await expect.poll(() => stones.count()).toBe(4)
  expect(await cairn.locator('.stone.lands').count()).toBe(4)
  expect(await movesOf(stones.last())).toBe('land')
  // What lay there before does not land again.
  await aoi.records('2.3')
  await expect.poll(() => stones.count()).toBe(5)
  expect(await cairn.locator('.stone.lands').count()).toBe(1)

  await page.emulateMedia({reducedMotion: 'reduce'})
  await aoi.records('2')
  await expect.poll(() => stones.count()).toBe(7)
  expect(await movesOf(stones.last())).toBe('none')
  const {panel, closing} = aoi.words
  await aoi.screen.click('link', panel.card.go)
  await aoi.screen.click('button', closing.place)
  await aoi.screen.find('heading', closing.placed)
  const placed = page.locator('.stone-pile .lands')
  expect(await movesOf(placed)).toBe('none')
  await page.emulateMedia({reducedMotion: 'no-preference'})
  expect(await movesOf(placed)).toBe('stone-lands')
})

it('another result than the numbers say needs its reason', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url, locale: 'en-GB', viewport: phone})
  await aoi.startsRoom({...quotes, unit: 'days'})
  const {panel, closing, room} = aoi.words
  await aoi.records('2.5')
  await aoi.screen.click('link', exactly(room.goal))
  await aoi.screen.click('link', panel.actions.close)
  await aoi.screen.find('heading', closing.title)
  await pageOf(aoi).getByText(panel.outcome.partly, {exact: true}).click()
  await aoi.screen.click('button', closing.place)
  await aoi.sees(closing.reasonMissing)
  await aoi.screen.fill(closing.reason, 'the office moves')
  await aoi.screen.click('button', closing.place)
  await aoi.screen.find('heading', closing.placed)
  await aoi.sees('the office moves')
  await aoi.sees(panel.outcome.partly)

  // What is set right afterwards counts, and says that the outcome did not know it.
  const {record} = aoi.words
  await aoi.screen.click('link', closing.back)
  const page = pageOf(aoi)
  const rows = page.locator('.record-rows')
  await rows.getByRole('button', {name: /2\.5 days/}).click()
  await page.getByRole('menuitem', {name: linesIn.en.correct}).click()
  await page.locator('#record-value').fill('2.2')
  await page.locator('#record-reason').fill('one more came in')
  await aoi.screen.click('button', exactly(record.save))
  await rows.getByText('2.2 days').first().waitFor()
  await rows.getByText(linesIn.en.late, {exact: true}).waitFor()
  await aoi.sees(panel.outcome.partly)
})

it('numbers that never move are asked about once, and a slower rhythm is a revision that all see', async () => {
  const {url} = await openSite()
  const {aoi, ben} = await twoAt(url)
  const {habit, carryOn} = aoi.words.panel.prompts
  for (const note of ['一', '一', '一']) await aoi.records('3', note)
  await aoi.screen.find('heading', habit.title)
  await ben.screen.find('heading', habit.title)
  expect(await pageOf(ben).locator('.goal-prompt-ways > *').count()).toBe(4)
  await ben.screen.click('button', carryOn)
  await ben.screen.miss(habit.title)
  await ben.screen.reload()
  await ben.screen.find('button', ben.words.goal.record)
  await ben.screen.miss(habit.title)

  const rhythm = aoi.words.panel.details.cadence[14] ?? ''
  await aoi.screen.click('button', habit.slower(rhythm))
  await aoi.screen.miss(habit.title)
  await ben.sees(habit.slowerReason(rhythm))
})

it('the chart is walked through by keyboard, and turned into a table of the same', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  await aoi.startsRoom(quotes)
  await aoi.records('2.8', 'はじめ')
  await aoi.records('2.5', 'そのあと')
  const {chart} = aoi.words.panel
  const page = pageOf(aoi)
  const point = page.locator('cairn-goal-chart .point')
  await point.focus()
  expect(await point.getAttribute('aria-label')).toContain('そのあと')
  await aoi.screen.press('ArrowLeft')
  expect(await point.getAttribute('aria-label')).toContain(chart.states.superseded)
  expect(await point.evaluate(shown => shown.matches(':focus-visible'))).toBe(true)
  await aoi.screen.press('Home')
  await aoi.screen.press('End')
  expect(await point.getAttribute('aria-label')).toContain('2.5日')
  expect(await page.locator('cairn-goal-chart .tip').textContent()).toContain('そのあと')

  await aoi.screen.click('button', chart.table)
  const rows = page.locator('cairn-goal-chart tbody tr')
  await rows.first().waitFor()
  expect(await rows.allTextContents()).toEqual([
    expect.stringContaining(chart.states.superseded),
    expect.stringContaining('そのあと'),
  ])
})

it('the goals of the sample room can be read by everyone, in light and dark and in colours of their own', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url: `${url}#/sample`})
  const page = pageOf(aoi)
  const {panel} = aoi.words
  await page.locator('cairn-goal-chart svg').waitFor()
  await aoi.sees(/1\.8〜2\.2日/)
  await aoi.screen.miss(panel.details.chance)
  await page.getByText(panel.details.title, {exact: true}).click()
  for (const said of [
    panel.details.chance,
    panel.sides.isIn,
    panel.revisions.title,
    panel.wins.title,
  ])
    await aoi.sees(said)
  for (const [colorScheme, forcedColors] of [
    ['light', 'none'],
    ['dark', 'none'],
    ['light', 'active'],
  ] as const) {
    await page.emulateMedia({forcedColors, colorScheme})
    expect(await violationsOn(page)).toEqual([])
  }
  const [drawn, text] = await strokeAndText(page)
  expect(drawn).toBe(text)
})

it('a goal that is reached with a guardrail broken is wrapped up as reached only when that is confirmed', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url: `${url}#/sample`})
  const {panel, closing, record, goal} = aoi.words
  await aoi.screen.click('button', goal.record)
  await aoi.screen.fill(record.value.latest, '1.9')
  const page = pageOf(aoi)
  await page.getByText(record.more, {exact: true}).click()
  await aoi.screen.fill(new RegExp(record.guard('')), '9')
  await aoi.screen.click('button', exactly(record.save))
  await aoi.sees(panel.card.reached.title)
  await aoi.sees(panel.sides.isOut)

  await aoi.screen.click('link', panel.card.go)
  await aoi.screen.click('button', closing.place)
  await aoi.sees(closing.confirmMissing)
  await aoi.screen.click('checkbox', closing.confirm)
  await aoi.screen.click('button', closing.place)
  await aoi.screen.find('heading', closing.placed)
})

it('a room in Tokyo counts its own days, also on a device in Los Angeles', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  await isIn(aoi, 'Asia/Tokyo')
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({who: 'ben', url})
  await isIn(ben, 'America/Los_Angeles')
  await ben.joins(link, 'ベン')
  await ben.records('2.5', '夜に数えた')
  await aoi.sees('夜に数えた')
  for (const person of [aoi, ben]) {
    const point = pageOf(person).locator('cairn-goal-chart .point')
    expect(await point.getAttribute('aria-label')).toContain('11/25 2.5日')
  }
})

/** It is one in the morning of 25 November in Tokyo, and eight in the morning of the 24th in Los Angeles. */
const NIGHT = new Date('2026-11-24T16:00:00Z')

async function isIn(person: Person, timezoneId: string): Promise<void> {
  const page = pageOf(person)
  const tools = await page.context().newCDPSession(page)
  await tools.send('Emulation.setTimezoneOverride', {timezoneId})
  await page.clock.setFixedTime(NIGHT)
  await page.reload()
}

/** The colour of the chart's line, and of text in the palette that is forced. */
const strokeAndText = (page: Page) =>
  page.locator('cairn-goal-chart .trace').evaluate(trace => {
    const letter = document.body.appendChild(document.createElement('i'))
    letter.style.color = 'CanvasText'
    const {color} = getComputedStyle(letter)
    letter.remove()
    return [getComputedStyle(trace).stroke, color] as const
  })

const exactly = (text: string) => new RegExp(`^\\s*${text}\\s*$`)

const valueOf = ({screen}: Person, selector: string) =>
  screen.evaluate(
    asked => document.querySelector<HTMLTextAreaElement>(asked)?.value,
    selector,
  )

const stonesOf = ({screen}: Person) =>
  screen.evaluate(() => document.querySelectorAll('.goal-stones > li').length)
