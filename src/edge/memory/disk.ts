import type {Head, KeptRoom, NotSaved} from '../../app/ports.ts'
import type {MemberId, RoomId} from '../../core/ids.ts'
import {ok, refuse, type Result} from '../../core/result.ts'
import {Store} from '../../core/store.ts'
import type {Waiting} from '../desk.ts'

/** What outlives a restart of one person's app, in memory. */
export class Disk {
  readonly rooms = new Store<readonly KeptRoom[]>([])
  readonly keys = new Map<RoomId, CryptoKeyPair>()
  readonly heads = new Map<RoomId, Head>()
  readonly outboxes = new Map<RoomId, readonly Waiting[]>()
  readonly heldBy = new Map<RoomId, ReadonlyMap<MemberId, number>>()
  readonly shelves = new Map<RoomId, readonly Uint8Array[]>()
  readonly preferences = new Map<string, string>()
  /** Why nothing more can be written, for as long as it is so. */
  refusing: NotSaved | undefined

  /** Another one with the same on it. */
  copy(): Disk {
    const copy = new Disk()
    copy.rooms.set(this.rooms.value)
    for (const name of ['keys', 'heads', 'outboxes', 'heldBy', 'shelves'] as const)
      for (const [room, kept] of this[name]) copy[name].set(room, kept as never)
    for (const [name, value] of this.preferences) copy.preferences.set(name, value)
    copy.refusing = this.refusing
    return copy
  }

  /** All of `change`, or none of it. Later, as on a real disk. */
  async write(change: () => void): Promise<Result<void, NotSaved>> {
    await Promise.resolve()
    if (this.refusing) return refuse(this.refusing)
    change()
    return ok(undefined)
  }
}
