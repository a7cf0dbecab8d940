import {pauseAfter} from '../backoff.ts'

/** A dial without any answer may be repeated after this; each time it waits twice as long. */
const UNANSWERED_MS = 3_000
/** A connection that lasted this long was a good one: the next is tried without a pause. */
const GOOD_MS = 2_000
/** More than a room has; of one who is forgotten the next try comes sooner, no more. */
const KEPT_MAX = 256

/** With whom connecting failed, how often one after the other, and when it may be tried again. */
export class Failures {
  /** Who failed last comes last. */
  readonly #of = new Map<string, {count: number; notBefore: number}>()

  /** False while one pauses. */
  mayCall(remote: string): boolean {
    return performance.now() >= (this.#of.get(remote)?.notBefore ?? 0)
  }

  /** For how long an answer is waited for, in milliseconds. */
  patience(remote: string): number {
    return UNANSWERED_MS * 2 ** (this.#of.get(remote)?.count ?? 0)
  }

  /** A call is over that opened at `opened` (of `performance.now()`), or never did. Returns the pause until the next, in milliseconds. */
  over(remote: string, opened: number | undefined): number {
    const now = performance.now()
    // What has opened once is no failure that pauses grow with.
    const count = opened === undefined ? (this.#of.get(remote)?.count ?? -1) + 1 : 0
    const pause = pauseAfter(count)
    this.#of.delete(remote)
    if (opened === undefined || now - opened <= GOOD_MS)
      this.#keep(remote, {count, notBefore: now + pause})
    return pause
  }

  /** In how many milliseconds the first pause is over of those that are not. */
  soonest(): number {
    const now = performance.now()
    const ends = [...this.#of.values()].map(({notBefore}) => notBefore - now)
    return Math.min(...ends.filter(end => end > 0))
  }

  clear(): void {
    this.#of.clear()
  }

  #keep(remote: string, failure: {count: number; notBefore: number}): void {
    this.#of.set(remote, failure)
    const [oldest = remote] = this.#of.keys()
    if (this.#of.size > KEPT_MAX) this.#of.delete(oldest)
  }
}
