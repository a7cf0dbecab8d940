import {expect, it} from 'vitest'
import type {Day} from '../../core/ids.ts'
import {addDays} from '../../core/text/dates.ts'
import {linesIn} from '../../ui/words/lines.ts'
import {desktop, phone} from './support/chromium.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, quotes} from './support/person.ts'
import {openSite} from './support/site.ts'
import {usable} from './support/usable.ts'

it.each([
  {locale: 'ja-JP', viewport: desktop},
  {locale: 'en-GB', viewport: phone},
] as const)(
  'a day to come is refused, and one before the start is asked about, shown and not counted ($locale)',
  async look => {
    const {url} = await openSite()
    const aoi = await personAt({who: 'aoi', url, ...look})
    await aoi.startsRoom(quotes)
    const page = pageOf(aoi)
    const {goal, record, room} = aoi.words
    const {early} = linesIn[look.locale === 'ja-JP' ? 'ja' : 'en']
    await aoi.screen.click('button', goal.record)
    const on = page.locator('#record-day')
    const today = (await on.inputValue()) as Day
    await page.locator('#record-value').fill('2.5')
    await on.fill(addDays(today, 1))
    const save = page.getByRole('button', {name: record.save, exact: true})
    await save.click()
    await aoi.sees(record.refused['day-to-come'])
    expect(await on.inputValue()).toBe(addDays(today, 1))
    expect(await page.locator('#record-value').inputValue()).toBe('2.5')

    await on.fill(addDays(today, -3))
    await save.click()
    const startsOn = /\d+\/\d+/
    const [before, after] = record.warned['before-start']('|').split('|')
    const asked = page.locator('#record-day-warned')
    await expect.poll(() => asked.textContent()).toContain(before)
    expect(await asked.textContent()).toContain(after)
    expect(await asked.textContent()).toMatch(startsOn)
    await usable(page, 'a day before the start')
    await page.getByRole('button', {name: record.saveAnyway, exact: true}).click()
    await page.getByRole('dialog').waitFor({state: 'hidden'})
    if (look.viewport === phone) await aoi.screen.click('link', room.goal)
    await page.locator('.record-rows').getByText(early, {exact: true}).waitFor()
    await aoi.sees(goal.status.noData)
  },
)
