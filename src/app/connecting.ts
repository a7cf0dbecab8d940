import type {MemberId, Millis, RoomId} from '../core/ids.ts'
import type {Result} from '../core/result.ts'
import type {ReadonlyStore} from '../core/store.ts'

/** How this device meets others and is connected to them: for whoever looks, and so loaded then. */
export interface Connecting extends OwnMeeting {
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

/** Where this device meets others beside what `cairn.json` names. What is changed every room uses at once. */
export interface OwnMeeting {
  /** Addresses in full, of meeting points that `cairn.json` names. */
  readonly deployed: ReadonlyStore<readonly string[]>
  readonly own: ReadonlyStore<OwnPlaces>
  /** True when this device remembers it, false when only until the page is closed. */
  addPoint(typed: string): Result<boolean, PointProblem>
  addIceServer(typed: IceServer): Result<boolean, IceProblem>
  removePoint(point: string): void
  /** By its address. */
  removeIceServer(urls: string): void
}

export type OwnPlaces = {
  readonly points: readonly string[]
  readonly iceServers: readonly IceServer[]
}

/** One address, and what a relay asks for. */
export type IceServer = {
  readonly urls: string
  readonly username?: string
  readonly credential?: string
}

export type PointProblem =
  | 'empty'
  /** It does not begin with `wss://`. */
  | 'no-scheme'
  | 'bad-address'
  /** Not encrypted, which browsers let a page do with its own host alone. */
  | 'unencrypted'
  | 'known'
  | 'too-long'
  | 'too-many'

export type IceProblem =
  | 'empty'
  /** It does not begin with `stun:`, `turn:` or `turns:`. */
  | 'no-scheme'
  | 'bad-address'
  /** A relay lets nobody in without a name and a password. */
  | 'no-login'
  | 'known'
  | 'too-long'
  | 'too-many'
