import type {Scenario} from '../side.ts'
import {keepApart} from '../spy.ts'

const SECONDS = 10
/** With pauses that double from half a second. */
const TRIES_MAX = 10

export const noWayThrough: Scenario = {
  row: 6,
  what: 'two devices hear of each other and cannot connect',
  run: async side => {
    const place = await side.start()
    const [aoi, ben] = [await place.device(), await place.device()]
    await Promise.all([aoi, ben].map(keepApart))
    await Promise.all([aoi, ben].map(({screen}) => screen.reload()))
    await aoi.open()
    await ben.open()
    const tries = () => aoi.screen.evaluate(() => spy.made)
    await aoi.screen.page.waitForFunction(() => spy.made > 0)
    const before = [await tries(), aoi.frames.length] as const
    await new Promise(next => setTimeout(next, SECONDS * 1000))
    const tried = (await tries()) - before[0]
    const frames = aoi.frames.length - before[1]
    const how = `${tried} tries and ${frames} messages to the meeting point in ${SECONDS} s`
    return {holds: tried <= TRIES_MAX, how}
  },
}
