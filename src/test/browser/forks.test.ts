import {cpSync} from 'node:fs'
import {expect, it} from 'vitest'
import {placeOf} from '../../app/place.ts'
import {forksIn} from '../../ui/words/forks.ts'
import {violationsInBoth} from './support/axe.ts'
import {freshProfile} from './support/chromium.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, quotes, type Person} from './support/person.ts'
import {putsAway} from './support/puts-away.ts'
import {openSite} from './support/site.ts'

const forks = forksIn.ja

/** Five browsers one after the other, two of them at a time, on machines that do much else at the time. */
const LONG_MS = 120_000

/** What this device's vault says of the end of its own feed. */
async function headOf({screen}: Person): Promise<{base: number; seq: number}> {
  const place = placeOf(new URL(screen.url()).hash)
  if (place.at !== 'room') throw new Error('in no room')
  return screen.evaluate(readHead, place.room as string)
}

/** In the page. */
async function readHead(room: string): Promise<{base: number; seq: number}> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error!)
    })
  const db = await done(indexedDB.open('cairn'))
  const head = (await done(db.transaction('heads').objectStore('heads').get(room))) as {
    base: number
    seq: number
  }
  db.close()
  return head
}

it(
  'a browser is brought back from a copy and both write: who meets either has all of it, and the one brought back goes on anew',
  {timeout: LONG_MS},
  async () => {
    const {url} = await openSite()
    const [aois, lis] = [freshProfile(), freshProfile()]
    const first = await personAt({who: 'aoi', url, profile: aois})
    const link = await first.startsRoom(quotes)
    const li = await personAt({who: 'li', url: link, profile: lis})
    await li.joins(link, '李')
    await first.sees('李さんが参加しました')
    await li.says('はじめの一言')
    await first.sees('はじめの一言')
    const room = li.screen.url()
    await li.browser.close()
    await first.browser.close()

    const copied = freshProfile()
    cpSync(lis, copied, {recursive: true})
    const alone = await personAt({who: 'li, brought back', url: room, profile: copied})
    await alone.says('戻した端末で書きました')
    await alone.sees(alone.words.talk.waiting)
    await alone.browser.close()

    const aoi = await personAt({who: 'aoi', url: room, profile: aois})
    const before = await personAt({who: 'li', url: room, profile: lis})
    await before.says('もとの端末で書きました')
    await aoi.sees('もとの端末で書きました')
    expect(await headOf(before)).toMatchObject({base: 1, seq: 3})
    await before.browser.close()

    const back = await personAt({who: 'li, brought back', url: room, profile: copied})
    for (const person of [aoi, back]) {
      await person.sees('もとの端末で書きました')
      await person.sees('戻した端末で書きました')
    }
    await aoi.sees(forks.of('李'))
    await back.sees(forks.mine)
    await back.sees(forks.title)
    await back.says('ここから続けます')
    await aoi.sees('ここから続けます')
    expect((await headOf(back)).base).toBeGreaterThan(3)
    const talk = await aoi.talk()
    expect(new Set(talk).size).toBe(talk.length)
    expect(await back.talk()).toEqual(talk)
    for (const person of [aoi, back])
      expect(await violationsInBoth(pageOf(person))).toEqual([])

    await putsAway(back, forks)
    await aoi.screen.click('link', /李/)
    await aoi.sees(forks.mark)
    expect(await violationsInBoth(pageOf(aoi))).toEqual([])
    await back.browser.close()

    const again = await personAt({who: 'li', url: room, profile: lis})
    await again.sees('ここから続けます')
    await again.sees(forks.title)
    expect(await again.talk()).toEqual(talk)
  },
)
