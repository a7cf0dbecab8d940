import type {Page} from 'playwright-core'
import {describe, expect, it} from 'vitest'
import {hashOf, placeOf, type Place} from '../../app/place.ts'
import {goalExamples} from '../../core/goal/goal-examples.ts'
import {examplesIn} from '../../ui/words/examples.ts'
import {reviseIn} from '../../ui/words/revise.ts'
import {violationsOn} from './support/axe.ts'
import {desktop, phone} from './support/chromium.ts'
import {Keys} from './support/keys.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, quotes, type Person} from './support/person.ts'
import {openSite} from './support/site.ts'

type Terms = Person['words']['terms']
type Kind = {
  readonly way: keyof Terms['ways']
  readonly typed: (keys: Keys, person: Person) => Promise<void>
  readonly ja: RegExp
  readonly en: RegExp
}

const kinds: readonly Kind[] = [
  {
    way: 'latest keep',
    typed: async (keys, {words}) => {
      await keys.type(words.make.now, '75')
      await keys.type(words.terms.lower, '８０')
      await keys.type(words.make.unit, '%')
    },
    ja: /稼働率を80%以上に保つ（\d+\/\d+まで）/,
    en: /稼働率: keep at least 80% until \d/,
  },
  {
    way: 'sum reach',
    typed: async (keys, {words}) => {
      await keys.type(words.make.now, '0')
      await keys.type(words.make.target, '三十')
      await keys.type(words.make.unit, '件')
    },
    ja: /稼働率を合計30件にする/,
    en: /稼働率: 30件 in all, by/,
  },
  {
    way: 'sum budget',
    typed: async (keys, {words}) => {
      await keys.type(words.terms.cap, '40')
      await keys.type(words.make.unit, '時間')
    },
    ja: /稼働率を40時間以内に抑える/,
    en: /稼働率: stay under 40時間 until/,
  },
  {
    way: 'milestones reach',
    typed: async (keys, {words}) => {
      for (const step of [1, 2]) {
        await keys.press(words.terms.addStep)
        await expect.poll(() => keys.here()).toBe(words.terms.step(step))
        await keys.type(words.terms.step(step), `${step}つめ`)
      }
      await keys.type(words.terms.weight, '3')
    },
    ja: /稼働率の2段階を終える/,
    en: /稼働率: all 2 milestones by/,
  },
]

describe.each([
  {locale: 'ja-JP', viewport: desktop},
  {locale: 'en-GB', viewport: phone},
] as const)('$locale, $viewport.width wide', look => {
  it('every kind of goal is made by keyboard, with its sentence before the eyes', async () => {
    const {url} = await openSite()
    const aoi = await personAt({who: 'aoi', url, ...look})
    const page = pageOf(aoi)
    const {make, terms, invite} = aoi.words
    for (const kind of kinds) {
      await aoi.screen.goto(`${url}#/make`)
      await aoi.screen.find('heading', make.title)
      const keys = new Keys(page)
      await page.getByLabel(make.name).fill(quotes.name)
      await keys.type(make.metric, '稼働率')
      await keys.press(make.changeKind)
      await choose(page, keys, terms, kind.way)
      await page.locator('#make-metric').focus()
      await kind.typed(keys, aoi)
      await keys.type(make.measure, '台帳から')
      await expect
        .poll(() => page.locator('.make-sentence').textContent())
        .toMatch(look.locale === 'ja-JP' ? kind.ja : kind.en)
      await check(page, kind.way)
      await keys.press(make.start)
      await aoi.screen.find('dialog', invite.title)
      await aoi.closesInvite()
      await aoi.sees(look.locale === 'ja-JP' ? kind.ja : kind.en)
    }
  })

  it('目標さがし fills the form, and what was being typed stays as a draft', async () => {
    const {url} = await openSite()
    const aoi = await personAt({who: 'aoi', url: `${url}#/make`, ...look})
    const page = pageOf(aoi)
    const keys = new Keys(page)
    const {make, terms, app} = aoi.words
    const {departments, goals} = examplesIn[look.locale === 'ja-JP' ? 'ja' : 'en']
    await aoi.screen.find('heading', make.title)
    await page.locator('#make-metric').fill('会議の回数')
    await keys.press(make.find)
    await aoi.screen.find('heading', terms.find.title)
    await keys.to(departments.sales)
    await page.keyboard.press('ArrowRight')
    await aoi.sees(terms.find.found(departments.development))
    await check(page, 'find')
    await keys.press(goals.responseTime.metric)
    await aoi.screen.find('heading', make.title)
    expect(await page.locator('#make-metric').inputValue()).toBe(
      goals.responseTime.metric,
    )
    expect(await page.locator('#make-upper').inputValue()).toBe(
      goalExamples.responseTime.upper,
    )
    expect(await page.locator('#make-first').inputValue()).toBe(goals.responseTime.first)
    await page.goto(`${url}#/`)
    await aoi.screen.click('link', app.drafts(1))
    await aoi.sees('会議の回数')
  })
})

it('a draft with everything in it becomes a room in one step, and says its first action there', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url: `${url}#/make`})
  const page = pageOf(aoi)
  const {make, terms, invite} = aoi.words
  await aoi.fillsGoal(quotes)
  await page.getByRole('button', {name: terms.more}).click()
  await page.getByLabel(terms.first).fill('直近10件を数える')
  await page.getByLabel(terms.action).fill('工数表を毎週共有する')
  await page.getByRole('button', {name: make.notYet, exact: true}).click()
  await aoi.screen.find('heading', make.questions.title)
  await aoi.screen.goto(`${url}#/drafts`)
  await check(page, 'drafts')
  await page.getByRole('button', {name: make.drafts.startNamed(quotes.metric)}).click()
  await aoi.screen.find('dialog', invite.title)
  await aoi.closesInvite()
  await expect.poll(() => aoi.talk()).toEqual([make.firstSaid('直近10件を数える')])
  await aoi.screen.goto(`${url}#/drafts`)
  await aoi.sees(make.drafts.none)
})

it('nothing to change becomes a goal to keep, and a long one is cut into checkpoints', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url: `${url}#/make`})
  const page = pageOf(aoi)
  const {make, terms} = aoi.words
  await aoi.fillsGoal({...quotes, target: '3'})
  await page.keyboard.press('Tab')
  await aoi.sees(make.problems.number['same-as-now'])
  await page.getByRole('button', {name: terms.keepInstead}).click()
  await expect.poll(() => focused(page)).toBe('make-lower')
  expect(await page.locator('#make-lower').inputValue()).toBe('3')
  await page.locator('#make-lower').fill('')
  await page.getByRole('button', {name: make.start, exact: true}).click({force: true})
  await aoi.sees(terms.problems.noLimit)

  await page.getByRole('button', {name: make.changeKind}).click()
  await page.locator('[name=way][value="latest reach"]').check()
  await page.locator('#make-target').fill('2.0')
  await page.getByText(make.pickDay).click()
  const today = await page.evaluate(() => new Date().toISOString().slice(0, 10))
  const due = new Date(Date.parse(today) + 200 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel(make.dueDay).fill(due)
  await aoi.sees(make.longGoal)
  await page.getByRole('button', {name: terms.split}).click()
  await expect.poll(() => focused(page)).toBe('make-checkpoints-0-value')
  expect(await page.locator('#make-checkpoints-1-value').inputValue()).toBe('2.3')
  await page.locator('#make-checkpoints-0-on').fill('2020-01-01')
  await page.getByRole('button', {name: make.start, exact: true}).click({force: true})
  await aoi.sees(/途中の目標は、開始日と期限の間の日です/)
  expect(await page.locator('#make-checkpoints-0-on').inputValue()).toBe('2020-01-01')
})

it('a second and a third goal are set in a room, and a fourth has to wait', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const page = pageOf(aoi)
  await aoi.startsRoom(quotes)
  const room = roomOf(aoi)
  const {next} = reviseIn.ja
  for (const metric of ['残業時間', '誤出荷の件数']) {
    await aoi.screen.goto(`${url}${hashOf({...room, task: 'new'})}`)
    await aoi.screen.find('heading', next.title)
    await fillGoal(page, metric)
    await check(page, 'new')
    await page.getByRole('button', {name: next.start}).click()
    await expect.poll(() => placeOf(new URL(page.url()).hash)).toHaveProperty('goal')
  }
  await aoi.screen.goto(`${url}${hashOf({...room, task: 'new'})}`)
  await aoi.sees(next.tooMany)
  await fillGoal(page, '解約の件数')
  await page.getByRole('button', {name: next.start}).click()
  await page.getByRole('alert').filter({hasText: next.tooMany}).waitFor()
  await page.reload()
  await aoi.sees(next.tooMany)
  expect(await page.locator('#make-metric').inputValue()).toBe('解約の件数')
})

it('a revision shows to the other person with its reason, and two at once lose nothing', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({who: 'ben', url: link, locale: 'en-GB', viewport: phone})
  await ben.joins(link, 'Ben')
  const [atAois, atBens] = [pageOf(aoi), pageOf(ben)]
  const [inJapanese, inEnglish] = [reviseIn.ja, reviseIn.en]
  const room = roomOf(aoi)
  await aoi.screen.goto(`${url}${hashOf({...room, task: 'new'})}`)
  await aoi.screen.find('heading', inJapanese.next.title)
  await fillGoal(atAois, '残業時間')
  await atAois.getByRole('button', {name: inJapanese.next.start}).click()
  await expect.poll(() => placeOf(new URL(atAois.url()).hash)).toHaveProperty('goal')
  const revise = `${atAois.url()}/revise`

  await aoi.screen.goto(revise)
  await aoi.screen.find('heading', inJapanese.title)
  await aoi.sees(aoi.words.terms.fixedWay)
  await atAois.locator('#make-measure').fill('新しい勤怠表')
  await ben.screen.goto(revise)
  await ben.screen.find('heading', inEnglish.title)
  await atBens.locator('#make-target').fill('25')
  await ben.sees('30時間 → 25時間')
  await check(atBens, 'revise')
  await atBens.locator('#make-reason').fill('more people')
  await atBens.getByRole('button', {name: inEnglish.save}).click()
  await expect.poll(() => atBens.url()).not.toContain('revise')

  await aoi.sees(inJapanese.revisedMeanwhile)
  expect(await atAois.locator('#make-target').inputValue()).toBe('25')
  expect(await atAois.locator('#make-measure').inputValue()).toBe('新しい勤怠表')
  await check(atAois, 'revise')
  await atAois.locator('#make-reason').fill('はい')
  await atAois.keyboard.press('Tab')
  await aoi.sees(inJapanese.reasonProblems['too-short'])
  await atAois.reload()
  await aoi.screen.find('heading', inJapanese.title)
  expect(await atAois.locator('#make-reason').inputValue()).toBe('はい')
  expect(await atAois.locator('#make-measure').inputValue()).toBe('新しい勤怠表')
  await atAois.locator('#make-reason').fill('表が変わったため')
  await atAois.getByRole('button', {name: inJapanese.save}).click()
  await expect.poll(() => atAois.url()).not.toContain('revise')

  await ben.screen.click('link', ben.words.room.talk)
  await ben.sees(/勤怠表 → 新しい勤怠表\. Reason: 表が変わったため/)
  await aoi.screen.goto(`${url}${hashOf({...room, part: 'talk'})}`)
  await aoi.sees(/30時間 → 25時間。理由：more people/)
})

it('a day off is the whole room’s: added while a goal is planned, it is there for the other', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({who: 'ben', url: link, locale: 'en-GB', viewport: phone})
  await ben.joins(link, 'Ben')
  const page = pageOf(aoi)
  const {terms} = aoi.words
  await aoi.screen.goto(`${url}${hashOf({...roomOf(aoi), task: 'new'})}`)
  await aoi.screen.find('heading', reviseIn.ja.next.title)
  await page.getByRole('button', {name: terms.more}).click()
  await page.locator('[name=pace][value=workdays]').check()
  await aoi.sees(reviseIn.ja.roomDays)
  const start = await page.locator('#make-start').inputValue()
  const day = new Date(Date.parse(start) + 86_400_000).toISOString().slice(0, 10)
  await page.locator('#make-daysOff').fill(day)
  await page.getByRole('button', {name: terms.addDay, exact: true}).click()
  await aoi.sees(terms.addedDay)
  await check(page, 'days off')
  const shortDay = `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`
  await ben.sees(ben.words.talk.dayOff('佐藤 美咲', shortDay))
})

async function choose(page: Page, keys: Keys, terms: Terms, way: keyof Terms['ways']) {
  const {name} = terms.ways[way]
  await page.keyboard.press('Tab')
  for (let stop = 0; stop < 5; stop++) {
    if ((await keys.here()).startsWith(name)) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`no way “${name}”`)
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)

async function fillGoal(page: Page, metric: string): Promise<void> {
  const typed = {metric, baseline: '45', target: '30', unit: '時間', measure: '勤怠表'}
  for (const [field, text] of Object.entries(typed))
    await page.locator(`#make-${field}`).fill(text)
}

function roomOf(person: Person) {
  const place = placeOf(new URL(person.screen.url()).hash) as Place & {at: 'room'}
  return {at: 'room', room: place.room, part: 'goal'} as const
}

/** Usable by everyone, and no wider than its window. */
async function check(page: Page, where: string): Promise<void> {
  expect(await violationsOn(page), where).toEqual([])
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(over, `${where} is wider than its window`).toBeLessThanOrEqual(0)
}
