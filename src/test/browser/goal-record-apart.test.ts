import type {Page} from 'playwright-core'
import {expect, it} from 'vitest'
import {linesIn} from '../../ui/words/lines.ts'
import {appIsKept} from './support/app-is-kept.ts'
import {tolerate, unreachable} from './support/faults.ts'
import {Hand} from './support/hand.ts'
import {pageOf} from './support/page-of.ts'
import {answers, personAt} from './support/person.ts'
import {openSite} from './support/site.ts'

const lines = linesIn.ja

it('what two people add while they are apart comes to their sum, and a message is made a record with the keyboard', async () => {
  tolerate(unreachable)
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url, serviceWorker: true})
  const link = await aoi.startsRoom(answers)
  const ben = await personAt({who: 'ben', url: link, serviceWorker: true})
  await ben.joins(link, 'ベン')
  await aoi.sees('ベンさんが参加しました')
  const pages = [pageOf(aoi), pageOf(ben)] as const
  const {goal, record} = aoi.words
  for (const page of pages) {
    await appIsKept(page)
    await page.context().setOffline(true)
  }
  for (const [page, added] of [
    [pages[0], '3'],
    [pages[1], '2'],
  ] as const) {
    const hand = new Hand(page)
    await hand.press(goal.record)
    await hand.type(added)
    await hand.key('Enter')
    await hand.isDone()
  }
  for (const page of pages) await page.context().setOffline(false)
  for (const person of [aoi, ben]) await person.sees(/0件 → 30件 のうち、いま 5件/)

  await aoi.says('今日は4件でした')
  await ben.sees('今日は4件でした')
  const [page] = pages
  await page.locator('.line-button').last().focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedText(page)).toBe(lines.record)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => focusedText(page)).toBe(lines.win)
  await page.keyboard.press('Enter')
  for (const page of pages) await expect.poll(() => winsIn(page)).toBe(1)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect.poll(() => focusedText(page)).toBe('')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await aoi.screen.find('dialog', record.title)
  expect(await page.locator('#record-value').inputValue()).toBe('4')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({state: 'hidden'})
  await ben.sees(lines.recordedAs('+4件'))

  const [, atBens] = pages
  await hold(atBens, '.moment-text')
  await atBens.getByRole('menuitem', {name: lines.noWin}).click()
  await expect.poll(() => winsIn(page)).toBe(0)
})

const winsIn = (page: Page) => page.locator('.line-mark.win').count()

/** A finger comes down on it and stays. */
const hold = (page: Page, selector: string) =>
  page.evaluate(
    selector =>
      [...document.querySelectorAll(selector)]
        .at(-1)
        ?.dispatchEvent(
          new PointerEvent('pointerdown', {pointerType: 'touch', bubbles: true}),
        ),
    selector,
  )

const focusedText = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent.trim())
