import type {Body} from '../core/entry/entry.ts'
import type {Log} from '../core/entry/log.ts'
import type {Day, EntryId, MemberId} from '../core/ids.ts'
import type {Result} from '../core/result.ts'
import type {ReadonlyStore} from '../core/store.ts'
import type {RoomState} from '../core/room/room.ts'
import type {RoomLink} from './among-members.ts'
import type {Carrier, KeptRoom, NotSaved} from './ports.ts'

/** One open room, as views and commands see it. */
export interface RoomSession {
  readonly room: Pick<KeptRoom, 'id' | 'secret' | 'card'>
  readonly me: MemberId
  /** Nobody can be invited into the sample, and there is no copy of it to leave or to delete. */
  readonly isSample: boolean
  readonly state: ReadonlyStore<RoomState>
  /** False until what is on this device has been folded, as far as anyone would look at once. */
  readonly loaded: ReadonlyStore<boolean>
  /** False while earlier messages of a long talk are still being read. */
  readonly whole: ReadonlyStore<boolean>
  readonly link: ReadonlyStore<RoomLink>
  /** Why what arrives is in memory only, for as long as it is so. */
  readonly unstored: ReadonlyStore<NotSaved | undefined>
  /** As a carrier tells it. */
  readonly inMemory: Carrier['inMemory']
  /** What `state` is folded from, to be looked into and not to be changed. */
  readonly log: Omit<Log, 'admit'>
  /** Today in the room's time zone. */
  today(): Day
  /** Resolves when the entry is safe on this device and stands in `state`. */
  append(body: Body): Promise<Result<EntryId, NotSaved>>
  /** What this device holds of the room, and ways for more to come in by; as a carrier does. */
  readonly carried: Pick<Carrier, 'held' | 'take' | 'hand'>
  seekNow(): void
  close(): Promise<void>
}
