import {describe, expect, it} from 'vitest'
import {sampleIn} from '../../ui/words/sample.ts'
import {violationsOn} from './support/axe.ts'
import {
  desktop,
  openChromium,
  phone,
  type Chromium,
  type ChromiumScreen,
} from './support/chromium.ts'
import {Person, wordsOf} from './support/person.ts'
import {openSite} from './support/site.ts'

const looks = [
  {locale: 'ja-JP', colorScheme: 'light', viewport: desktop},
  {locale: 'en-GB', colorScheme: 'dark', viewport: phone},
] as const

describe.each(looks)('the sample room, $locale, $viewport.width wide', look => {
  const words = wordsOf[look.locale]
  const sample = sampleIn[look.locale === 'ja-JP' ? 'ja' : 'en']

  it('opens from the first screen in one tap, with its chart', async () => {
    const {screen, visitor} = await atFirstScreen(look)
    await screen.click('link', words.overview.sample)
    await visitor.sees(sample.said.today)
    if (look.viewport === phone) await screen.page.locator('.room-tabs a').nth(1).click()
    await screen.page.locator('cairn-goal-chart svg').waitFor()
    await screen.miss(words.room.invite)
    expect(await violationsOn(screen.page)).toEqual([])
  })

  it('takes part like a real room, answers, and begins anew when it is told', async () => {
    const {screen, visitor} = await atFirstScreen(look)
    await screen.click('link', words.overview.sample)
    await visitor.says('はじめまして')
    await visitor.sees('はじめまして')
    await visitor.sees(sample.answers.said[0]!)
    await visitor.records('2.3', 'ためしの記録')
    await visitor.sees(sample.answers.recorded[0]!)

    await screen.click('button', sample.reset)
    await visitor.sees(sample.said.today)
    await screen.miss('はじめまして')
    await visitor.says('もう一度')
    await screen.click('link', sample.leave)
    await screen.click('link', words.overview.sample)
    await visitor.sees(sample.said.today)
    await screen.miss('もう一度')
  })
})

it('nothing of the sample is stored, and nothing is sent', async () => {
  const {screen, visitor, sent, url} = await atFirstScreen(looks[0])
  const before = await storedBy(screen)
  await screen.click('link', visitor.words.overview.sample)
  await visitor.says('どこにも残らない')
  await visitor.records('2.3', 'これも残らない')
  await screen.page.getByLabel(visitor.words.talk.enterSends).click()
  await screen.page.getByLabel(visitor.words.talk.writeTo('').trim()).fill('書きかけ')
  await screen.click('link', new RegExp(visitor.words.room.memberNames('')))
  await screen.click('button', visitor.words.people.renameMe)
  await screen.fill(visitor.words.people.myName, '別の名')
  await screen.click('button', /^\s*保存\s*$/)
  await screen.click('link', visitor.words.room.toTalk)
  await visitor.sees(visitor.words.talk.renamed('ゲスト', '別の名'))
  expect(await storedBy(screen)).toEqual(before)
  expect(sent.sockets).toEqual([])
  expect(sent.requests.filter(to => !to.startsWith(url))).toEqual([])
  expect(await screen.evaluate(() => Reflect.get(globalThis, 'peers') as number)).toBe(0)
})

async function atFirstScreen(look: (typeof looks)[number]) {
  const {url} = await openSite()
  const chromium = await openChromium(look)
  const sent = await listenTo(chromium)
  const screen = await chromium.newScreen(url)
  await screen.find('heading')
  return {screen, sent, url, visitor: new Person(screen, wordsOf[look.locale])}
}

async function listenTo({context}: Chromium) {
  const sent = {requests: [] as string[], sockets: [] as string[]}
  context.on('request', request => sent.requests.push(request.url()))
  context.on('page', page =>
    page.on('websocket', socket => sent.sockets.push(socket.url())),
  )
  await context.addInitScript(() => {
    Reflect.set(globalThis, 'peers', 0)
    globalThis.RTCPeerConnection = new Proxy(RTCPeerConnection, {
      construct(made, options) {
        Reflect.set(globalThis, 'peers', (Reflect.get(globalThis, 'peers') as number) + 1)
        return Reflect.construct(made, options) as object
      },
    })
  })
  return sent
}

/** Every database with the number of rows of each of its stores, and all that is remembered by key. */
const storedBy = (screen: ChromiumScreen) =>
  screen.evaluate(async () => {
    const asked = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((done, broken) => {
        request.onsuccess = () => done(request.result)
        request.onerror = () => broken(new Error('cannot be read'))
      })
    const rows: string[] = []
    for (const {name = ''} of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const count = await asked(database.transaction(store).objectStore(store).count())
        rows.push(`${name} ${store} ${count}`)
      }
      database.close()
    }
    return {rows, keys: {...localStorage}, session: {...sessionStorage}}
  })
