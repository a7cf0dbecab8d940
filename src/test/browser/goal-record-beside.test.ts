import type {Locator} from 'playwright-core'
import {expect, it} from 'vitest'
import {desktop} from './support/chromium.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, quotes} from './support/person.ts'
import {openSite} from './support/site.ts'
import {usable} from './support/usable.ts'

it.each([
  {locale: 'ja-JP', viewport: {width: 320, height: 640}, colorScheme: 'dark'},
  {locale: 'en-GB', viewport: desktop, colorScheme: 'light'},
] as const)(
  'beside its number a record tells how sure the team is, what must not break and what was done, all of it if they like ($locale)',
  async look => {
    const {url} = await openSite()
    const aoi = await personAt({who: 'aoi', url: `${url}#/sample/goal`, ...look})
    const page = pageOf(aoi)
    const {goal, panel, record} = aoi.words
    const sides = page.locator('.goal-panel-sides')
    // What was done this week already depends on its day.
    await sides.waitFor()
    const before = await doneIn(sides)
    await aoi.screen.click('button', goal.record)
    await aoi.screen.find('dialog', record.title)
    await page.locator('#record-value').fill('2.4')
    const more = page.locator('.record-beside')
    await more.locator('summary').focus()
    await page.keyboard.press('Enter')
    await aoi.sees(record.moreHint)

    const low = more.getByRole('button', {name: record.confidences.low})
    await low.focus()
    await page.keyboard.press('Space')
    expect(await low.getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Space')
    expect(await low.getAttribute('aria-pressed')).toBe('false')
    await low.press('Enter')

    const guard = more.getByLabel(new RegExp(record.guard('')))
    const lead = more.getByLabel(new RegExp(record.lead('')))
    await guard.fill('だいたい4')
    await lead.fill('２')
    await usable(page, 'beside the number')
    // What is wrong in what is folded away is unfolded, and what was typed is kept.
    await more.locator('summary').press('Enter')
    await page.getByRole('button', {name: record.save, exact: true}).click()
    await more.getByText(record.refused['not-a-number']).waitFor()
    expect(await guard.evaluate(field => field === document.activeElement)).toBe(true)
    expect([await guard.inputValue(), await lead.inputValue()]).toEqual([
      'だいたい4',
      '２',
    ])
    await guard.fill('９')
    await page.getByRole('button', {name: record.save, exact: true}).click()
    await page.getByRole('dialog').waitFor({state: 'hidden'})

    await sides.getByText(panel.sides.isOut).waitFor()
    await expect.poll(() => doneIn(sides)).toBe(before + 2)
    await aoi.sees(panel.prompts.disagreement['low-though-on-track'])
    await usable(page, 'what was told beside the number')
  },
)

it('two guardrails and a lead measure that are typed with a goal stand in its panel, and are asked for beside its number', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url: `${url}#/make`})
  const page = pageOf(aoi)
  const {goal, make, panel, record, terms, invite} = aoi.words
  await aoi.fillsGoal(quotes)
  await page.getByRole('button', {name: terms.more}).click()
  const types = async (typed: Readonly<Record<string, string>>) => {
    for (const [field, text] of Object.entries(typed))
      await page.locator(`#make-${field}`).fill(text)
  }
  const adds = page.getByRole('button', {name: terms.addGuardrail})
  await adds.click()
  await types({'guardrails-0-name': '差し戻し', 'guardrails-0-upper': '５'})
  await adds.click()
  await types({'guardrails-1-name': '満足度', 'guardrails-1-lower': '80'})
  // Two are the most.
  await adds.waitFor({state: 'hidden'})
  await page.getByRole('button', {name: terms.addLead}).click()
  await types({'leads-0-name': '表の更新', 'leads-0-perWeek': '3', 'leads-0-unit': '回'})
  await page.getByRole('button', {name: make.start, exact: true}).click()
  await aoi.screen.find('dialog', invite.title)
  await aoi.closesInvite()

  await aoi.screen.click('button', goal.record)
  await page.locator('#record-value').fill('2.6')
  await page.getByText(record.more, {exact: true}).click()
  await page.getByLabel(record.guard('差し戻し')).fill('6')
  await page.getByLabel(record.guard('満足度')).fill('８５')
  await page.getByLabel(record.lead('表の更新')).fill('3')
  await page.getByRole('button', {name: record.save, exact: true}).click()
  await page.getByRole('dialog').waitFor({state: 'hidden'})
  const sides = page.locator('.goal-panel-sides > li')
  const states = ['差し戻し', '満足度', '表の更新'].map(name =>
    sides.filter({hasText: name}),
  )
  for (const [nth, state] of [
    panel.sides.isOut,
    panel.sides.isIn,
    panel.sides.met,
  ].entries())
    await states[nth]!.getByText(state, {exact: true}).waitFor()
})

/** What the panel says of the week's lead measure. */
const doneIn = async (sides: Locator) =>
  Number(/(?:今週|This week) (\d+)/.exec((await sides.textContent()) ?? '')?.[1])
