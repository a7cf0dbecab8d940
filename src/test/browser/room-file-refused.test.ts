import {appendFile, rm, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {readInvite} from '../../app/invite-link.ts'
import {roomFiles} from '../../edge/room-file/room-files.ts'
import {violationsOn} from './support/axe.ts'
import {freshProfile} from './support/chromium.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, quotes} from './support/person.ts'
import {
  dropsFromDisk,
  dropsSoon,
  losesShelf,
  picks,
  saves,
  toPart,
} from './support/room-file.ts'
import {openSite} from './support/site.ts'
import {inMemory, notStored, savedHere} from './support/suffering.ts'
import {setFull, withDisk} from './support/with-disk.ts'
import {must} from '../people.ts'

it('a file sealed with another key, one that is changed once it was looked at and one that is gone when its turn comes say so, each in its words, and bring nothing', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const page = pageOf(aoi)
  const {roomFile} = aoi.words
  const dialog = page.getByRole('dialog')
  const refusal = dialog.getByRole('alert')
  const invite = must(readInvite(await aoi.startsRoom(quotes)))
  await aoi.says('手元のファイルから')
  const {name, bytes} = await saves(aoi)
  const room = page.url()
  const folder = freshProfile()
  const [changed, gone] = [join(folder, name), join(folder, `もう一つの${name}`)]
  for (const path of [changed, gone]) await writeFile(path, bytes)
  const otherKey = {id: invite.id, secret: invite.secret.map(byte => byte ^ 1)}
  const sealed = await roomFiles.write(otherKey, [])
  await losesShelf(aoi, url)
  await page.goto(room)

  await picks(page, name, Buffer.from(await sealed.arrayBuffer()))
  await refusal.getByText(roomFile.refused['wrong-secret']).waitFor()
  await dialog.getByText(roomFile.unchanged).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await aoi.closesDialog()

  await dropsFromDisk(page, [changed, gone])
  await dialog.getByText(roomFile.would).waitFor()
  await appendFile(changed, 'a')
  // A browser tells a file that was changed by its time, to the second.
  await utimes(changed, new Date(0), new Date(0))
  await rm(gone)
  await aoi.screen.click('button', roomFile.add)
  await refusal.getByText(roomFile.refused.unreadable).waitFor()
  await dialog.getByRole('button', {name: roomFile.again}).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await aoi.screen.press('Escape')
  await dialog.getByText(roomFile.unchanged).waitFor()
  await refusal.getByText(roomFile.refused.unreadable).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await aoi.closesDialog()
  await toPart(aoi, 'talk')
  await aoi.screen.find('log')
  await dropsSoon(page, name, bytes)
  await dialog.locator('.room-file-brings').getByText(roomFile.messages).waitFor()
  expect(await aoi.talk()).toEqual([])
})

it('what a full disk cannot take from a file shows and is not called saved; pressed again once there is space it is, and stays', async () => {
  const {url} = await openSite()
  const aoi = await withDisk(url, {who: 'aoi'})
  const page = pageOf(aoi)
  const {roomFile} = aoi.words
  const dialog = page.getByRole('dialog')
  await aoi.startsRoom(quotes)
  const room = page.url()
  await aoi.says('控えから戻る言葉')
  const {name, bytes} = await saves(aoi)
  await losesShelf(aoi, url)
  await page.goto(room)
  await dropsSoon(page, name, bytes)
  await dialog.getByText(roomFile.would).waitFor()

  await setFull(page, true)
  await aoi.screen.click('button', roomFile.add)
  await dialog.getByRole('alert').getByText(roomFile.refused['storage-full']).waitFor()
  expect(await violationsOn(page)).toEqual([])
  const again = dialog.getByRole('button', {name: roomFile.again})
  await again.click()
  await again.and(page.locator(':enabled')).waitFor()
  await dialog.getByRole('alert').getByText(roomFile.refused['storage-full']).waitFor()
  await notStored(aoi).waitFor()
  expect(await inMemory(aoi)).toEqual(['控えから戻る言葉'])
  expect(await savedHere(aoi)).toBe(0)

  await setFull(page, false)
  await again.click()
  await dialog.getByText(roomFile.added('3件')).waitFor()
  await aoi.screen.click('button', roomFile.toRoom)
  await notStored(aoi).waitFor({state: 'detached'})
  await expect.poll(() => savedHere(aoi)).toBe(1)
  expect(await inMemory(aoi)).toEqual([])
  await page.reload()
  await aoi.sees('控えから戻る言葉')
  expect(await aoi.talk()).toEqual(['控えから戻る言葉'])
})
