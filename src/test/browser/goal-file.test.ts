import {readFileSync} from 'node:fs'
import type {Page} from 'playwright-core'
import {describe, expect, it} from 'vitest'
import {RECORDS_MAX} from '../../core/goal/bring-goal.ts'
import type {CheckInJson} from '../../core/goal/goal-json.ts'
import {outIn} from '../../ui/words/out.ts'
import {sampleIn} from '../../ui/words/sample.ts'
import {desktop, phone} from './support/chromium.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, quotes} from './support/person.ts'
import {openSite} from './support/site.ts'
import {usable} from './support/usable.ts'

describe.each([
  {locale: 'ja-JP', viewport: desktop},
  {locale: 'en-GB', viewport: phone},
] as const)('$locale, $viewport.width wide', look => {
  const language = look.locale === 'ja-JP' ? 'ja' : 'en'

  it('a goal that was exported becomes a room with its records, and is exported again as it was', async () => {
    const {url} = await openSite()
    const aoi = await personAt({who: 'aoi', url: `${url}#/sample/goal`, ...look})
    const page = pageOf(aoi)
    const {make, invite} = aoi.words
    const before = await exported(page, language)
    const count = before.numbers.length
    const records = make.file.records(`${count}`, count)

    await aoi.screen.goto(`${url}#/make`)
    await page.locator('#make-name').fill(quotes.name)
    await page.locator('#make-metric').fill('会議の回数')
    await choose(page, 'goal.json', before.text)
    await aoi.sees(make.file.filled('goal.json'))
    await aoi.sees(records)
    expect(await page.locator('#make-metric').inputValue()).toBe(
      sampleIn[language].quotes.metric,
    )
    expect(await page.locator('#make-name').inputValue()).toBe(quotes.name)
    await usable(page, 'from JSON')

    await page.getByRole('button', {name: make.file.undo, exact: true}).click()
    expect(await page.locator('#make-metric').inputValue()).toBe('会議の回数')
    await choose(page, 'goal.json', before.text)
    await page.locator('#make-unit').fill('時間')
    await aoi.sees(make.file.problems['other-unit'](before.unit))
    await page.getByRole('button', {name: make.start, exact: true}).click({force: true})
    await expect.poll(() => focused(page)).toBe('make-records')
    await page.reload()
    await aoi.sees(make.file.problems['other-unit'](before.unit))
    await page.locator('#make-unit').fill(before.unit)
    await aoi.sees(records)

    await page.getByRole('button', {name: make.start, exact: true}).click()
    await aoi.screen.find('dialog', invite.title)
    await aoi.closesInvite()
    await aoi.screen.goto(page.url().replace(/talk$/, 'goal'))
    const after = await exported(page, language)
    expect(after.terms).toEqual(before.terms)
    expect(after.numbers).toEqual(before.numbers)
    expect(new Set(after.by).size).toBe(1)
  })
})

it('a file that cannot be read says why, and what was typed stays', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url: `${url}#/make`})
  const page = pageOf(aoi)
  const {file} = aoi.words.make
  await aoi.fillsGoal(quotes)
  const goal = {kind: 'latest', metricName: 'x', baseline: 3, target: 2}
  const dated = {...goal, start: '2026-10-05', due: '2026-11-30'}
  const tooMany = Array.from({length: RECORDS_MAX + 1}, () => ({
    on: dated.start,
    value: 2,
  }))
  for (const [text, sentence] of [
    ['見積り', file.refused['not-json']],
    ['{"room":1}', file.refused['not-a-goal']],
    [JSON.stringify({version: 2, goal: dated}), file.refused.newer],
    [JSON.stringify({goal: {...dated, target: '2'}}), file.unclear(['goal.target'])],
    [' '.repeat(4 * 1024 * 1024 + 1), file.refused['too-large']],
    [JSON.stringify({goal: dated, checkIns: tooMany}), file.refused['too-many']],
  ] as const) {
    await choose(page, 'some.json', text)
    await aoi.sees(sentence)
    expect(await page.locator('#make-metric').inputValue()).toBe(quotes.metric)
    expect(await page.locator('#make-target').inputValue()).toBe(quotes.target)
  }
  await usable(page, 'a file refused')

  await choose(page, 'old.json', JSON.stringify({goal: {...dated, due: '2026-10-06'}}))
  await aoi.sees(file.filled('old.json'))
  await aoi.sees(aoi.words.make.problems.due.past)

  // As when the file was moved away, or may not be read.
  await page.evaluate(() => {
    File.prototype.text = () => Promise.reject(new DOMException('', 'NotReadableError'))
  })
  await choose(page, 'gone.json', JSON.stringify({goal: dated}))
  await aoi.sees(file.refused.unreadable)
  expect(await page.locator('#make-target').inputValue()).toBe('2')
})

async function choose(page: Page, name: string, text: string): Promise<void> {
  const buffer = Buffer.from(text)
  await page
    .locator('cairn-file-part input')
    .setInputFiles({name, mimeType: 'application/json', buffer})
}

type Exported = {
  goal: {unit: string; [field: string]: unknown}
  checkIns: CheckInJson[]
}

/** The goal on the screen as its file has it. */
async function exported(page: Page, language: 'ja' | 'en') {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', {name: outIn[language].menu.json}).click()
  const text = readFileSync(await (await coming).path(), 'utf8')
  const {goal, checkIns} = JSON.parse(text) as Exported
  const corrected = new Set(checkIns.map(({corrects}) => corrects))
  const standing = checkIns.filter(one => !corrected.has(one.id) && !one.void)
  const ofTheRoom = new Set(['id', 'state', 'agrees', 'revisions'])
  const terms = Object.entries(goal).filter(([field]) => !ofTheRoom.has(field))
  return {
    ...{text, terms, unit: goal.unit},
    numbers: standing.map(({on, value, note}) => ({on, value, note})),
    by: standing.map(({by}) => by),
  }
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)
