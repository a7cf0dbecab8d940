import type {Further} from '../core/entry/gaps.ts'
import type {MemberId} from '../core/ids.ts'
import type {WithHands} from './by-hand.ts'

/** How this device stands with the others in one room, now. */
export type Link = WithHands & {
  /**
   * `unknown` until the mesh is loaded; `none`: no meeting point is configured that can be used; `down`: none answers;
   * `open`: at least one answers.
   */
  readonly meeting: 'unknown' | 'none' | 'connecting' | 'open' | 'down'
  /** Devices connected directly, by public key; each has proved its key and the room's secret. */
  readonly peers: readonly MemberId[]
  /** Bytes of a large message under way, for a progress bar; undefined when there is none. */
  readonly receiving: {readonly done: number; readonly total: number} | undefined
  /** Per other device, up to which seq of this device's own feed it is known to have stored; 0 where what it told is believed no more. Kept across restarts. */
  readonly heldBy: ReadonlyMap<MemberId, number>
  /** What devices have told that they hold and what has not come though it was asked for; also of those that have gone again. */
  readonly further: readonly (Further & {readonly toldBy: MemberId})[]
  /** Devices that broke the rules three times: closed for as long as this page is open. */
  readonly refused: readonly MemberId[]
  readonly turnedAway: TurnedAway
  /** Long messages that the page itself had to verify, since it could have no other thread for that; it may have stuttered. */
  readonly onPage: number
  /** Entries wait at others that only a version of the app to come can read. */
  readonly newer: boolean
}

/** What was turned away without anyone's doing, counted since the room was connected. */
export type TurnedAway = {
  /** Messages of connected devices of which something did not hold. */
  readonly messages: number
  /** Connections whose other end did not prove its key and the room's secret. */
  readonly strangers: number
  /** Connections of devices that proved themselves, and had been closed or removed. */
  readonly shutOut: number
  /** What came over the meeting points and was not sealed with the room's secret. */
  readonly notes: number
  /** What a device showed of a feed with two sides, more often than anyone has to or not as its author signed it. */
  readonly showings: number
  /** What was said among this browser's tabs and could not be read. */
  readonly tabs: number
}

export const noLink: Link = {
  meeting: 'unknown',
  peers: [],
  receiving: undefined,
  heldBy: new Map(),
  further: [],
  refused: [],
  turnedAway: {messages: 0, strangers: 0, shutOut: 0, notes: 0, showings: 0, tabs: 0},
  onPage: 0,
  newer: false,
}
