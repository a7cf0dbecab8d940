import type {CheckIn} from '../../core/goal/goal.ts'
import type {Day, EntryId, GoalId} from '../../core/ids.ts'

/** What is to be recorded, as far as whoever asks knows it. */
export type RecordAsk =
  | {
      /** The goal that is looked at; otherwise the first that is open. */
      readonly goal?: GoalId | undefined
      /** A number found in a message. */
      readonly value?: number | undefined
      /** Today, unless it is another day's. */
      readonly on?: Day | undefined
      /** The message that the number stands in. */
      readonly source?: EntryId | undefined
    }
  | {readonly corrects: CheckIn}
  | {readonly withdraws: CheckIn}

/** Somebody wants to record a number, or to set a record right. */
export class RecordEvent extends Event {
  readonly ask: RecordAsk

  constructor(ask: RecordAsk = {}) {
    super('record', {bubbles: true, composed: true})
    this.ask = ask
  }
}

declare global {
  interface HTMLElementEventMap {
    record: RecordEvent
  }
}
