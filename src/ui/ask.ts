import type {ReactiveController, ReactiveControllerHost} from 'lit'
import type {Result} from '../core/result.ts'

/** Runs one command at a time for its host, and holds whether it is pending and why it was refused. */
export class Ask<Reason extends string> implements ReactiveController {
  readonly #host: ReactiveControllerHost
  pending = false
  refusal: Reason | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.refusal = undefined
  }

  /** The value, or undefined when refused or when another command is still pending. */
  async run<Value>(
    command: () => Promise<Result<Value, Reason>>,
  ): Promise<Value | undefined> {
    if (this.pending) return undefined
    this.#set(true, undefined)
    try {
      const result = await command()
      this.#set(false, result.ok ? undefined : result.refusal)
      return result.ok ? result.value : undefined
    } catch (bug) {
      this.#set(false, undefined)
      throw bug
    }
  }

  #set(pending: boolean, refusal: Reason | undefined): void {
    this.pending = pending
    this.refusal = refusal
    this.#host.requestUpdate()
  }
}
