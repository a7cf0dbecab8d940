import {rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {appIsKept} from './support/app-is-kept.ts'
import {violationsOn} from './support/axe.ts'
import {freshProfile} from './support/chromium.ts'
import {tolerate, unreachable} from './support/faults.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, quotes} from './support/person.ts'
import {drops, dropsSoon, losesShelf, picks, saves, toPart} from './support/room-file.ts'
import {openSite} from './support/site.ts'

it('a room saved as a file brings back what its device has lost; once more, it brings nothing', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const page = pageOf(aoi)
  const {roomFile} = aoi.words
  await aoi.startsRoom(quotes)
  await aoi.says('控えに入る言葉')
  await aoi.records('2.5', '控えに入る記録')
  const {name, bytes} = await saves(aoi)
  expect(name).toMatch(/^見積り回答の日数 \d{4}-\d{2}-\d{2}\.cairn$/)
  expect(bytes.includes('控えに入る言葉')).toBe(false)

  const room = page.url()
  await losesShelf(aoi, url)
  await page.goto(room)
  await picks(page, name, bytes)
  await aoi.screen.find('dialog', roomFile.title)
  await aoi.sees(roomFile.would)
  await expect
    .poll(() => page.locator('.room-file-brings').innerText())
    .toMatch(/メッセージ\s+1\s+記録\s+1\s+メンバー\s+1\s+目標や訂正など\s+1/)
  expect(await violationsOn(page)).toEqual([])
  await aoi.screen.click('button', roomFile.add)
  await aoi.sees(roomFile.added('4件'))
  await aoi.screen.click('button', roomFile.toRoom)
  await aoi.sees('控えに入る言葉')
  await aoi.sees('控えに入る記録')

  await drops(page, name, bytes)
  await aoi.sees(roomFile.nothingNew)
  await aoi.screen.click('button', roomFile.close)
  await page.getByRole('dialog').waitFor({state: 'detached'})
  await page.reload()
  await expect.poll(() => aoi.talk()).toEqual(['控えに入る言葉'])
})

it('a file of another room, one that was cut, one that was altered, one of a version to come and a picture say so, each in its words, and change nothing', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  await aoi.startsRoom(quotes)
  await aoi.says('こんにちは')
  const {name, bytes} = await saves(aoi)

  const ben = await personAt({who: 'ben', url, locale: 'en-GB'})
  await ben.screen.find('heading')
  const stranger = pageOf(ben)
  const {refused, unchanged, invite} = ben.words.roomFile
  await dropsSoon(stranger, name, bytes)
  await ben.sees(refused['unknown-room'])
  await ben.sees(unchanged)
  expect(await violationsOn(stranger)).toEqual([])
  await ben.screen.click('button', invite)
  await expect.poll(() => ben.screen.url()).toMatch(/#\/join$/)

  const page = pageOf(aoi)
  const words = aoi.words.roomFile
  const altered = Buffer.from(bytes)
  altered[bytes.length - 1]! ^= 1
  const newer = Buffer.from(bytes)
  newer[8] = 9
  for (const [what, refusal] of [
    [bytes.subarray(0, -1), 'cut-short'],
    [altered, 'altered'],
    [newer, 'newer-version'],
    [Buffer.from('GIF89a'), 'not-a-room-file'],
  ] as const) {
    await picks(page, name, what)
    await aoi.sees(words.refused[refusal])
    await aoi.sees(words.unchanged)
    await aoi.closesDialog()
  }
  await toPart(aoi, 'talk')
  await expect.poll(() => aoi.talk()).toEqual(['こんにちは'])
})

it('works without a network', async () => {
  tolerate(unreachable)
  const site = await openSite()
  const aoi = await personAt({who: 'aoi', url: site.url, serviceWorker: true})
  await aoi.startsRoom(quotes)
  await aoi.says('手で運ぶ')
  await appIsKept(aoi.screen)

  await site.kill()
  await aoi.screen.reload()
  await aoi.sees('手で運ぶ')
  const {name, bytes} = await saves(aoi)
  await picks(pageOf(aoi), name, bytes)
  await aoi.sees(aoi.words.roomFile.nothingNew)
})

it('the installed app opens a file that the system hands over to it', async () => {
  const {url} = await openSite()
  const home = freshProfile()
  const aoi = await personAt({who: 'aoi', url, home, serviceWorker: true})
  const page = pageOf(aoi)
  const {roomFile} = aoi.words
  await aoi.startsRoom(quotes)
  await aoi.says('開くだけで戻る')
  const {name, bytes} = await saves(aoi)
  const path = join(home, name)
  await writeFile(path, bytes)
  const session = await page.context().newCDPSession(page)
  await session.send('PWA.install', {manifestId: url, installUrlOrBundleUrl: url})
  await losesShelf(aoi, url)

  await session.send('PWA.launchFilesInApp', {manifestId: url, files: [path]})
  await aoi.sees(roomFile.would)
  await aoi.screen.click('button', roomFile.add)
  await aoi.screen.click('button', roomFile.toRoom)
  await aoi.sees('開くだけで戻る')

  await session.send('PWA.launchFilesInApp', {manifestId: url, files: [path]})
  await aoi.sees(roomFile.nothingNew)
  await aoi.closesDialog()

  await rm(path)
  await session.send('PWA.launchFilesInApp', {manifestId: url, files: [path]})
  await aoi.sees(roomFile.refused.unreadable)
})
