import type {ReactiveController, ReactiveControllerHost} from 'lit'

/** Whether a media query holds now; renders its host again when that changes. */
export class Media implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #query: MediaQueryList

  constructor(host: ReactiveControllerHost, query: string) {
    this.#host = host
    this.#query = matchMedia(query)
    host.addController(this)
  }

  get matches(): boolean {
    return this.#query.matches
  }

  hostConnected(): void {
    this.#query.addEventListener('change', this.#changed)
  }

  hostDisconnected(): void {
    this.#query.removeEventListener('change', this.#changed)
  }

  #changed = () => this.#host.requestUpdate()
}
