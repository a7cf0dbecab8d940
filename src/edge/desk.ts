import type {Head, NotSaved, Written} from '../app/ports.ts'
import type {MemberId} from '../core/ids.ts'
import type {Result} from '../core/result.ts'

/** What the vault keeps of this device's own feed in one room. Its promises hold across all tabs. */
export interface Desk {
  head(): Promise<Result<Head | undefined, NotSaved>>
  /**
   * The entry into the outbox and the new head, together and for good, or not at all. `head-moved`: another tab has
   * written since the head was `after`.
   */
  commit(
    written: Written,
    after: Head | undefined,
  ): Promise<Result<void, NotSaved | 'head-moved'>>
  /** The outbox, in order of base and seq. */
  waiting(): Promise<Result<readonly Waiting[], NotSaved>>
  /** The shelf holds them: out of the outbox. */
  clear(rows: readonly Pick<Waiting, 'base' | 'seq'>[]): Promise<void>
  /** Per other device, up to which seq of this feed it was known to have stored. */
  heldBy(): Promise<ReadonlyMap<MemberId, number>>
  saveHeldBy(heldBy: ReadonlyMap<MemberId, number>): Promise<void>
}

/** An entry that is safe on this device and not on the shelf yet. */
export type Waiting = {
  readonly base: number
  readonly seq: number
  readonly bytes: Uint8Array
}
