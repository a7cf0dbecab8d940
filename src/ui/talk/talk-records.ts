import type {Step} from '../../core/goal/steps.ts'
import {stepsOf} from '../../core/goal/steps.ts'
import type {EntryId} from '../../core/ids.ts'
import type {GoalNow} from '../goal-now.ts'
import {RecordLinks} from './record-links.ts'

/** The records of the room as they stand, worked out once for each state of its goals. */
export class TalkRecords {
  readonly #goals: () => readonly GoalNow[]
  readonly #steps = new WeakMap<GoalNow, ReadonlyMap<EntryId, Step>>()
  #linksOf: readonly GoalNow[] | undefined
  #links = new RecordLinks([])

  constructor(goals: () => readonly GoalNow[]) {
    this.#goals = goals
  }

  get links(): RecordLinks {
    const goals = this.#goals()
    if (goals !== this.#linksOf) {
      this.#linksOf = goals
      this.#links = new RecordLinks(goals)
    }
    return this.#links
  }

  stepOf(now: GoalNow, entry: EntryId): Step | undefined {
    const known = this.#steps.get(now)
    const steps = known ?? stepsOf(now.terms, now.checkIns)
    if (!known) this.#steps.set(now, steps)
    return steps.get(entry)
  }
}
