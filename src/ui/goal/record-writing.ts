import type {ReactiveControllerHost} from 'lit'
import type {RecordWarning} from '../../core/goal/check-record.ts'
import type {CheckIn} from '../../core/goal/goal.ts'
import type {EntryId, GoalId} from '../../core/ids.ts'
import type {RecordAsk} from '../elements/record-event.ts'
import type {GoalNow} from '../goal-now.ts'
import {checkDraft, type Wrong} from './check-draft.ts'
import {draftOf, emptyDraft, isUntouched, type RecordDraft} from './record-draft.ts'

/** What is being written in the dialog of records: one draft for each thing that is recorded, kept until it is saved. */
export class RecordWriting {
  readonly #host: ReactiveControllerHost
  readonly #kept = new Map<string, RecordDraft>()
  #asked: RecordAsk = {}
  goal: GoalId | undefined
  draft: RecordDraft | undefined
  wrong: Wrong | undefined
  /** Shown beside their fields: the next press saves all the same. */
  warnings: readonly RecordWarning[] = []

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  /** The record that is set right. */
  get corrects(): CheckIn | undefined {
    return 'corrects' in this.#asked ? this.#asked.corrects : undefined
  }

  /** The message that the number stands in. */
  get source(): EntryId | undefined {
    return 'source' in this.#asked ? this.#asked.source : undefined
  }

  /** @param textOf writes a number as a person would. */
  begin(asked: RecordAsk, now: GoalNow, textOf: (value: number) => string): void {
    this.#keep()
    this.#asked = asked
    this.goal = now.goal.id
    const kept = this.#kept.get(this.#key(now.goal.id))
    if ('corrects' in asked) this.draft = kept ?? draftOf(asked.corrects, textOf)
    else if (!('withdraws' in asked)) {
      const on = asked.on ?? now.today
      const begun = kept && !isUntouched(kept) ? kept : {...emptyDraft(on), ...kept, on}
      this.draft =
        asked.value === undefined
          ? begun
          : {...begun, ...pickedOf(textOf(asked.value), now)}
    }
    this.#calm()
  }

  change(part: Partial<RecordDraft>): void {
    if (!this.draft) return
    this.draft = {...this.draft, ...part}
    // What was warned of is no longer what would be saved.
    if ('value' in part || 'on' in part) this.warnings = []
    this.#host.requestUpdate()
  }

  /** What was written goes along, but for what only the other goal has. */
  turnTo(goal: GoalId): void {
    if (!this.draft) return
    this.#keep()
    const {value, on, note, confidence, picked} = this.draft
    this.goal = goal
    const own = this.#kept.get(this.#key(goal)) ?? emptyDraft(this.draft.on)
    this.draft = {...own, value, on, note, confidence, picked}
    this.#calm()
  }

  /** Whether it can be saved now: nothing is wrong, and every warning has been seen. */
  isReady(now: GoalNow): boolean {
    if (!this.draft) return false
    const {wrong, warnings} = checkDraft(now, this.draft, this.corrects)
    const isNews = warnings.some(warning => !this.warnings.includes(warning))
    this.wrong = wrong
    this.warnings = wrong ? [] : warnings
    this.#host.requestUpdate()
    return !wrong && !isNews
  }

  done(): void {
    if (this.goal) this.#kept.delete(this.#key(this.goal))
    this.draft = undefined
    this.#calm()
  }

  #calm(): void {
    this.wrong = undefined
    this.warnings = []
    this.#host.requestUpdate()
  }

  #keep(): void {
    if (this.draft && this.goal) this.#kept.set(this.#key(this.goal), this.draft)
  }

  #key(goal: GoalId): string {
    return `${goal}/${this.corrects?.id ?? this.source ?? ''}`
  }
}

const pickedOf = (text: string, {terms: {unit}}: GoalNow) => ({
  value: text,
  picked: {text, unit},
})
