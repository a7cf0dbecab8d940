import {comesTrue, pair, type Scenario} from '../side.ts'

const ENTRIES = 15

export const saidToBeSynced: Scenario = {
  row: 8,
  what: 'what is said of how far the others have come is true of a third who comes later',
  run: async side => {
    const place = await side.start()
    const [aoi, ben] = await pair(place)
    for (let written = 1; written <= ENTRIES; written++) {
      await aoi.write(1, 20_000)
      await comesTrue(async () => (await ben.held()) === written)
    }
    const chie = await place.device()
    await chie.open()
    await comesTrue(async () => (await aoi.connected()) === 2)
    let untrue = ''
    const arrived = await comesTrue(async () => {
      const claimed = await aoi.claims()
      const held = await chie.held()
      if (claimed > held) untrue = `says that all have ${claimed} while one has ${held}`
      return held === ENTRIES && (await aoi.claims()) === ENTRIES
    })
    const holds = arrived && untrue === ''
    const how = holds
      ? `says that all have ${ENTRIES} once they do`
      : untrue || 'the third never gets it'
    return {holds, how}
  },
}
