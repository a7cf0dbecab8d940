/** Somebody wants to write in the room's talk. */
export class WriteEvent extends Event {
  constructor() {
    super('write', {bubbles: true, composed: true})
  }
}

declare global {
  interface HTMLElementEventMap {
    write: WriteEvent
  }
}
