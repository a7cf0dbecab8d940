export type Hear = (bytes: Uint8Array) => void

/** Who hears what is said on which topic at one meeting point: rooms of this page, which may share a topic. */
export class Topics {
  readonly #hearers = new Map<string, Set<Hear>>()

  get all(): readonly string[] {
    return [...this.#hearers.keys()]
  }

  /** True when nobody heard this topic before. */
  add(topic: string, hear: Hear): boolean {
    const hearers = this.#hearers.get(topic)
    if (hearers) hearers.add(hear)
    else this.#hearers.set(topic, new Set([hear]))
    return hearers === undefined
  }

  /** True when nobody hears this topic any more; false when it was removed before. */
  remove(topic: string, hear: Hear): boolean {
    const hearers = this.#hearers.get(topic)
    if (!hearers?.delete(hear) || hearers.size > 0) return false
    return this.#hearers.delete(topic)
  }

  hear(topic: string, bytes: Uint8Array): void {
    for (const hear of this.#hearers.get(topic) ?? []) hear(bytes)
  }

  /** It is nobody's in particular: each room counts it as a note that it cannot open. */
  hearUnreadable(): void {
    for (const topic of this.all) this.hear(topic, new Uint8Array())
  }
}
