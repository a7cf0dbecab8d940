import {comesTrue, PATIENCE_MS, type Scenario} from '../side.ts'

const ENTRIES = 15

export const firstSync: Scenario = {
  row: 1,
  what: 'a new device gets a log of 300 kB',
  run: async side => {
    const place = await side.start()
    const [aoi, ben] = [await place.device(), await place.device()]
    await aoi.open()
    await aoi.write(ENTRIES, 20_000)
    await ben.open()
    const holds = await comesTrue(async () => (await ben.held()) === ENTRIES)
    const held = await ben.held()
    const how = holds
      ? `all ${ENTRIES} entries arrive`
      : `${held} of ${ENTRIES} entries after ${PATIENCE_MS / 1000} s, with ${await ben.connected()} connection(s); the sender says that all have ${await aoi.claims()}`
    return {holds, how}
  },
}
