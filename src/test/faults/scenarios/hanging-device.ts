import {comesTrue, pair, talk, type Device, type Scenario} from '../side.ts'

/** Longer than anyone takes to notice. */
const HANGS_MS = 25_000

export const hangingDevice: Scenario = {
  row: 4,
  what: `the page of a device hangs for ${HANGS_MS / 1000} s, though its browser keeps the connection`,
  run: async side => {
    const [aoi, ben] = await pair(await side.start())
    const isBack = hang(ben)
    const isNoticed = await comesTrue(async () => (await aoi.connected()) === 0)
    await isBack
    const after = await talk(aoi, ben)
    const how = isNoticed
      ? 'noticed as gone'
      : 'it stays as a ghost, said to be connected'
    return {holds: isNoticed && after.holds, how: `${how}; afterwards ${after.how}`}
  },
}

const hang = ({screen}: Device) =>
  screen.evaluate(ms => {
    const end = performance.now() + ms
    while (performance.now() < end);
  }, HANGS_MS)
