/** Three unanswered in a row end a connection: a slept laptop or a killed tab is noticed within 12 s. */
const BEAT_MS = 3_000
const UNANSWERED_MAX = 3

/**
 * Notices a peer that is gone without a word. It counts beats, not time: a tab that was asleep itself, or whose timers the
 * browser slows down, gives the other its three chances all the same.
 */
export class Pulse {
  #unanswered = 0
  #timer: ReturnType<typeof setInterval> | undefined

  start(ask: () => void, gone: () => void): void {
    this.#timer = setInterval(() => {
      if (this.#unanswered >= UNANSWERED_MAX) return gone()
      this.#unanswered += 1
      ask()
    }, BEAT_MS)
  }

  /** Anything that arrives is a sign of life. */
  alive(): void {
    this.#unanswered = 0
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}
