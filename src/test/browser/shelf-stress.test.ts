import {describe, expect, it} from 'vitest'
import {readInvite} from '../../app/invite-link.ts'
import {shelfNameOf} from '../../edge/shelf.ts'
import {roomFileIn} from '../../ui/words/room-file.ts'
import {unsupported} from '../../ui/words/ja/unsupported.ts'
import {violationsOn} from './support/axe.ts'
import {freshProfile} from './support/chromium.ts'
import {tolerate, unreachable} from './support/faults.ts'
import {
  bareTab,
  block,
  forceCloseDatabases,
  putShelfBack,
  release,
  shelfRows,
  upgrade,
} from './support/harm-storage.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, quotes, type Person} from './support/person.ts'
import {openSite} from './support/site.ts'
import {smallDisk} from './support/small-disk.ts'

/** Aoi's room, with Ben in it, whose storage is about to suffer. */
async function aoiAndBen(profile = freshProfile()) {
  const site = await openSite()
  const aoi = await personAt({who: 'aoi', url: site.url})
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({who: 'ben', url: link, profile})
  await ben.joins(link, 'ベン')
  await aoi.sees('ベンさんが参加しました')
  await ben.screen.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  const invite = readInvite(link)
  if (!invite.ok) throw new Error(invite.refusal)
  return {site, aoi, ben, profile, shelf: shelfNameOf(invite.value.id)}
}

/** More than what may still be free in the last block of a file. */
const long = (text: string) => `${text} ${'あ'.repeat(3000)}`
const startsWith = (text: string) => new RegExp(`^${text}`)

const notStored = (who: Person) =>
  pageOf(who).getByRole('alert').filter({hasText: roomFileIn.ja.unstored.title})

const notSaved = (who: Person) =>
  pageOf(who).getByRole('alert').filter({hasText: who.words.talk.notSaved})

const typed = (who: Person) =>
  pageOf(who).getByLabel(who.words.talk.writeTo(quotes.metric)).inputValue()

/** How often "waiting" stands under something that this person wrote. */
const waiting = (who: Person) =>
  pageOf(who).getByText(who.words.talk.waiting, {exact: true}).count()

it('databases that the browser took away, as after sleep, are opened again by themselves', async () => {
  tolerate(unreachable)
  const {site, aoi, ben} = await aoiAndBen()
  await forceCloseDatabases(ben.browser)
  await aoi.says('寝ているあいだに')
  await ben.sees('寝ているあいだに')
  await expect.poll(() => waiting(aoi)).toBe(0)
  await forceCloseDatabases(ben.browser)
  await ben.says('起きました')
  await aoi.sees('起きました')
  expect(await notSaved(ben).count()).toBe(0)
  expect(await notStored(ben).count()).toBe(0)

  await aoi.browser.close()
  await site.kill()
  await ben.screen.reload()
  await ben.sees('起きました')
  expect(await ben.talk()).toEqual(['寝ているあいだに', '起きました'])
})

it('on a full disk what others write shows and is not called saved, what is written stays in the field; once there is space all is stored by itself', async context => {
  // y-indexeddb keeps it to itself that it could not open a database, so the browser speaks of it.
  tolerate(unreachable, /opening backing store/)
  const disk = smallDisk()
  if (!disk) return context.skip('no small disk may be mounted here')
  const {site, aoi, ben} = await aoiAndBen(disk.profile)
  const page = pageOf(ben)
  await aoi.says('まだ空いている')
  await ben.sees('まだ空いている')
  await expect.poll(() => waiting(aoi)).toBe(0)

  for (const text of ['ひとつ', 'ふたつ', 'みっつ']) {
    disk.fill()
    await aoi.says(long(text))
    await ben.sees(startsWith(text))
  }
  await notStored(ben).filter({hasText: roomFileIn.ja.unstored['storage-full']}).waitFor()
  expect(await violationsOn(page)).toEqual([])
  disk.fill()
  await ben.says(long('残らない言葉'))
  await notSaved(ben).waitFor()
  expect(await notSaved(ben).innerText()).toContain(
    ben.words.talk.refused['storage-full'],
  )
  expect(await typed(ben)).toBe(long('残らない言葉'))
  expect(await page.locator('.moment-sent').count()).toBe(0)
  expect(await waiting(aoi)).toBe(3)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    notSaved(ben).getByRole('button', {name: ben.words.roomFile.save}).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.cairn$/)

  disk.makeSpace()
  await notStored(ben).waitFor({state: 'detached'})
  await expect.poll(() => waiting(aoi)).toBe(0)
  await page.getByRole('button', {name: ben.words.talk.send, exact: true}).click()
  await aoi.sees(startsWith('残らない言葉'))
  await notSaved(ben).waitFor({state: 'detached'})
  await aoi.browser.close()
  await site.kill()
  await ben.screen.reload()
  await ben.sees(startsWith('みっつ'))
  const talk = [
    'まだ空いている',
    ...['ひとつ', 'ふたつ', 'みっつ', '残らない言葉'].map(long),
  ]
  expect(await ben.talk()).toEqual(talk)
})

describe('a database that another tab keeps to itself', () => {
  it('of all rooms: says so instead of showing none, and they are there afterwards', async () => {
    const {site, ben} = await aoiAndBen()
    const page = pageOf(ben)
    await ben.says('ここにいます')
    const beside = await bareTab(ben.browser, site.url)
    await page.goto('about:blank')
    await block(beside, 'cairn')
    await page.goto(site.url)
    await ben.sees(unsupported.missing['storage-blocked'].what)
    await ben.sees(unsupported.missing['storage-blocked'].how)
    expect(await violationsOn(page)).toEqual([])
    await release(beside)
    await ben.screen.click('button', unsupported.again)
    await ben.screen.click('link', new RegExp(quotes.metric))
    await ben.sees('ここにいます')
  })

  it('of one room: says so in the room, which opens afterwards', async () => {
    const {site, ben, shelf} = await aoiAndBen()
    const page = pageOf(ben)
    const room = page.url()
    await ben.says('ここにいます')
    const beside = await bareTab(ben.browser, site.url)
    await page.goto('about:blank')
    await block(beside, shelf)
    await page.goto(room)
    await ben.sees(ben.words.room.trouble['storage-blocked'])
    await release(beside)
    await ben.screen.click('button', ben.words.room.reload)
    await ben.sees('ここにいます')
  })
})

describe('a database that a newer version has taken over', () => {
  it('is not written any more: what is said stays in the field with a sentence, and nothing looks lost', async () => {
    const {site, aoi, ben} = await aoiAndBen()
    const page = pageOf(ben)
    await ben.says('前の版で')
    const beside = await bareTab(ben.browser, site.url)
    await upgrade(beside, 'cairn')
    await ben.says('書き込まない')
    await notSaved(ben)
      .filter({hasText: ben.words.talk.refused['storage-newer']})
      .waitFor()
    expect(await typed(ben)).toBe('書き込まない')
    await aoi.says('届いていますか')
    await ben.sees('届いていますか')
    expect(await aoi.talk()).toEqual(['前の版で', '届いていますか'])

    await page.goto(site.url)
    await ben.sees(unsupported.missing['storage-newer'].what)
    await ben.sees(unsupported.missing['storage-newer'].how)
    expect(await ben.screen.evaluate(versions)).toContainEqual({
      name: 'cairn',
      version: 2,
    })
  })

  it('of one room gets no row more: what arrives shows and is not called saved', async () => {
    const {site, aoi, ben, shelf} = await aoiAndBen()
    const beside = await bareTab(ben.browser, site.url)
    await expect.poll(() => waiting(aoi)).toBe(0)
    await upgrade(beside, shelf)
    const before = await shelfRows(beside, shelf)
    await aoi.says('新しい版へ')
    await ben.sees('新しい版へ')
    await notStored(ben)
      .filter({hasText: roomFileIn.ja.unstored['storage-newer']})
      .waitFor()
    expect(await waiting(aoi)).toBe(1)
    await ben.screen.reload()
    await ben.sees(ben.words.room.trouble['storage-newer'])
    expect(await shelfRows(beside, shelf)).toEqual(before)
  })
})

it('a shelf that was deleted elsewhere is written anew while the room is kept', async () => {
  tolerate(unreachable)
  const {site, aoi, ben, shelf} = await aoiAndBen()
  await ben.says('消えないで')
  await aoi.sees('消えないで')
  const beside = await bareTab(ben.browser, site.url)
  await beside.evaluate(
    name =>
      new Promise(done => (indexedDB.deleteDatabase(name).onsuccess = done)).then(
        () => undefined,
      ),
    shelf,
  )
  await aoi.says('そのあとで')
  await ben.sees('そのあとで')
  await expect.poll(() => waiting(aoi)).toBe(0)
  await aoi.browser.close()
  await site.kill()
  await ben.screen.reload()
  await ben.sees('そのあとで')
  expect(await ben.talk()).toEqual(['消えないで', 'そのあとで'])
})

it('a shelf that fell behind its vault goes on at once with a new line, and gets the old one back from others', async () => {
  tolerate(unreachable)
  const {site, aoi, ben, profile, shelf} = await aoiAndBen()
  const beside = await bareTab(ben.browser, site.url)
  await ben.says('控えの前')
  await aoi.sees('控えの前')
  await expect.poll(() => waiting(ben)).toBe(0)
  const backup = await shelfRows(beside, shelf)
  await ben.says('控えのあと')
  await aoi.sees('控えのあと')
  const room = pageOf(ben).url()
  await pageOf(ben).goto('about:blank')
  await putShelfBack(beside, shelf, backup)
  await ben.browser.close()

  await site.kill()
  const again = await personAt({who: 'ben', url: room, profile})
  await again.sees('控えの前')
  await again.says('新しい行で')
  await expect.poll(() => again.talk()).toEqual(['控えの前', '新しい行で'])
  await again.screen.reload()
  await again.sees('新しい行で')

  await site.start()
  await aoi.sees('新しい行で')
  await again.sees('控えのあと')
  const talk = ['控えの前', '控えのあと', '新しい行で']
  expect(await again.talk()).toEqual(talk)
  expect(await aoi.talk()).toEqual(talk)
  await expect.poll(() => waiting(again)).toBe(0)
  await again.says('もと通り')
  await aoi.sees('もと通り')
})

/** In the page. */
const versions = () => indexedDB.databases()
