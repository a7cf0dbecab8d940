/** Remembers the last few thousand of what it was shown, so that memory stays bounded whatever a stranger repeats. */
export class Seen {
  readonly #keys = new Set<string>()
  readonly #most: number

  constructor(most = 4096) {
    this.#most = most
  }

  /** True the first time. */
  isNew(key: string): boolean {
    if (this.#keys.has(key)) return false
    this.#keys.add(key)
    for (const oldest of this.#keys) {
      if (this.#keys.size <= this.#most) break
      this.#keys.delete(oldest)
    }
    return true
  }
}
