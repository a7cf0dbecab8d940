import {readFileSync} from 'node:fs'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {readGoalFile} from '../../core/goal/read-goal-json.ts'
import {columnsOf} from '../../core/text/columns.ts'
import {outIn} from '../../ui/words/out.ts'
import {sampleIn} from '../../ui/words/sample.ts'
import {violationsOn} from './support/axe.ts'
import {desktop, openChromium, phone, type Chromium} from './support/chromium.ts'
import {closeLater, closeScreenLater, keepOpen} from './support/closing.ts'
import {tolerate, unreachable} from './support/faults.ts'
import {wordsOf} from './support/person.ts'
import {openSite} from './support/site.ts'

const looks = [
  {locale: 'ja-JP', colorScheme: 'light', viewport: desktop},
  {locale: 'en-GB', colorScheme: 'dark', viewport: phone},
] as const

describe.each(looks)('out of a room, $locale, $viewport.width wide', look => {
  const language = look.locale === 'ja-JP' ? 'ja' : 'en'
  const {menu, sheet} = outIn[language]
  const {goal} = wordsOf[look.locale]
  const {quotes} = sampleIn[language]
  let asked: At
  let close: () => Promise<void>
  beforeAll(async () => {
    asked = await opened(look)
    close = keepOpen()
  })
  afterAll(() => close())

  it('the week is copied as plain text for mail, without a network', async () => {
    tolerate(unreachable)
    const {page} = await atGoal(asked)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.context().setOffline(true)
    closeLater(() => page.context().setOffline(false))
    await page.getByRole('button', {name: menu.week}).click()
    await page.getByText(menu.copied).waitFor()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    const lines = text.split('\n')
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(80)
    const whole = lines.join(' ')
    for (const said of [quotes.metric, '5.2', '2.5', '2.0', goal.status.onTrack])
      expect(whole).toContain(said)
    expect(text).not.toMatch(/[<>]/)
    for (const name of sampleIn[language].people) expect(text).not.toContain(name)
  })

  it('where copying is refused the text stands there to be marked', async () => {
    const {page} = await atGoal(asked)
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))
    })
    await page.getByRole('button', {name: menu.week}).click()
    await page.getByText(menu.notCopied).waitFor()
    expect(await page.getByLabel(menu.text, {exact: true}).inputValue()).toContain('2.5')
  })

  it('records go out as a table that spreadsheets read, the goal as JSON that reads back', async () => {
    const {page} = await atGoal(asked)
    const csv = await saved(page, menu.csv)
    expect(csv.name).toMatch(/\.csv$/)
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const rows = csv.bytes.toString('utf8').split('\r\n')
    expect(rows).toHaveLength(1 + 9 + 1)
    expect(rows.join('')).not.toMatch(/[\r\n]/)
    expect(rows[1]).toMatch(/^1,\d{4}-\d\d-\d\d,4\.9,/)

    const json = await saved(page, menu.json)
    expect(json.name).toMatch(/\.json$/)
    const read = readGoalFile(JSON.parse(json.bytes.toString('utf8')))
    expect(read).toMatchObject({
      ok: true,
      value: {
        terms: {metric: quotes.metric, baseline: 5.2, target: 2, unit: quotes.unit},
      },
    })
    expect(read.ok && read.value.checkIns).toHaveLength(9)
  })

  it('the goal sheet is one page of A4, whatever the window is like', async () => {
    const {page} = await atGoal(asked)
    await page.locator('a[href$="/sheet"]').click()
    await page.getByRole('heading', {name: quotes.metric}).last().waitFor()
    await page.locator('cairn-goal-sheet cairn-goal-chart svg').waitFor()
    await page.getByRole('button', {name: sheet.print}).waitFor()
    expect(await violationsOn(page)).toEqual([])
    const paper = await page.pdf({preferCSSPageSize: true, printBackground: true})
    expect(pagesOf(paper)).toEqual(['595 × 842'])
    expect(picturesIn(paper)).toBe(0)
    await page.emulateMedia({media: 'print'})
    expect(await groundOf(page)).toBe('rgb(255, 255, 255)')
    await page.getByRole('button', {name: sheet.print}).waitFor({state: 'hidden'})
    await page.locator('cairn-room-header').waitFor({state: 'hidden'})
  })

  it('the goal with its chart comes on paper as lines and letters, not as a picture', async () => {
    const {page} = await atGoal(asked)
    await page.locator('cairn-goal-chart svg').waitFor()
    for (const printBackground of [true, false])
      expect(picturesIn(await page.pdf({printBackground}))).toBe(0)
  })
})

it('the sheet of a finished goal says how it ended and what was learned, on one page and without a name', async () => {
  const {page} = await atGoal(await opened(looks[0]))
  const {closing, panel} = wordsOf['ja-JP']
  await page.locator('a[href$="/close"]').click()
  await page.getByText(panel.outcome.partly, {exact: true}).click()
  await page.getByLabel(closing.reason).fill('部署の引っ越しと重なった')
  const learned = Array.from({length: 8}, (_, nth) => `承認の待ちが長い ${nth + 1}`)
  await page.getByLabel(panel.retro.learned).fill(learned.join('\n'))
  await page.getByLabel(panel.retro.next).fill('承認を一段にする')
  await page.getByRole('button', {name: closing.place}).click()
  await page.getByRole('heading', {name: closing.placed}).waitFor()
  await page.goto(page.url().replace(/close$/, 'sheet'))
  const end = page.getByRole('region', {name: panel.closed.title})
  for (const said of [
    panel.outcome.partly,
    '2.5日',
    '引っ越し',
    ...learned,
    '一段にする',
  ])
    await end.getByText(said).first().waitFor()
  const sheet = await page.locator('.goal-sheet').textContent()
  for (const name of sampleIn.ja.people) expect(sheet).not.toContain(name)
  expect(await violationsOn(page)).toEqual([])
  await page.emulateMedia({media: 'print'})
  const [whole, last] = await Promise.all(
    ['.goal-sheet', '.goal-sheet > :last-child'].map(part =>
      page.locator(part).boundingBox(),
    ),
  )
  expect(last!.y + last!.height).toBeLessThanOrEqual(whole!.y + whole!.height)
  const paper = await page.pdf({preferCSSPageSize: true, printBackground: true})
  expect(pagesOf(paper)).toEqual(['595 × 842'])
})

type Page = Awaited<ReturnType<typeof atGoal>>['page']

type At = {readonly url: string; readonly chromium: Chromium}

async function opened(look: (typeof looks)[number]): Promise<At> {
  const {url} = await openSite()
  return {url, chromium: await openChromium(look)}
}

/** In a page of its own, where the sample is as it always begins. */
async function atGoal({url, chromium}: At) {
  const screen = await chromium.newScreen(`${url}#/sample/goal`)
  closeScreenLater(screen)
  await screen.page.locator('cairn-goal-menu button').first().waitFor()
  return screen
}

async function saved(page: Page, press: string) {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', {name: press}).click()
  const download = await coming
  return {name: download.suggestedFilename(), bytes: readFileSync(await download.path())}
}

/** Width and height of each page in whole points. */
const pagesOf = (pdf: Buffer) =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.ceil(Number(width))} × ${Math.ceil(Number(height))}`,
  )

const picturesIn = (pdf: Buffer) =>
  pdf.toString('latin1').split(/\/Subtype\s*\/Image\b/).length - 1

const groundOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor)
