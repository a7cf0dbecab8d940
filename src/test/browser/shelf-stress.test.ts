import {describe, expect, it} from 'vitest'
import {roomFileIn} from '../../ui/words/room-file.ts'
import {unsupported} from '../../ui/words/ja/unsupported.ts'
import {violationsOn} from './support/axe.ts'
import {tolerate, unreachable} from './support/faults.ts'
import {
  bareTab,
  block,
  deleteDatabase,
  forceCloseDatabases,
  occupy,
  putShelfBack,
  refuseRows,
  release,
  shelfRows,
  spoilRow,
  upgrade,
} from './support/harm-storage.ts'
import {pageOf} from './support/page-of.ts'
import {answers, personAt, quotes} from './support/person.ts'
import {
  aoiAndBen,
  inMemory,
  notSaved,
  notStored,
  savedHere,
  typed,
  waiting,
} from './support/suffering.ts'

it('databases that the browser took away, as after sleep, are opened again by themselves', async () => {
  tolerate(unreachable)
  const {site, aoi, ben} = await aoiAndBen({kept: true})
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

it('databases that leave a write without an answer are said to have kept nothing, and get it by themselves once they answer', async () => {
  const {site, aoi, ben, shelf} = await aoiAndBen()
  await expect.poll(() => waiting(aoi)).toBe(0)
  const tabs = [shelf, 'cairn'].map(async name => {
    const tab = await bareTab(ben.browser, site.url)
    await occupy(tab, name)
    return tab
  })
  const occupied = await Promise.all(tabs)
  await aoi.says('答えない棚へ')
  await ben.sees('答えない棚へ')
  await ben.says('答えない机へ')
  await notStored(ben).waitFor()
  await notSaved(ben).waitFor()
  expect(await typed(ben)).toBe('答えない机へ')
  expect(await waiting(aoi)).toBe(1)

  for (const tab of occupied) await release(tab)
  await notStored(ben).waitFor({state: 'detached'})
  await expect.poll(() => waiting(aoi)).toBe(0)
  await pageOf(ben).getByRole('button', {name: ben.words.talk.send, exact: true}).click()
  await aoi.sees('答えない机へ')
  await aoi.browser.close()
  await ben.screen.reload()
  await ben.sees('答えない机へ')
  expect(await ben.talk()).toEqual(['答えない棚へ', '答えない机へ'])
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
    await ben.sees(ben.words.roomClosed.trouble['storage-blocked'])
    await release(beside)
    await ben.screen.click('button', ben.words.roomClosed.reload)
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
      .filter({hasText: ben.words.notSaved.because['storage-newer']})
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
    await ben.sees(ben.words.roomClosed.trouble['storage-newer'])
    expect(await shelfRows(beside, shelf)).toEqual(before)
  })
})

it('a shelf that was deleted elsewhere is written anew while the room is kept, and nothing is called saved before it is', async () => {
  tolerate(unreachable)
  const {site, aoi, ben, shelf} = await aoiAndBen({kept: true})
  await ben.says('消えないで')
  await aoi.sees('消えないで')
  const page = pageOf(ben)
  const beside = await bareTab(ben.browser, site.url)
  await expect.poll(() => waiting(ben)).toBe(0)
  expect(await savedHere(ben)).toBe(1)
  await refuseRows(page, true)
  await deleteDatabase(beside, shelf)
  await expect.poll(() => inMemory(ben)).toEqual(['消えないで'])
  expect(await savedHere(ben)).toBe(0)
  expect(await violationsOn(page)).toEqual([])
  await aoi.says('そのあとで')
  await ben.sees('そのあとで')
  await refuseRows(page, false)
  await expect.poll(() => savedHere(ben)).toBe(1)
  expect(await inMemory(ben)).toEqual([])
  await expect.poll(() => waiting(aoi)).toBe(0)
  await aoi.browser.close()
  await site.kill()
  await ben.screen.reload()
  await ben.sees('そのあとで')
  expect(await ben.talk()).toEqual(['消えないで', 'そのあとで'])
})

it('the rooms and keys of this device that were deleted elsewhere: nothing more is called saved, and the room can be saved as a file, also after another was made', async () => {
  const {site, aoi, ben} = await aoiAndBen()
  await ben.says('まだある')
  await aoi.sees('まだある')
  const beside = await bareTab(ben.browser, site.url)
  await deleteDatabase(beside, 'cairn')
  await ben.says('もう残せない')
  await notSaved(ben)
    .filter({hasText: ben.words.notSaved.because['storage-blocked']})
    .waitFor()
  expect(await typed(ben)).toBe('もう残せない')
  expect(await ben.talk()).toEqual(['まだある'])
  expect(await aoi.talk()).toEqual(['まだある'])
  await ben.startsRoom(answers)
  await ben.screen.click('link', new RegExp(quotes.metric))
  await expect.poll(() => typed(ben)).toBe('もう残せない')
  await pageOf(ben).getByRole('button', {name: ben.words.talk.send, exact: true}).click()
  const [download] = await Promise.all([
    pageOf(ben).waitForEvent('download'),
    notSaved(ben).getByRole('button', {name: ben.words.roomFile.save}).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.cairn$/)
})

it('a shelf with one bad row opens with all that can be read, and gets the rest back from others', async () => {
  tolerate(unreachable)
  const {site, aoi, ben, shelf} = await aoiAndBen({kept: true})
  const talk = ['ひとつ', 'ふたつ', 'みっつ', 'よっつ']
  for (const text of talk) {
    await aoi.says(text)
    await ben.sees(text)
  }
  await expect.poll(() => waiting(aoi)).toBe(0)
  const beside = await bareTab(ben.browser, site.url)
  const room = pageOf(ben).url()
  await pageOf(ben).goto('about:blank')
  await spoilRow(beside, shelf)
  await site.kill()

  await pageOf(ben).goto(room)
  await ben.sees(quotes.metric)
  await ben.screen.find('log')
  expect((await ben.talk()).length).toBeLessThan(talk.length)
  await ben.says('ここから続けます')
  expect(await notSaved(ben).count()).toBe(0)

  await site.start()
  await ben.sees('よっつ')
  const all = [...talk, 'ここから続けます']
  for (const person of [aoi, ben]) await expect.poll(() => person.talk()).toEqual(all)
  await aoi.browser.close()
  await site.kill()
  await ben.screen.reload()
  await expect.poll(() => ben.talk()).toEqual(all)
})

it('a shelf that fell behind its vault goes on at once with a new line, and gets the old one back from others', async () => {
  tolerate(unreachable)
  const {site, aoi, ben, profile, shelf} = await aoiAndBen({kept: true})
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
  const again = await personAt({who: 'ben', url: room, profile, serviceWorker: true})
  await again.sees('控えの前')
  await again.says('新しい行で')
  await expect.poll(() => again.talk()).toEqual(['控えの前', '新しい行で'])
  await again.screen.reload()
  await again.sees('新しい行で')

  await refuseRows(pageOf(again), true)
  await site.start()
  await aoi.sees('新しい行で')
  await expect.poll(() => inMemory(again)).toEqual(['控えのあと'])
  expect(await savedHere(again)).toBe(2)
  await refuseRows(pageOf(again), false)
  await expect.poll(() => savedHere(again)).toBe(3)
  expect(await inMemory(again)).toEqual([])
  const talk = ['控えの前', '控えのあと', '新しい行で']
  expect(await again.talk()).toEqual(talk)
  expect(await aoi.talk()).toEqual(talk)
  await expect.poll(() => waiting(again)).toBe(0)
  await again.says('もと通り')
  await aoi.sees('もと通り')
})

/** In the page. */
const versions = () => indexedDB.databases()
