import type {Page} from 'playwright-core'
import {expect, it} from 'vitest'
import {desktop, phone} from './support/chromium.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, quotes, type Person} from './support/person.ts'
import {openSite} from './support/site.ts'
import {usable} from './support/usable.ts'

type Kind = {
  readonly way: keyof Person['words']['terms']['ways']
  /** What is typed, by the ids of the form's fields. */
  readonly form: Readonly<Record<string, string>>
  /** What is recorded; undefined where a milestone is marked. */
  readonly value: string | undefined
  readonly ja: RegExp
  readonly en: RegExp
}

const kinds: readonly Kind[] = [
  {
    way: 'latest reach',
    form: {baseline: '12', target: '4', unit: '件'},
    value: '8',
    ja: /12件 → 4件 のうち、いま 8件/,
    en: /12件 → 4件, now 8件/,
  },
  {
    way: 'latest keep',
    form: {baseline: '75', lower: '80', unit: '%'},
    value: '79',
    ja: /80%以上に保つ目標で、いま 79%。範囲外です/,
    en: /now 79%: out of range/,
  },
  {
    way: 'sum reach',
    form: {baseline: '0', target: '30', unit: '件'},
    value: '3',
    ja: /0件 → 30件 のうち、いま 3件/,
    en: /0件 → 30件, now 3件/,
  },
  {
    way: 'sum budget',
    form: {target: '40', unit: '時間'},
    value: '6',
    ja: /上限 40時間 のうち、いま 6時間/,
    en: /Of at most 40時間, now 6時間/,
  },
  {
    way: 'milestones reach',
    form: {'milestones-0-title': '型', 'milestones-1-title': '会場'},
    value: undefined,
    ja: /2段階のうち、1段階まで終わりました/,
    en: /1 of 2 milestones done/,
  },
]

it.each([
  {locale: 'ja-JP', viewport: desktop},
  {locale: 'en-GB', viewport: phone},
] as const)('every kind of goal is made, recorded and read ($locale)', async look => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url, ...look})
  const page = pageOf(aoi)
  const {make, goal, room, terms, invite} = aoi.words
  for (const kind of kinds) {
    await aoi.screen.goto(`${url}#/make`)
    await aoi.screen.find('heading', make.title)
    await page.locator('#make-name').fill(quotes.name)
    await page.locator('#make-metric').fill('夜間の受付')
    await page.getByRole('button', {name: make.changeKind}).click()
    await page.getByRole('radio', {name: terms.ways[kind.way].name}).check()
    for (const [field, text] of Object.entries(kind.form)) {
      if (field.startsWith('milestones'))
        await page.getByRole('button', {name: terms.addStep}).click()
      await page.locator(`#make-${field}`).fill(text)
    }
    await page.locator('#make-measure').fill('受付表')
    await page.getByRole('button', {name: make.start}).click()
    await aoi.screen.find('dialog', invite.title)
    await aoi.closesInvite()

    await page
      .getByRole('button', {name: goal.record})
      .filter({visible: true})
      .first()
      .click()
    await records(page, aoi, kind.value)
    if (look.viewport === phone) await aoi.screen.click('link', room.goal)
    const reads = look.locale === 'ja-JP' ? kind.ja : kind.en
    await page.locator('.goal-panel').getByText(reads).first().waitFor()
    await expect.poll(() => chartNamed(page)).toMatch(reads)
    await usable(page, kind.way)
  }
})

async function records(page: Page, {words: {record}}: Person, value?: string) {
  const dialog = page.getByRole('dialog')
  if (value === undefined) await dialog.getByLabel('型').check()
  else await page.locator('#record-value').fill(value)
  await dialog.getByRole('button', {name: record.save, exact: true}).click()
  await dialog.waitFor({state: 'hidden'})
}

/** The chart's accessible name. */
const chartNamed = (page: Page) =>
  page.evaluate(
    () =>
      document
        .querySelector('cairn-goal-chart')
        ?.shadowRoot?.querySelector('svg[aria-label], [role=img]')
        ?.getAttribute('aria-label') ?? '',
  )
