import type {Locator} from 'playwright-core'
import {expect, it} from 'vitest'
import {roomFileIn} from '../../ui/words/room-file.ts'
import {violationsOn} from './support/axe.ts'
import {tolerate, unreachable} from './support/faults.ts'
import {pageOf} from './support/page-of.ts'
import {Person} from './support/person.ts'
import {toPart} from './support/room-file.ts'
import {smallDisk} from './support/small-disk.ts'
import {aoiAndBen, notSaved, notStored, typed, waiting} from './support/suffering.ts'

/** More than what may still be free in the last block of a file. */
const long = (text: string) => `${text} ${'あ'.repeat(3000)}`
const texts = ['ひとつ', 'ふたつ', 'みっつ', 'よっつ', 'いつつ']
const startsWith = (text: string) => new RegExp(`^${text}`)

/** The room file is offered there, and comes. */
async function savesRoomFile(where: Locator, {words}: Person): Promise<void> {
  const [download] = await Promise.all([
    where.page().waitForEvent('download'),
    where.getByRole('button', {name: words.roomFile.save}).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.cairn$/)
}

/** A browser that cannot write down that it has deleted something does not. */
async function isNotDeleted(person: Person): Promise<void> {
  const page = pageOf(person)
  const {people, room} = person.words
  await toPart(person, 'members')
  const device = page.locator('cairn-this-device')
  await device.getByRole('button', {name: people.delete}).click()
  await page.getByRole('dialog').getByRole('button', {name: people.deleting.yes}).click()
  await device.getByRole('alert').getByText(people.refused['storage-full']).waitFor()
  await device.getByRole('button', {name: person.words.roomFile.save}).waitFor()
  await person.screen.click('link', room.toTalk)
}

it('on a full disk what others write shows and is not called saved, what is written stays in the field, and nothing is deleted; once there is space all is stored by itself', async context => {
  // y-indexeddb keeps it to itself that it could not open a database, so the browser speaks of it.
  tolerate(unreachable, /opening backing store/)
  const disk = smallDisk()
  if (!disk) return context.skip('no small disk may be mounted here')
  const {site, aoi, ben} = await aoiAndBen({profile: disk.profile, kept: true})
  const page = pageOf(ben)
  await aoi.says('まだ空いている')
  await ben.sees('まだ空いている')
  await expect.poll(() => waiting(aoi)).toBe(0)
  const otherTab = new Person(await ben.browser.newScreen(ben.screen.url()), ben.words)
  await otherTab.sees('まだ空いている')

  await disk.keepFull()
  for (const text of texts) {
    await aoi.says(long(text))
    await ben.sees(startsWith(text))
  }
  await notStored(ben).filter({hasText: roomFileIn.ja.unstored['storage-full']}).waitFor()
  await notStored(otherTab).waitFor()
  await notStored(ben).getByRole('button', {name: ben.words.roomFile.save}).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await ben.says(long('残らない言葉'))
  await notSaved(ben).waitFor()
  expect(await notSaved(ben).innerText()).toContain(
    ben.words.notSaved.because['storage-full'],
  )
  expect(await typed(ben)).toBe(long('残らない言葉'))
  expect(await page.locator('.moment-sent').count()).toBe(0)
  // Blocks that the browser gives back may take one or another of them, never all.
  await expect.poll(() => waiting(aoi)).toBeGreaterThan(0)
  await savesRoomFile(notSaved(ben), ben)
  await isNotDeleted(ben)

  await disk.makeSpace()
  await notStored(ben).waitFor({state: 'detached'})
  await notStored(otherTab).waitFor({state: 'detached'})
  await expect.poll(() => waiting(aoi)).toBe(0)
  await page.getByRole('button', {name: ben.words.talk.send, exact: true}).click()
  await aoi.sees(startsWith('残らない言葉'))
  await notSaved(ben).waitFor({state: 'detached'})
  await aoi.browser.close()
  await site.kill()
  await ben.screen.reload()
  await ben.sees(startsWith(texts.at(-1)!))
  const talk = ['まだ空いている', ...[...texts, '残らない言葉'].map(long)]
  expect(await ben.talk()).toEqual(talk)
})
