import type {Preferences} from '../../app/ports.ts'
import type {Stop} from '../../core/store.ts'

/** Other sites may live under the same origin (project pages of one owner do). */
const PREFIX = 'cairn/'

/** Preferences in localStorage. Where that is refused they last as long as the page. */
export class BrowserPreferences implements Preferences {
  readonly #here = new Map<string, string>()
  readonly #followers = new Set<(key: string) => void>()

  constructor() {
    window.addEventListener('storage', this.#otherTab)
  }

  get(key: string): string | undefined {
    return this.#here.get(key) ?? stored(key)
  }

  set(key: string, value: string | undefined): boolean {
    const before = this.get(key)
    const kept = store(key, value)
    if (kept || value === undefined) this.#here.delete(key)
    else this.#here.set(key, value)
    if (value !== before) this.#tell(key)
    return kept
  }

  follow(seen: (key: string) => void): Stop {
    const follower = (key: string) => seen(key)
    this.#followers.add(follower)
    return () => void this.#followers.delete(follower)
  }

  close(): void {
    window.removeEventListener('storage', this.#otherTab)
    this.#followers.clear()
  }

  // Clearing everything at once names no key; what was read before then stands until the next start.
  #otherTab = ({key}: StorageEvent) => {
    if (!key?.startsWith(PREFIX)) return
    const name = key.slice(PREFIX.length)
    this.#here.delete(name)
    this.#tell(name)
  }

  #tell(key: string): void {
    for (const seen of [...this.#followers]) seen(key)
  }
}

function stored(key: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + key) ?? undefined
  } catch {
    return undefined
  }
}

function store(key: string, value: string | undefined): boolean {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + key)
    else localStorage.setItem(PREFIX + key, value)
    return true
  } catch {
    return false
  }
}
