/** A call to each of 24 people in ten rooms at once is about as much as a minute allows. */
const SAVED_S = 60
/** What a message costs to pass on, however short it is. */
const LEAST = 1024

/** How much one connection may say: so many bytes a second, and a minute of them at once when it was silent before. */
export class Allowance {
  readonly #rate: number
  #left: number
  #at: number

  /** `rate` in bytes a second, `now` in ms. */
  constructor(rate: number, now: number) {
    this.#rate = rate
    this.#left = rate * SAVED_S
    this.#at = now
  }

  /** Takes a message of so many bytes off. Returns the ms after which the next may be heard, 0 for at once. */
  spend(bytes: number, now: number): number {
    const earned = ((now - this.#at) / 1000) * this.#rate
    this.#left = Math.min(this.#rate * SAVED_S, this.#left + earned)
    this.#left -= Math.max(bytes, LEAST)
    this.#at = now
    return this.#left >= 0 ? 0 : Math.ceil((-this.#left / this.#rate) * 1000)
  }
}
