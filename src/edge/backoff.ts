const FIRST_MS = 500
const LONGEST_MS = 30_000

/** Pauses that double from 0.5 s to the longest, each off by up to a quarter, so that many do not come back at one moment. */
export class Backoff {
  readonly #longest: number
  #step = 0

  constructor(longest = LONGEST_MS) {
    this.#longest = longest
  }

  /** The next pause in ms. */
  next(): number {
    const pause = pauseAfter(this.#step, this.#longest)
    this.#step += 1
    return pause
  }

  reset(): void {
    this.#step = 0
  }
}

/** The pause in ms after so many failures, from 0. */
export function pauseAfter(failures: number, longest = LONGEST_MS): number {
  const pause = Math.min(longest, FIRST_MS * 2 ** Math.min(failures, 10))
  return pause * (0.75 + Math.random() / 2)
}
