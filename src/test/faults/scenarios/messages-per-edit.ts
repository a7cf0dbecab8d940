import {comesTrue, met, type Scenario} from '../side.ts'
import {sentBy} from '../spy.ts'

const DEVICES = 4
const EDITS = 20
/** Of the ideal, in which each other device is sent each edit once. */
const TIMES_MAX = 1.2

export const messagesPerEdit: Scenario = {
  row: 7,
  what: `an edit among ${DEVICES} devices is sent to each of the others once`,
  run: async side => {
    const place = await side.start()
    const devices = await Promise.all(Array.from({length: DEVICES}, () => place.device()))
    for (const device of devices) await device.open()
    await met(...devices)
    const [writer] = devices
    const write = async (count: number) => {
      await writer!.write(1)
      for (const device of devices)
        await comesTrue(async () => (await device.held()) === count)
    }
    // Whoever has just met still tells the others so.
    await write(1)
    const before = await sentBy(devices)
    for (let edit = 1; edit <= EDITS; edit++) await write(1 + edit)
    const each = ((await sentBy(devices)) - before) / EDITS
    const ideal = DEVICES - 1
    const how = `${each.toFixed(1)} messages an edit, where ${ideal} would do`
    return {holds: each <= ideal * TIMES_MAX, how}
  },
}
