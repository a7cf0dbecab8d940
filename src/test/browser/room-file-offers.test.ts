import type {Page} from 'playwright-core'
import {expect, it} from 'vitest'
import {linesIn} from '../../ui/words/lines.ts'
import {reviseIn} from '../../ui/words/revise.ts'
import {violationsOn} from './support/axe.ts'
import {phone} from './support/chromium.ts'
import {tolerate, unreachable} from './support/faults.ts'
import {pageOf} from './support/page-of.ts'
import {quotes} from './support/person.ts'
import {removes} from './support/removes.ts'
import {opensMeeting} from './support/room-meeting.ts'
import {openSite} from './support/site.ts'
import {offersFile, setFull, withDisk} from './support/with-disk.ts'

/** The newest message, from its menu. */
async function marksWin(page: Page): Promise<void> {
  await page.locator('.line-button').last().click()
  await page.getByRole('menuitem', {name: linesIn.ja.win, exact: true}).click()
}

it('a yes, a win, a day off, a name, a removal, a leave and a return that a full disk refuses say so beside what carries the room to safety; it refuses no deletion', async () => {
  const {url} = await openSite()
  const aoi = await withDisk(url, {who: 'aoi'})
  const page = pageOf(aoi)
  const {goal, room, people, terms} = aoi.words
  const link = await aoi.startsRoom(quotes)
  const ben = await withDisk(link, {who: 'ben', viewport: phone})
  await ben.joins(link, 'ベン')
  await aoi.sees('ベンさんが参加しました')
  await aoi.says('初めて先方から電話が来た')

  await setFull(pageOf(ben), true)
  await ben.screen.click('button', goal.imIn)
  const proposal = pageOf(ben).locator('cairn-proposal[brief]')
  await proposal.getByRole('alert').getByText(goal.notSaved['storage-full']).waitFor()
  await offersFile(proposal, ben)
  await setFull(pageOf(ben), false)

  await setFull(page, true)
  await marksWin(page)
  const message = page.locator('[role=listitem]', {hasText: '先方から'})
  const {win, notMarked} = linesIn.ja
  const refused = message.getByRole('alert')
  await refused.getByText(goal.notSaved['storage-full']).waitFor()
  expect(await refused.innerText()).toContain(notMarked(win))
  await offersFile(message, aoi)
  await setFull(page, false)
  await marksWin(page)
  await message.locator('.line-mark.win').waitFor()
  expect(await refused.count()).toBe(0)

  await setFull(page, true)
  const revise = await page.locator('a[href$="/revise"]').getAttribute('href')
  await page.evaluate(hash => (location.hash = hash), revise!.replace(/revise$/, 'days'))
  const day = page.locator('#make-daysOff')
  await day.fill((await day.getAttribute('min'))!)
  await aoi.screen.click('button', terms.addDay)
  await aoi.sees(reviseIn.ja.refused['storage-full'])
  await offersFile(page.locator('cairn-room-days'), aoi)

  await aoi.screen.click('link', new RegExp(room.members))
  await aoi.screen.click('button', people.renameMe)
  await aoi.screen.fill(people.myName, '葵')
  await aoi.screen.press('Enter')
  await aoi.sees(people.nameProblems['storage-full'])
  await offersFile(page.locator('cairn-name-edit#me'), aoi)
  await aoi.screen.press('Escape')

  await removes(aoi, 'ベン')
  await aoi.sees(people.refused['storage-full'])
  await offersFile(page.locator('cairn-remove-member'), aoi)

  const device = page.locator('cairn-this-device')
  await aoi.screen.click('button', people.leave)
  await device.getByRole('alert').getByText(people.refused['storage-full']).waitFor()
  await offersFile(device, aoi)
  expect(await violationsOn(page)).toEqual([])
  await device.getByText(people.leaveNote).waitFor()
  expect(await page.getByText(people.leftGroup).count()).toBe(0)

  await setFull(page, false)
  await aoi.screen.click('button', people.leave)
  await aoi.sees(people.leftNote)
  await aoi.screen.click('link', room.toTalk)
  await setFull(page, true)
  await aoi.screen.click('button', aoi.words.roomClosed.comeBack)
  await aoi.sees(aoi.words.roomClosed.trouble['storage-full'])
  await offersFile(page.locator('cairn-room-notice'), aoi)

  await aoi.screen.click('link', new RegExp(room.members))
  await device.getByRole('button', {name: people.delete}).click()
  await page.getByRole('dialog').getByRole('button', {name: people.deleting.yes}).click()
  await aoi.screen.find('link', aoi.words.overview.make)
  await expect
    .poll(() => page.evaluate(() => indexedDB.databases()))
    .toEqual([{name: 'cairn', version: 1}])
  await page.reload()
  await aoi.screen.find('link', aoi.words.overview.make)
  expect(await page.locator('.overview-row').count()).toBe(0)
})

it('a start alone, a slower rhythm, a withdrawal, a revision, another goal, a wrap-up and a place to meet that a full disk refuses say so beside what carries the room to safety', async () => {
  tolerate(unreachable)
  const {url} = await openSite()
  const aoi = await withDisk(url, {who: 'aoi'})
  const page = pageOf(aoi)
  const {goal, panel, record, closing, meeting} = aoi.words
  await aoi.startsRoom(quotes)
  const room = page.url()
  const refusedAt = async (selector: string, said: string) => {
    const where = page.locator(selector)
    await where.getByRole('alert').filter({hasText: said}).waitFor()
    await offersFile(where, aoi)
  }
  const notSaved = goal.notSaved['storage-full']
  const press = (selector: string, name: string) =>
    page.locator(selector).getByRole('button', {name, exact: true}).click()

  await setFull(page, true)
  for (const alone of ['cairn-room-alone', 'cairn-proposal:not([brief])']) {
    await press(alone, goal.startAlone)
    await refusedAt(alone, notSaved)
  }

  await setFull(page, false)
  for (let nth = 1; nth <= 3; nth++) await aoi.records('3', '同じ')
  const {habit} = panel.prompts
  await aoi.screen.find('heading', habit.title)
  await setFull(page, true)
  await press('cairn-goal-prompt', habit.slower(panel.details.cadence[14] ?? ''))
  await refusedAt('cairn-goal-prompt:not([brief])', notSaved)

  await page.locator('.record-row-ways button').first().click()
  await aoi.screen.click('menuitem', linesIn.ja.withdraw)
  await press('cairn-withdraw-record', record.withdraw.action)
  await refusedAt('cairn-withdraw-record', notSaved)
  await aoi.closesDialog()

  const full = reviseIn.ja.refused['storage-full']
  await aoi.screen.click('link', panel.actions.revise)
  const revision = new URL(page.url()).hash
  await page.locator('#make-target').fill('1.5')
  await page.locator('#make-reason').fill('もう1チームが加わるため')
  await press('cairn-revise-goal', reviseIn.ja.save)
  await refusedAt('cairn-revise-goal', full)

  const goTo = (hash: string) => page.evaluate(hash => void (location.hash = hash), hash)
  await goTo(new URL(room).hash.replace(/talk$/, 'goal/new'))
  const typed = {metric: '残業時間', baseline: '45', target: '30', unit: '時間'}
  for (const [field, text] of Object.entries({...typed, measure: '勤怠表'}))
    await page.locator(`#make-${field}`).fill(text)
  await press('cairn-next-goal', reviseIn.ja.next.start)
  await refusedAt('cairn-next-goal', full)

  await goTo(revision.replace(/revise$/, 'close'))
  await press('cairn-goal-close', closing.place)
  await refusedAt('.goal-close-place', notSaved)
  await setFull(page, false)
  await press('cairn-goal-close', closing.place)
  await aoi.screen.find('heading', closing.placed)
  await setFull(page, true)
  await press('.goal-close-placed', panel.closed.rest)
  await refusedAt('.goal-close-placed', notSaved)
  await aoi.screen.click('link', closing.back)
  await press('cairn-goal-panel', panel.closed.rest)
  await refusedAt('cairn-goal-panel', notSaved)

  await goTo(new URL(room).hash)
  await aoi.screen.find('log')
  const list = await opensMeeting(aoi)
  const point = list.getByLabel(meeting.point)
  await setFull(page, false)
  await point.fill(`${url}other`)
  await point.press('Enter')
  await list.getByText(meeting.room.added).waitFor()
  await setFull(page, true)
  const row = list.locator('li', {hasText: '/other'})
  const remove = row.getByRole('button', {name: meeting.remove})
  await remove.click()
  await row.getByRole('alert').getByText(notSaved).waitFor()
  await offersFile(row, aoi)
  expect(await remove.evaluate(button => button === document.activeElement)).toBe(true)
  expect(await point.getAttribute('aria-invalid')).toBe('false')
  await point.fill(`${url}another`)
  await point.press('Enter')
  await list.locator('#own-point-error').getByText(notSaved).waitFor()
  await offersFile(list, aoi)
  expect(await row.getByRole('alert').count()).toBe(0)
})
