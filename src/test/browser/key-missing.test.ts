import type {Page} from 'playwright-core'
import {expect, it} from 'vitest'
import {roomsIn} from '../../ui/words/rooms.ts'
import {violationsInBoth} from './support/axe.ts'
import {bareTab, loseKeys} from './support/harm-storage.ts'
import {pageOf} from './support/page-of.ts'
import {dropsSoon, saves} from './support/room-file.ts'
import {aoiAndBen, waiting} from './support/suffering.ts'

it('a room whose key is gone from this device says so in the list, at the room and to a file of it; joined again through its link it holds all that it held', async () => {
  const {site, aoi, ben} = await aoiAndBen()
  const page = pageOf(ben)
  const {roomClosed, roomFile, join} = ben.words
  const room = page.url()
  await ben.says('鍵のあったころ')
  await aoi.sees('鍵のあったころ')
  await expect.poll(() => waiting(ben)).toBe(0)
  const {name, bytes} = await saves(ben)
  const link = await aoi.invites()
  const bare = await bareTab(ben.browser, site.url)
  // Of the key that goes, nothing may be taken for the next one's.
  await expect.poll(() => heldElsewhere(bare), {timeout: 5_000}).toBe(1)
  await page.goto('about:blank')
  await loseKeys(bare)
  await bare.close()
  await aoi.says('ベンさんのいないあいだに')
  await aoi.sees('ベンさんのいないあいだに')
  await pageOf(aoi).goto('about:blank')

  await page.goto(site.url)
  await ben.sees(roomsIn.ja.trouble['key-missing'])
  expect(await violationsInBoth(page)).toEqual([])
  await ben.screen.click('link', new RegExp(roomsIn.ja.trouble['key-missing']))
  await ben.sees(roomClosed.trouble.title)
  await ben.sees(roomClosed.trouble['key-missing'])
  expect(await violationsInBoth(page)).toEqual([])
  await dropsSoon(page, name, bytes)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('alert').getByText(roomFile.refused['room-not-open']).waitFor()
  await dialog.getByText(roomFile.unchanged).waitFor()
  expect(await violationsInBoth(page)).toEqual([])
  await ben.closesDialog()

  await ben.screen.click('link', roomClosed.openLink)
  await ben.screen.fill(join.paste, link)
  await ben.screen.click('button', join.open)
  await ben.sees(join.nobodyYet)
  await ben.screen.click('button', new RegExp(`^\\s*${join.join}`))
  await ben.screen.find('log')
  expect(page.url()).toBe(room)
  await expect.poll(() => ben.talk()).toEqual(['鍵のあったころ'])
  await ben.says('新しい鍵で')
  await expect.poll(() => waiting(ben)).toBe(1)
  await pageOf(aoi).goto(room)
  await aoi.sees('新しい鍵で')
  await ben.sees('ベンさんのいないあいだに')
  const talk = ['鍵のあったころ', 'ベンさんのいないあいだに', '新しい鍵で']
  for (const person of [aoi, ben]) await expect.poll(() => person.talk()).toEqual(talk)
  await expect.poll(() => waiting(ben)).toBe(0)
  await ben.screen.reload()
  await ben.sees('新しい鍵で')
  expect(await ben.talk()).toEqual(talk)
  await dropsSoon(page, name, bytes)
  await ben.sees(roomFile.nothingNew)
})

/** In a bare tab: of how many rooms this device has put down who else holds what it wrote. */
const heldElsewhere = (tab: Page) =>
  tab.evaluate(
    () =>
      new Promise<number>(done => {
        const opening = indexedDB.open('cairn')
        opening.onsuccess = () => {
          const db = opening.result
          const rows = db.transaction('heldBy').objectStore('heldBy').count()
          rows.onsuccess = () => {
            db.close()
            done(rows.result)
          }
        }
      }),
  )
