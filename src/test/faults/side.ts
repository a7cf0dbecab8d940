import type {Chromium, ChromiumScreen} from '../browser/support/chromium.ts'

/** What is put to the test: the packages as they come, or Cairn. */
export interface Side {
  readonly name: 'stock' | 'Cairn'
  /** A meeting point, reached at once or after `delay` ms. */
  start(delay?: number): Promise<Place>
  /** A device of which the storage alone matters; `space`, in bytes, is what the browser gives its site. */
  startShelf(space?: number): Promise<ShelfDevice>
}

export interface Place {
  /** A new device, in a Chromium process of its own. */
  device(): Promise<Device>
  /** Address of the meeting point, for strangers. */
  readonly meet: string
  /** What only the members are to know of the room. */
  readonly ofMembers: readonly string[]
  /** Whether the meeting point still answers. */
  isAlive(): Promise<boolean>
}

export interface Device {
  readonly browser: Chromium
  readonly screen: ChromiumScreen
  /** What this device sent to the meeting point. */
  readonly frames: readonly string[]
  /** What went wrong in its page. */
  readonly errors: readonly string[]
  /** Enters the room; resolves to who it is there. With `as`, it says that it is somebody else. */
  open(as?: string): Promise<string>
  /** Writes entries of so many bytes, one after the other. */
  write(entries: number, size?: number): Promise<void>
  /** How many entries are here. */
  held(): Promise<number>
  /** To how many others it says that it is connected. */
  connected(): Promise<number>
  /** How many of its own entries it says that every other device has. */
  claims(): Promise<number>
  /** Who it says is there. */
  present(): Promise<readonly string[]>
  /** How many it says that it has turned away because they could not prove who they are. */
  turnedAway(): Promise<number>
  /** Its connections end at once. */
  drop(): Promise<void>
}

export interface ShelfDevice {
  readonly screen: ChromiumScreen
  /** What went wrong in its page. */
  readonly errors: readonly string[]
  /** From now on the browser gives the site as much space as it likes. */
  makeSpace(): Promise<void>
  /** The database that holds the room. */
  readonly database: () => string
  /** Loads the room as after a start of the app; whether it says that it has. */
  open(): Promise<boolean>
  /** Writes one entry of so many bytes. False where whoever wrote it is told that it was not saved. */
  write(size: number): Promise<boolean>
  /** How many entries it has. */
  held(): Promise<number>
}

/** What came of a scenario, as it was seen. */
export type Seen = {readonly holds: boolean; readonly how: string}

export type Scenario = {
  /** Its row in the table of faults. */
  readonly row: number
  readonly what: string
  readonly run: (side: Side) => Promise<Seen>
}

/** So long nobody waits for a message. */
export const PATIENCE_MS = 20_000

/** Whether it comes true while somebody still waits. */
export async function comesTrue(
  condition: () => Promise<boolean>,
  patience = PATIENCE_MS,
): Promise<boolean> {
  const end = performance.now() + patience
  while (performance.now() < end) {
    if (await condition()) return true
    await new Promise(next => setTimeout(next, 50))
  }
  return condition()
}

/** Two devices that are in the room and have heard from each other. */
export async function pair(place: Place): Promise<[Device, Device]> {
  const [one, other] = await Promise.all([place.device(), place.device()])
  await one.open()
  await other.open()
  await met(one, other)
  return [one, other]
}

export async function met(...devices: readonly Device[]): Promise<void> {
  for (const device of devices) {
    const all = async () => (await device.connected()) === devices.length - 1
    if (!(await comesTrue(all))) throw new Error('the devices did not meet')
  }
}

/** Whether each gets what the other writes now, and how it went. */
export async function talk(one: Device, other: Device): Promise<Seen> {
  for (const [from, to, way] of [
    [one, other, 'from the first to the second'],
    [other, one, 'from the second to the first'],
  ] as const) {
    await from.write(1)
    const count = await from.held()
    if (await comesTrue(async () => (await to.held()) >= count)) continue
    const says = `says it has ${await to.connected()} connection(s)`
    return {holds: false, how: `nothing arrives ${way}, which ${says}`}
  }
  return {holds: true, how: 'each gets what the other writes'}
}

/** Whether it resolves while somebody still waits. */
export function saysSo(opening: Promise<unknown>): Promise<boolean> {
  const opened = opening.then(
    () => true,
    () => false,
  )
  const late = new Promise<boolean>(done => setTimeout(() => done(false), PATIENCE_MS))
  return Promise.race([opened, late])
}
