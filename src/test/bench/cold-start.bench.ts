import {it} from 'vitest'
import {appIsKept} from '../browser/support/app-is-kept.ts'
import {freshProfile} from '../browser/support/chromium.ts'
import {tolerate, unreachable} from '../browser/support/faults.ts'
import {personAt, quotes} from '../browser/support/person.ts'
import {openSite} from '../browser/support/site.ts'
import {printColdStarts, type Installed} from './cold-starts.ts'

it(
  'the installed app starts without network, in a browser that was just started',
  async () => {
    tolerate(unreachable)
    const room = await roomWithoutServer()
    await printColdStarts('cold offline start', 'the room shows', room)
  },
  3 * 60_000,
)

async function roomWithoutServer(): Promise<Installed> {
  const profile = freshProfile()
  const site = await openSite()
  const aoi = await personAt({url: site.url, profile, serviceWorker: true})
  await aoi.startsRoom(quotes)
  await aoi.says('おはようございます')
  await aoi.sees('おはようございます')
  await appIsKept(aoi.screen)
  const url = aoi.screen.url()
  await site.stop()
  await aoi.browser.close()
  return {profile, url, selector: '.moment-text'}
}
