import type {Preferences} from '../../app/ports.ts'
import type {Stop} from '../../core/store.ts'
import type {Disk} from './disk.ts'

export class MemoryPreferences implements Preferences {
  readonly #disk: Disk
  readonly #followers = new Set<(key: string) => void>()

  constructor(disk: Disk) {
    this.#disk = disk
  }

  get(key: string): string | undefined {
    return this.#disk.preferences.get(key)
  }

  set(key: string, value: string | undefined): boolean {
    if (this.#disk.refusing) return false
    if (value === undefined) this.#disk.preferences.delete(key)
    else this.#disk.preferences.set(key, value)
    for (const seen of [...this.#followers]) seen(key)
    return true
  }

  follow(seen: (key: string) => void): Stop {
    const follower = (key: string) => seen(key)
    this.#followers.add(follower)
    return () => void this.#followers.delete(follower)
  }
}
