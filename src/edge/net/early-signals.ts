import type {Signal} from './signal.ts'

const KEPT_MAX = 256

/** Signals that came before the offer of their call: the newest of them, until it comes. */
export class EarlySignals {
  #kept: {readonly call: string; readonly signal: Signal}[] = []

  keep(call: string, signal: Signal): void {
    this.#kept.push({call, signal})
    if (this.#kept.length > KEPT_MAX) this.#kept.shift()
  }

  /** In the order in which they came. */
  take(call: string): Signal[] {
    const taken = this.#kept.filter(early => early.call === call)
    this.#kept = this.#kept.filter(early => early.call !== call)
    return taken.map(({signal}) => signal)
  }
}
