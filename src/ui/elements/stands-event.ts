/** A screen stands with what it has to show, or says why it cannot: from the next frame on a person can read it. */
export class StandsEvent extends Event {
  constructor() {
    super('stands', {bubbles: true, composed: true})
  }
}

declare global {
  interface HTMLElementEventMap {
    stands: StandsEvent
  }
}
