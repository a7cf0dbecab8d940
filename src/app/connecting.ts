import type {IceServer, MeetingPlaces} from '../core/entry/entry.ts'
import type {MemberId, Millis, RoomId} from '../core/ids.ts'
import type {Result} from '../core/result.ts'
import type {ReadonlyStore} from '../core/store.ts'
import type {NotSaved} from './ports.ts'

/** How this device meets others and is connected to them: for whoever looks, and so loaded then. */
export interface Connecting extends MeetingList {
  /** The list that a room's log keeps. */
  ofRoom(kept: KeptPlaces): MeetingList
  /** How a room's connections stand now; undefined while this tab holds none, because another tab does or none is wanted yet. */
  look(room: RoomId): Promise<RoomConnections | undefined>
  /**
   * How many rows of the room's shelf could not be read and are set aside, where they stay until something is withdrawn;
   * undefined where its storage cannot be looked into.
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

/**
 * Meeting points and servers beside those that `cairn.json` names, for somebody to add to: this device's own, or a room's.
 * What is changed is used at once.
 */
export interface MeetingList {
  /** Addresses in full, of meeting points that `cairn.json` names. */
  readonly deployed: ReadonlyStore<readonly string[]>
  readonly own: ReadonlyStore<MeetingPlaces>
  /** False for one of `own` that browsers refuse on this page: it is left out. */
  isUsable(address: string): boolean
  addPoint(typed: string): Soon<Result<boolean, PointProblem | NotSaved>>
  addIceServer(typed: IceServer): Soon<Result<boolean, IceProblem | NotSaved>>
  removePoint(point: string): Soon<Kept>
  /** By its address. */
  removeIceServer(urls: string): Soon<Kept>
}

export type KeptPlaces = Pick<MeetingList, 'own'> & {
  readonly keep: (places: MeetingPlaces) => Soon<Kept>
}

/** True when it is remembered, false when only until the page is closed. */
type Kept = Result<boolean, NotSaved>
type Soon<Value> = Value | Promise<Value>

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
