/** Two who were lost to each other at a public meeting point, and are alone, find each other within about this. */
const ALONE_MS = 60_000
/** Whoever comes announces, and all who are there listen: those who are connected need say no more than a sign of life. */
const AMONG_OTHERS_MS = 15 * 60_000

/** How often one announces at a public meeting point: with pauses as long as it has been announced for, up to a limit. */
export class AnnouncePace {
  #began = performance.now()
  #next = 0

  restart(): void {
    this.#began = performance.now()
    this.#next = 0
  }

  /** Whether to announce now. If so, it is taken to be done. */
  isDue(isAlone: boolean): boolean {
    const now = performance.now()
    if (now < this.#next) return false
    this.#next = now + Math.min(now - this.#began, isAlone ? ALONE_MS : AMONG_OTHERS_MS)
    return true
  }
}
