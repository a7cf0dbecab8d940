import type {Preferences} from '../../app/ports.ts'
import type {Stop} from '../../core/store.ts'

/** What is set here hides what the device remembers, and is itself not remembered. */
export class PassingPreferences implements Preferences {
  readonly #kept: Preferences
  readonly #set = new Map<string, string | undefined>()
  readonly #followers = new Set<(key: string) => void>()

  constructor(kept: Preferences) {
    this.#kept = kept
  }

  get(key: string): string | undefined {
    return this.#set.has(key) ? this.#set.get(key) : this.#kept.get(key)
  }

  set(key: string, value: string | undefined): boolean {
    this.#set.set(key, value)
    for (const seen of [...this.#followers]) seen(key)
    return true
  }

  follow(seen: (key: string) => void): Stop {
    const follower = (key: string) => seen(key)
    this.#followers.add(follower)
    const stop = this.#kept.follow(follower)
    return () => {
      this.#followers.delete(follower)
      stop()
    }
  }
}
