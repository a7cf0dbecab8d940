import {comesTrue, type Device, type Scenario} from '../side.ts'
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
    // Either of the two may be the one who calls the other.
    const tries = async () => sum(await Promise.all([aoi, ben].map(triesOf)))
    const frames = () => aoi.frames.length + ben.frames.length
    if (!(await comesTrue(async () => (await tries()) > 0)))
      throw new Error('nobody tried to connect')
    const before = [await tries(), frames()] as const
    await new Promise(next => setTimeout(next, SECONDS * 1000))
    const tried = (await tries()) - before[0]
    const told = frames() - before[1]
    const how = `${tried} tries of the two and ${told} messages to the meeting point in ${SECONDS} s`
    return {holds: tried <= TRIES_MAX, how}
  },
}

const triesOf = ({screen}: Device) => screen.evaluate(() => spy.made)
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)
