/** Somebody wants to invite others into the room. */
export class InviteEvent extends Event {
  constructor() {
    super('invite', {bubbles: true, composed: true})
  }
}

declare global {
  interface HTMLElementEventMap {
    invite: InviteEvent
  }
}
