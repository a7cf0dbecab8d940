import {expect, it} from 'vitest'
import {hashOf, placeOf, type Place} from '../../app/place.ts'
import type {Body} from '../../core/entry/entry.ts'
import type {Day, GoalId} from '../../core/ids.ts'
import {addDays} from '../../core/text/dates.ts'
import {linesIn} from '../../ui/words/lines.ts'
import {quotes as terms} from '../goal-example.ts'
import {desktop} from './support/chromium.ts'
import {feedOf, shelve} from './support/long-feed.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, quotes} from './support/person.ts'
import {openSite} from './support/site.ts'
import {usable} from './support/usable.ts'

const RECORDS = 1_000

it.each([
  {locale: 'ja-JP', viewport: {width: 320, height: 640}},
  {locale: 'en-GB', viewport: desktop},
] as const)(
  'a thousand records are read in the chart and in the list, $viewport.width wide',
  async look => {
    const {url} = await openSite()
    const aoi = await personAt({who: 'aoi', url, ...look})
    const link = await aoi.startsRoom({...quotes, unit: 'd'})
    const page = pageOf(aoi)
    const {room} = placeOf(new URL(page.url()).hash) as Place & {at: 'room'}
    const today = (await page.evaluate(() => new Date().toLocaleDateString('sv'))) as Day
    const start = addDays(today, -RECORDS)
    const long = {...terms, unit: 'd', start, due: addDays(today, 40)}
    const feed = await feedOf(link, 'ベン', [
      () => ({kind: 'goal-set', terms: long}),
      ...Array.from({length: RECORDS}, (_, nth) => ([goal]: readonly {id: string}[]) => ({
        ...({
          kind: 'checked-in',
          goal: goal!.id as GoalId,
          note: '',
        } satisfies Partial<Body>),
        on: addDays(start, nth + 1),
        value: Number((3 - nth / RECORDS + Math.sin(nth / 9) / 4).toFixed(1)),
      })),
    ])
    await page.goto(`${url}cairn.json`)
    await shelve(page, feed.room, [feed.run])
    const goal = feed.said[0] as string as GoalId
    await page.goto(`${url}${hashOf({at: 'room', room, part: 'goal', goal})}`)

    const svg = page.locator('cairn-goal-chart svg')
    await svg.waitFor()
    // Their dots would hide the line; only the last stands on it.
    expect(await svg.locator('circle').count()).toBeLessThan(10)
    const point = page.locator('cairn-goal-chart .point')
    const newest = (await point.getAttribute('aria-label')) ?? ''
    await point.focus()
    await page.keyboard.press('Home')
    await expect.poll(() => point.getAttribute('aria-label')).not.toBe(newest)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('End')
    await expect.poll(() => point.getAttribute('aria-label')).toBe(newest)
    await usable(page, 'the chart of a thousand records')

    const rows = page.locator('.record-rows > li')
    for (const shown of [20, 40, 80, 160, 320, 640]) {
      expect(await rows.count()).toBe(shown)
      await page.getByRole('button', {name: aoi.words.goal.more, exact: true}).click()
      await expect.poll(() => rows.count()).toBeGreaterThan(shown)
    }
    expect(await rows.count()).toBe(RECORDS)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(
      look.viewport.width,
    )

    // And the list still reacts: its newest is set right, and the panel moves with it.
    await rows.first().getByRole('button').click()
    await page.getByRole('menuitem', {name: linesIn[language(look)].correct}).click()
    await page.locator('#record-value').fill('2.5')
    await page.locator('#record-reason').fill('late')
    await page.getByRole('button', {name: aoi.words.record.save, exact: true}).click()
    await rows.first().getByText(/^2\.5/).waitFor()
    await expect.poll(() => point.getAttribute('aria-label')).toMatch(/2\.5/)
  },
  120_000,
)

const language = ({locale}: {locale: string}) => (locale === 'ja-JP' ? 'ja' : 'en')
