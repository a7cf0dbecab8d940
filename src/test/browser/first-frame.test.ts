import {expect, it} from 'vitest'
import {byFirstFrame} from './support/by-first-frame.ts'
import {personAt, quotes} from './support/person.ts'
import {openSite} from './support/site.ts'

/** kB of gzip. */
const ROOM_MAX = 110

it.each(['ja-JP', 'en-GB'] as const)(
  'a room shows before anything that can wait is asked for (%s)',
  async locale => {
    const site = await openSite()
    const aoi = await personAt({url: site.url, locale})
    await aoi.startsRoom(quotes)
    await aoi.says('おはようございます')
    await aoi.sees('おはようございます')

    const room = await byFirstFrame(aoi.browser, aoi.screen.url(), '.moment-text')
    expect(partsIn(room.asked)).toContain('room-screen')
    expect(partsIn(room.asked).filter(part => later.has(part))).toEqual([])
    expect(room.got).toBeLessThanOrEqual(ROOM_MAX)
  },
)

const later = new Set([
  'cairn',
  'connect-room',
  'mesh',
  'goal-panel',
  'goal-chart',
  'goal-close',
  'record-dialog',
  'invite-dialog',
  'qr-code',
])

/** `room-screen` of `…/assets/room-screen-BimDWNjl.js`, `cairn` of `…/cairn.json`. */
const partsIn = (urls: readonly string[]) =>
  urls.map(url => new URL(url).pathname.replace(/^.*\/|(-[\w-]{8})?\.\w+$/g, ''))
