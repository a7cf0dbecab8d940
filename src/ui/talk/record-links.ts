import type {RecordGroup} from '../../core/goal/records.ts'
import type {EntryId} from '../../core/ids.ts'
import type {GoalNow} from '../goal-now.ts'

/** A record with its corrections, and the goal that it is of. */
export type RecordOf = {
  readonly now: GoalNow
  readonly group: RecordGroup
}

/** The records of a room's goals, by what leads to them. */
export class RecordLinks {
  readonly #byEntry = new Map<EntryId, RecordOf>()
  readonly #bySource = new Map<EntryId, RecordOf>()

  constructor(goals: readonly GoalNow[]) {
    for (const now of goals)
      for (const group of now.reading.groups) {
        const record = {now, group}
        for (const {id} of group.history) this.#byEntry.set(id, record)
        const {source, void: isVoid} = group.standing
        if (source && !isVoid) this.#bySource.set(source, record)
      }
  }

  /** By the entry that recorded it, or one that set it right. */
  of(entry: EntryId): RecordOf | undefined {
    return this.#byEntry.get(entry)
  }

  /** What was recorded from a message and still stands. */
  from(message: EntryId): RecordOf | undefined {
    return this.#bySource.get(message)
  }
}
