import type {MemberId} from '../../core/ids.ts'

/** So often may a device break the rules, over however many connections. */
const VIOLATIONS_MAX = 3

/**
 * How each device behaved in one room while this page was open. A device is its key, which it has proved: who comes again
 * over a new connection has not been forgotten.
 */
export class Conduct {
  readonly #violations = new Map<MemberId, number>()
  readonly #refused = new Set<MemberId>()

  /** Whom not to let in, in the order in which they were refused. */
  get refused(): readonly MemberId[] {
    return [...this.#refused]
  }

  isRefused(device: MemberId): boolean {
    return this.#refused.has(device)
  }

  /** It has broken the rules once more. True when it is refused from now on. */
  violated(device: MemberId): boolean {
    if (this.#refused.has(device)) return false
    const violations = (this.#violations.get(device) ?? 0) + 1
    if (violations < VIOLATIONS_MAX) this.#violations.set(device, violations)
    else this.refuse(device)
    return violations >= VIOLATIONS_MAX
  }

  refuse(device: MemberId): void {
    this.#violations.delete(device)
    this.#refused.add(device)
  }
}
