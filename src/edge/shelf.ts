import type * as Y from 'yjs'
import type {NotSaved} from '../app/ports.ts'
import type {RoomId} from '../core/ids.ts'
import type {Result} from '../core/result.ts'
import type {ReadonlyStore} from '../core/store.ts'
import type {Heads} from './replica.ts'

/** Keeps one room's doc on this device: what it held before is in the doc once it is open, each update is stored. */
export interface Shelf {
  /** The lines as far as they are stored for good. */
  readonly stored: ReadonlyStore<Heads>
  /** Why what the doc holds is not stored, for as long as it is so; tried again by itself. */
  readonly unstored: ReadonlyStore<NotSaved | undefined>
  /** Takes in what other tabs have stored meanwhile. */
  refresh(): Promise<void>
  /** Resolves when what is being stored is, or could not be. */
  tried(): Promise<unknown>
  /** Resolves when all that the doc held at the call is stored for good, or could not be; tries at once. */
  settle(): Promise<Result<void, NotSaved>>
  /**
   * Stores what another tab passed on as stored already, once more: that tab may have died before it was. Resolves when
   * it is, or could not be.
   */
  storeAgain(): Promise<Result<void, NotSaved>>
  /**
   * Writes all of it anew, so that no row holds what was deleted from the doc; rows that could not be read may, and go.
   * What cannot be written now is tried again whenever something could be, and when it is opened.
   */
  forgetDeleted(): Promise<void>
  close(): Promise<void>
}

export type Shelved = {
  readonly doc: Y.Doc
  /** Origin of updates that are stored already. */
  readonly stored: object
  /** The newest entry of each line that the doc holds now. */
  readonly heads: () => Heads
}

export type OpenShelf = (shelved: Shelved) => Promise<Result<Shelf, NotSaved>>

export const shelfNameOf = (room: RoomId) => `cairn/${room}`
