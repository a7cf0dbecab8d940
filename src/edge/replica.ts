import type * as Y from 'yjs'
import type {Carrier, Sealed} from '../app/ports.ts'
import type {MeetingPlaces} from '../core/entry/entry.ts'
import type {MemberId, RoomId} from '../core/ids.ts'
import type {ReadonlyStore} from '../core/store.ts'
import type {ForkLine} from './fork-line.ts'

/**
 * One room's document as the mesh, the tabs and later the room file see it. Made by edge/yjs; its `doc` holds one root
 * array per device, `f/<device key>`, of `{e: bytes}`; nothing enters it but verified entries in their signed places.
 */
export interface Replica {
  readonly room: RoomId
  readonly me: MemberId
  readonly doc: Y.Doc
  /** Origin of updates that this tab wrote itself. */
  readonly own: object
  /** Origin of updates that are stored already (loaded from the shelf, or committed by another tab): not stored again. */
  readonly stored: object
  /** Resolves when `screen` may be asked. Rejects where the part of the app that screens cannot be fetched now. */
  ready(): Promise<unknown>
  /**
   * The firewall: verifies a peer's update and writes a fresh one of what holds, in pieces that are to be applied one after
   * the other; none when nothing is left. A violation (odd bytes, wrong place, wrong signature) is told apart from what
   * merely cannot be placed yet, and `newer` from both: it was left out as only a version of the app to come can read it.
   */
  screen(
    update: Uint8Array,
  ): Promise<{updates: readonly Uint8Array[]; violation: boolean; newer: boolean}>
  /**
   * An update of this doc's that is too long to be sent, oldest first in several that are together no longer than `most`
   * bytes: what is left over is asked for again. Rejects where the part of the app that cuts cannot be fetched now.
   */
  inParts(update: Uint8Array, most: number): Promise<readonly Uint8Array[]>
  /** How many long updates the page itself has screened, since it could have no other thread for that. */
  readonly onPage: number
  /** What this device has stored for good (for a peek: what it holds, which it tells nobody), one head per line. */
  readonly heads: ReadonlyStore<Heads>
  readonly at: Carrier['at']
  readonly forks: ForkLine
  /** Devices that were removed from the room. */
  readonly keptOut: ReadonlyStore<ReadonlySet<MemberId>>
  /** Where the room itself says that its members meet. */
  readonly meeting: ReadonlyStore<MeetingPlaces>
  /** Whether the author has signed this entry of the room. Rejects as `ready` does. */
  isSigned(entry: Sealed): Promise<boolean>
  /** Resolves once what the doc holds is stored for good, or false: in memory only. */
  isStored(): Promise<boolean>
  /** For the tab that takes over from another: makes sure that what the other passed on as stored is. */
  storeAgain(): Promise<unknown>
}

export type Heads = ReadonlyMap<LineKey, LineHead>

/** `<device key>/<base>`: one line of one device's feed, always a prefix without holes. */
export type LineKey = string
export type LineHead = {
  readonly author: MemberId
  readonly base: number
  readonly seq: number
  /** SHA-256 of the entry at `seq`, 32 bytes. */
  readonly id: Uint8Array
}
