import {it} from 'vitest'
import {appIsKept} from '../browser/support/app-is-kept.ts'
import {freshProfile} from '../browser/support/chromium.ts'
import {tolerate, unreachable} from '../browser/support/faults.ts'
import {personAt} from '../browser/support/person.ts'
import {openSite} from '../browser/support/site.ts'
import {tenRooms} from '../browser/support/ten-rooms.ts'
import {printColdStarts, type Installed} from './cold-starts.ts'

const LAST_ROW = '.overview-list li:nth-child(10) .overview-way'

it(
  'ten rooms show in the overview, offline, in a browser that was just started',
  async () => {
    tolerate(unreachable)
    const rooms = await tenRoomsWithoutServer()
    const title = 'overview of ten rooms, cold and offline'
    await printColdStarts(title, 'all ten rows show', rooms)
  },
  5 * 60_000,
)

async function tenRoomsWithoutServer(): Promise<Installed> {
  const profile = freshProfile()
  const site = await openSite()
  const aoi = await personAt({url: site.url, profile, serviceWorker: true})
  await tenRooms(aoi)
  await appIsKept(aoi.screen)
  await site.stop()
  await aoi.browser.close()
  return {profile, url: site.url, selector: LAST_ROW}
}
