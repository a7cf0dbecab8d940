import type {MemberId, Millis, RoomId} from '../core/ids.ts'

/** How this device meets others and is connected to them: for whoever looks, and so loaded then. */
export interface Connecting {
  /** How a room's connections stand now; undefined while this tab holds none, because another tab does or none is wanted yet. */
  look(room: RoomId): Promise<RoomConnections | undefined>
  /**
   * How many rows of the room's shelf could not be read and were set aside, ever since it is on this device; undefined
   * where its storage cannot be looked into.
   */
  setAside(room: RoomId): Promise<number | undefined>
}

export type RoomConnections = {
  readonly points: readonly PointNow[]
  readonly devices: readonly DeviceNow[]
}

/** `address`: in full, whatever `cairn.json` calls it. */
export type PointNow = {
  readonly address: string
  readonly state: 'connecting' | 'open' | 'down'
}

/** One connection. What the browser does not say is undefined. */
export type DeviceNow = {
  readonly device: MemberId
  readonly way: Way | undefined
  /** There and back. */
  readonly roundTrip: Millis | undefined
  /** Bytes, with all that the browser adds. */
  readonly received: number | undefined
  readonly sent: number | undefined
  /** Bytes that this device has yet to send. */
  readonly waiting: number
}

/** What the two ends of a connection are, as ICE names them (`host`, `srflx`, `prflx`, `relay`), and what it comes to. */
export type Way = {
  readonly own: string
  readonly other: string
  /** `direct`: within a network or not, the browser does not know. */
  readonly leads: 'inside' | 'over-internet' | 'direct' | 'by-relay'
}
