import {it} from 'vitest'
import {pageOf} from '../browser/support/page-of.ts'
import {personAt, quotes} from '../browser/support/person.ts'
import {openSite} from '../browser/support/site.ts'
import {RawLine} from './raw-line.ts'
import {median, printTable, quantile} from './table.ts'

const TIMES = 200
const WARM_UP = 20
const FRAME_MS = 1000 / 60

it(
  'from saying it to the other’s eyes',
  async () => {
    const site = await openSite()
    const aoi = await personAt({who: 'aoi', url: site.url})
    const link = await aoi.startsRoom(quotes)
    const ben = await personAt({who: 'ben', url: link})
    await ben.joins(link, 'ベン')
    await aoi.sees('ベンさんが参加しました')
    const [near, far] = [pageOf(aoi), pageOf(ben)]
    await near.evaluate(notePresses)
    await far.evaluate(noteSights)

    const waited: number[] = []
    const drawn: number[] = []
    const turns: number[] = []
    const fromPress: number[] = []
    const commits: number[] = []
    for (let nth = 1; nth <= WARM_UP + TIMES; nth++) {
      const text = `${nth}通目のお知らせ`
      const sight = far.evaluate(wanted => sights.when(wanted), text)
      await aoi.says(text)
      const {written, seen} = await sight
      const {pressed, turn} = await near.evaluate(() => presses.at(-1)!)
      if (nth <= WARM_UP) continue
      waited.push(seen - turn)
      drawn.push(written - turn)
      turns.push(turn - pressed)
      fromPress.push(seen - pressed)
      commits.push(await near.evaluate(strictCommit))
    }
    const commit = median(commits)
    const line = await RawLine.open(near, far)
    const {oneWay, ahead} = await line.oneWay()
    await line.close()

    const allowed = {what: 'one frame + strict commit', is: FRAME_MS + commit}
    const ms = (what: string, is: number, beside?: typeof allowed) =>
      ({what, is, unit: 'ms', ...(beside && {beside})}) as const
    printTable(`say in A → visible in B, ${TIMES} times`, [
      {
        ...ms('from A’s first turn: median', median(waited) - ahead, allowed),
        limits: {mostTimes: 1},
      },
      ms('95 of 100', quantile(waited, 0.95) - ahead, allowed),
      ms('in B’s document, before its frame: median', median(drawn) - ahead),
      ms('from the press: median', median(fromPress) - ahead, allowed),
      ms('A’s first turn after the press: median', median(turns)),
      ms('one strict commit of two puts in A: median', commit),
      ms('raw data channel, one way: median', oneWay),
      ms('B’s clock ahead of A’s (taken off above)', ahead),
    ])
  },
  5 * 60_000,
)

type Sight = {readonly written: number; readonly seen: number}
declare global {
  var presses: {readonly pressed: number; readonly turn: number}[]
  var sights: {when(text: string): Promise<Sight>}
}

/**
 * When send was pressed, and when the page had its first turn after that, which is where "say" begins here
 * (docs/decisions/0008): Chromium paints what a press changed before it runs any other task.
 */
function notePresses(): void {
  const clock = () => performance.timeOrigin + performance.now()
  globalThis.presses = []
  const note = ({timeStamp}: Event) => {
    const {port1, port2} = new MessageChannel()
    port1.onmessage = () => {
      presses.push({pressed: performance.timeOrigin + timeStamp, turn: clock()})
      port1.close()
    }
    port2.postMessage(undefined)
  }
  document.addEventListener('click', note, {capture: true})
}

function noteSights(): void {
  const clock = () => performance.timeOrigin + performance.now()
  let wanted = ''
  let tell = (_sight: Sight) => {}
  globalThis.sights = {
    when: text =>
      new Promise(done => {
        wanted = text
        tell = done
      }),
  }
  const look = () => {
    const newest = [...document.querySelectorAll('.moment-text')].at(-1)?.textContent
    if (newest !== wanted) return
    wanted = ''
    const written = clock()
    requestAnimationFrame(() => tell({written, seen: clock()}))
  }
  new MutationObserver(look).observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
  })
}

/** Milliseconds of one transaction like the one that makes an entry safe. */
async function strictCommit(): Promise<number> {
  const db = await new Promise<IDBDatabase>((done, failed) => {
    const opening = indexedDB.open('bench')
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('outbox', {autoIncrement: true})
      opening.result.createObjectStore('heads')
    }
    opening.onsuccess = () => done(opening.result)
    opening.onerror = () => failed(new Error('no database'))
  })
  const began = performance.now()
  const tx = db.transaction(['outbox', 'heads'], 'readwrite', {durability: 'strict'})
  tx.objectStore('outbox').put({bytes: new Uint8Array(250)})
  tx.objectStore('heads').put({seq: 1, id: 'A'.repeat(43)}, 'room')
  await new Promise(done => (tx.oncomplete = done))
  const spent = performance.now() - began
  db.close()
  return spent
}
