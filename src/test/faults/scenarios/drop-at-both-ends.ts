import {pair, talk, type Scenario} from '../side.ts'

const DROPS = 5

export const dropAtBothEnds: Scenario = {
  row: 2,
  what: 'two devices lose each other at once, and signals take 100 ms',
  run: async side => {
    const place = await side.start(100)
    const [aoi, ben] = await pair(place)
    for (let drop = 1; drop <= DROPS; drop++) {
      await Promise.all([aoi.drop(), ben.drop()])
      const {holds, how} = await talk(aoi, ben)
      if (!holds) return {holds, how: `after drop ${drop} ${how}`}
    }
    return {holds: true, how: `after each of ${DROPS} drops they find each other`}
  },
}
