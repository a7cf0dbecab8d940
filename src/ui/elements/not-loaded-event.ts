/** What a press asked for could not be loaded. Fired at the window, where the app says so. */
export class NotLoadedEvent extends Event {
  /** Asks for it once more. */
  readonly again: () => void

  constructor(again: () => void) {
    super('notloaded')
    this.again = again
  }
}

declare global {
  interface WindowEventMap {
    notloaded: NotLoadedEvent
  }
}
