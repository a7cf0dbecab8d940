/** Somebody wants to record a number. */
export class RecordEvent extends Event {
  constructor() {
    super('record', {bubbles: true, composed: true})
  }
}

declare global {
  interface HTMLElementEventMap {
    record: RecordEvent
  }
}
