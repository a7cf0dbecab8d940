const FIRST_MS = 500
const LONGEST_MS = 30_000

/** Pauses that double from 0.5 s to 30 s, each off by up to a quarter, so that many do not come back at one moment. */
export class Backoff {
  #step = 0

  /** The next pause in ms. */
  next(): number {
    const pause = pauseAfter(this.#step)
    this.#step += 1
    return pause
  }

  reset(): void {
    this.#step = 0
  }
}

/** The pause in ms after so many failures, from 0. */
export function pauseAfter(failures: number): number {
  const pause = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 10))
  return pause * (0.75 + Math.random() / 2)
}
