import {comesTrue, met, type Scenario} from '../side.ts'

export const whoIsThere: Scenario = {
  row: 9,
  what: 'the meeting point learns nothing of the room, and nobody passes for somebody else',
  run: async side => {
    const place = await side.start()
    const [aoi, ben, eve] = [
      await place.device(),
      await place.device(),
      await place.device(),
    ]
    await aoi.open()
    const benHimself = await ben.open()
    await met(aoi, ben)
    const isRead = [...aoi.frames, ...ben.frames].some(frame =>
      place.ofMembers.some(secret => frame.includes(secret)),
    )
    await ben.browser.close()
    await comesTrue(async () => (await aoi.connected()) === 0)
    await eve.open(benHimself)
    const passes = await comesTrue(
      async () =>
        (await aoi.connected()) > 0 && (await aoi.present()).includes(benHimself),
    )
    // Who never came proves nothing.
    const came = passes || (await aoi.turnedAway()) > 0
    const how = [
      `the meeting point reads ${isRead ? 'the room’s name' : 'nothing'}`,
      passes
        ? 'whoever says to be Ben is Ben'
        : `who says to be Ben ${came ? 'is not let in' : 'never came'}`,
    ]
    return {holds: !isRead && came && !passes, how: how.join('; ')}
  },
}
