/** As many as a page can hold without its person noticing: a few rooms with everyone in them. */
const PLACES = 48

/** Whoever holds places. */
export type Holder = {
  /**
   * Ends one connection that has not come about, or, if `needed` elsewhere, one that its room can best do without. False
   * when there is none such.
   */
  giveBack(needed: boolean): boolean
}

/** The connections that one page may hold, for all its rooms: each is sure of its share, what others leave is anyone's. */
export class Places {
  readonly #most: number
  readonly #taken = new Map<Holder, number>()

  constructor(most = PLACES) {
    this.#most = most
  }

  join(holder: Holder): void {
    this.#taken.set(holder, 0)
  }

  leave(holder: Holder): void {
    this.#taken.delete(holder)
  }

  /** `needed`: by somebody who has hardly anybody else. */
  take(holder: Holder, needed: boolean): boolean {
    if (this.#sum >= this.#most && !this.#makePlace(holder, needed)) return false
    this.#taken.set(holder, this.#of(holder) + 1)
    return true
  }

  free(holder: Holder): void {
    if (this.#taken.has(holder)) this.#taken.set(holder, this.#of(holder) - 1)
  }

  #makePlace(holder: Holder, needed: boolean): boolean {
    const share = Math.floor(this.#most / this.#taken.size)
    if (this.#of(holder) >= share) return holder.giveBack(needed)
    const richest = [...this.#taken].reduce((one, other) =>
      other[1] > one[1] ? other : one,
    )
    return richest[0].giveBack(true)
  }

  get #sum(): number {
    return [...this.#taken.values()].reduce((sum, taken) => sum + taken, 0)
  }

  #of(holder: Holder): number {
    return this.#taken.get(holder) ?? 0
  }
}
