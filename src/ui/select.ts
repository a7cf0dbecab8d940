import {ContextConsumer, type Context} from '@lit/context'
import type {ReactiveController, ReactiveControllerHost} from 'lit'
import type {ReadonlyStore, Stop} from '../core/store.ts'

/** Re-renders its host only when the picked slice of a store in a context has changed by identity. */
export class Select<Source, State, Slice> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #storeOf: (source: Source) => ReadonlyStore<State>
  readonly #pick: (state: State, source: Source) => Slice
  readonly #consumer: ContextConsumer<
    Context<unknown, Source>,
    ReactiveControllerHost & HTMLElement
  >
  #stop: Stop | undefined

  /** What was picked last; undefined while no source is given yet. */
  value: Slice | undefined

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    context: Context<unknown, Source>,
    storeOf: (source: Source) => ReadonlyStore<State>,
    pick: (state: State, source: Source) => Slice,
  ) {
    this.#host = host
    this.#storeOf = storeOf
    this.#pick = pick
    this.#consumer = new ContextConsumer(host, {
      context,
      subscribe: true,
      callback: source => this.#follow(source),
    })
    host.addController(this)
  }

  get source(): Source | undefined {
    return this.#consumer.value
  }

  hostConnected(): void {
    if (this.source !== undefined && !this.#stop) this.#follow(this.source)
  }

  hostDisconnected(): void {
    this.#stop?.()
    this.#stop = undefined
  }

  #follow(source: Source): void {
    this.#stop?.()
    const store = this.#storeOf(source)
    const take = (state: State) => {
      const slice = this.#pick(state, source)
      if (Object.is(slice, this.value)) return
      this.value = slice
      this.#host.requestUpdate()
    }
    this.#stop = store.follow(take)
    take(store.value)
  }
}
