export type Stop = () => void

export interface ReadonlyStore<Value> {
  readonly value: Value
  /** Calls `seen` after each change, until stopped. Does not call at once. */
  follow(seen: (value: Value) => void): Stop
}

/** One value, replaced whole. Setting the identical value tells nobody. */
export class Store<Value> implements ReadonlyStore<Value> {
  #value: Value
  readonly #followers = new Set<(value: Value) => void>()

  constructor(value: Value) {
    this.#value = value
  }

  get value(): Value {
    return this.#value
  }

  set(value: Value): void {
    if (Object.is(value, this.#value)) return
    this.#value = value
    for (const seen of [...this.#followers]) seen(value)
  }

  follow(seen: (value: Value) => void): Stop {
    // A wrapper of its own, so that following twice with one function is two followers.
    const follower = (value: Value) => seen(value)
    this.#followers.add(follower)
    return () => void this.#followers.delete(follower)
  }
}
