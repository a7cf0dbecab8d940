import type {Page} from 'playwright-core'
import {describe, expect, it} from 'vitest'
import {goalExamples} from '../../core/goal/goal-examples.ts'
import type {Day} from '../../core/ids.ts'
import {addDays} from '../../core/text/dates.ts'
import {examplesIn} from '../../ui/words/examples.ts'
import {desktop, phone} from './support/chromium.ts'
import {Keys} from './support/keys.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, quotes, type Person} from './support/person.ts'
import {openSite} from './support/site.ts'
import {usable} from './support/usable.ts'

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
      await usable(page, kind.way)
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
    await usable(page, 'find')
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
  await usable(page, 'drafts')
  await page.getByRole('button', {name: make.drafts.startNamed(quotes.metric)}).click()
  await aoi.screen.find('dialog', invite.title)
  const link = await page.locator('#invite-link').inputValue()
  await aoi.closesInvite()
  await expect.poll(() => aoi.talk()).toEqual([make.firstSaid('直近10件を数える')])
  await aoi.screen.goto(`${url}#/drafts`)
  await aoi.sees(make.drafts.none)

  // Who is invited reads the whole sentence before joining: from the link alone, then from the room.
  const ben = await personAt({who: 'ben', url: link})
  await ben.sees(/にする（.*まで）。そのために工数表を毎週共有する。/)
  await ben.sees(ben.words.join.memberCount(1))
  await ben.sees(/にする（.*まで）。そのために工数表を毎週共有する。/)
})

it('drafts stay side by side, each with its own goal, and the room of one can be started alone', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url: `${url}#/make`})
  const page = pageOf(aoi)
  const {make, app, invite, goal} = aoi.words
  for (const metric of ['残業時間', '誤出荷の件数']) {
    await aoi.screen.goto(`${url}#/make`)
    await aoi.fillsGoal({...quotes, metric})
    await page.getByRole('button', {name: make.notYet, exact: true}).click()
    await aoi.screen.find('heading', make.questions.title)
  }
  await aoi.screen.goto(`${url}#/`)
  await aoi.screen.click('link', app.drafts(2))
  await page.getByRole('link', {name: make.drafts.openNamed('残業時間')}).waitFor()
  await page.getByRole('button', {name: make.drafts.startNamed('誤出荷の件数')}).click()
  await aoi.screen.find('dialog', invite.title)
  await aoi.closesInvite()
  await aoi.sees(goal.proposed)
  await aoi.screen.click('button', goal.startAlone)
  await aoi.screen.miss(goal.proposed)
  await page.reload()
  await aoi.screen.find('log')
  await aoi.screen.miss(goal.proposed)
  await aoi.screen.goto(`${url}#/drafts`)
  await aoi.sees('残業時間')
  await aoi.screen.miss('誤出荷の件数')
})

it('the fiscal year of a device starts in the month that it says', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url: `${url}#/make`})
  const page = pageOf(aoi)
  const {make, settings} = aoi.words
  await aoi.screen.find('heading', make.title)
  await page.locator('[name=due][value=yearEnd]').check({force: true})
  const until = page.locator('.make-due > legend .hint')
  await expect.poll(() => until.textContent()).toContain('3/31')
  await aoi.sees(make.fiscal(4))
  await page.getByRole('link', {name: make.changeFiscal}).click()
  await aoi.screen.find('heading', settings.title)
  await page.getByLabel(settings.fiscalStart).selectOption('10')
  await usable(page, 'settings')
  await aoi.screen.goto(`${url}#/make`)
  await expect.poll(() => until.textContent()).toContain('9/30')
  await aoi.sees(make.fiscal(10))
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

it('a start behind the due date, a weight of nothing and a guardrail without limits are told and stay as typed', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url: `${url}#/make`})
  const page = pageOf(aoi)
  const {make, terms} = aoi.words
  const typed = (field: string) => page.locator(`#make-${field}`).inputValue()
  await aoi.fillsGoal(quotes)
  await page.getByRole('button', {name: terms.more}).click()
  const start = (await typed('start')) as Day
  await page.getByText(make.pickDay).click()
  await page.getByLabel(make.dueDay).fill(addDays(start, 10))
  await page.locator('#make-start').fill(addDays(start, 20))
  await page.getByRole('button', {name: terms.addGuardrail}).click()
  await page.locator('#make-guardrails-0-name').fill('手戻り')
  await page.getByRole('button', {name: make.start, exact: true}).click({force: true})
  await aoi.sees(terms.problems.beforeStart)
  await aoi.sees(terms.problems.noLimit)
  expect(await typed('start')).toBe(addDays(start, 20))

  await page.getByRole('button', {name: make.changeKind}).click()
  await page.locator('[name=way][value="milestones reach"]').check()
  await page.getByRole('button', {name: terms.addStep}).click()
  await page.locator('#make-milestones-0-title').fill('会場を予約した')
  await page.locator('#make-milestones-0-weight').fill('0')
  await aoi.sees(terms.problems.weightTooSmall)
  expect(await typed('milestones-0-weight')).toBe('0')
  await page.reload()
  await expect.poll(() => typed('milestones-0-weight')).toBe('0')
  expect(await typed('guardrails-0-name')).toBe('手戻り')
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
