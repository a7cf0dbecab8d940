import {once} from 'node:events'
import {WebSocket} from 'ws'
import {comesTrue, pair, talk, type Scenario} from '../side.ts'

/** A number that breaks off. */
const BAD = [255]

export const badByte: Scenario = {
  row: 5,
  what: 'a peer sends one bad byte, and somebody sends no JSON to the meeting point',
  run: async side => {
    const place = await side.start()
    const [aoi, ben] = await pair(place)
    await ben.screen.evaluate(bytes => spy.send(bytes), BAD)
    const goesOn = await talk(aoi, ben)
    const thrown = aoi.errors.length
    const socket = new WebSocket(place.meet)
    await once(socket, 'open')
    const ended = once(socket, 'close')
    socket.send('no JSON')
    await ended
    const isAlive = await comesTrue(() => place.isAlive(), 2_000)
    const how = [
      `${thrown} error(s) thrown out of the handler`,
      goesOn.how,
      isAlive ? 'the meeting point goes on' : 'the meeting point is dead',
    ]
    return {holds: thrown === 0 && goesOn.holds && isAlive, how: how.join('; ')}
  },
}
