import {once} from 'node:events'
import {WebSocket} from 'ws'
import {comesTrue, type Place, type Scenario} from '../side.ts'

const FORGED = 40

export const forgedAnnounces: Scenario = {
  row: 4,
  what: `a stranger at the meeting point forges ${FORGED} announcements, then a member comes`,
  run: async side => {
    const place = await side.start()
    const [aoi, ben] = [await place.device(), await place.device()]
    await aoi.open()
    const announcement = () => aoi.frames.find(frame => frame.includes('"publish"'))
    await comesTrue(async () => announcement() !== undefined)
    await publish(place, forge(announcement()!))
    await aoi.write(1)
    await ben.open()
    const holds = await comesTrue(async () => (await ben.held()) === 1)
    const made = await aoi.screen.evaluate(() => spy.made)
    const how = holds
      ? `the member is met; ${made} connection(s) tried`
      : `the member is locked out: ${made} connections tried to people who are not there`
    return {holds, how}
  },
}

/** What can be made of an announcement by whoever sees it pass: readable ones under other names, else the same bytes. */
function forge(frame: string): string[] {
  const message = JSON.parse(frame) as {data: object | string}
  const {data} = message
  return Array.from({length: FORGED}, (_, nth) =>
    typeof data === 'string'
      ? JSON.stringify({...message, data: altered(data, nth)})
      : JSON.stringify({...message, data: {...data, from: crypto.randomUUID()}}),
  )
}

/** Half of them as they were, half with other letters. */
const altered = (text: string, nth: number) =>
  nth % 2 ? text : text.slice(nth).padEnd(text.length, 'A')

async function publish({meet}: Place, frames: readonly string[]): Promise<void> {
  const socket = new WebSocket(meet)
  await once(socket, 'open')
  for (const frame of frames) socket.send(frame)
  const ended = once(socket, 'close')
  socket.close()
  await ended
}
