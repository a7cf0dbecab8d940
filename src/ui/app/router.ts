import type {ReactiveController, ReactiveControllerHost} from 'lit'
import {placeOf, type Place} from '../../app/place.ts'

/** Follows the address, and remembers how far each visited screen was scrolled. */
export class Router implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #scrolled = new Map<number, number>()
  #visit = 0
  place: Place = placeOf(location.hash)

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#visit = visitNow()
    addEventListener('hashchange', this.#moved)
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#moved)
  }

  /**
   * Called when another screen has taken the place of the last.
   * @param left how far the last was scrolled, in px.
   * @returns how far the new one was scrolled when it was left; 0 on a first visit.
   */
  arrive(left: number): number {
    this.#scrolled.set(this.#visit, left)
    this.#visit = visitNow()
    return this.#scrolled.get(this.#visit) ?? 0
  }

  #moved = () => {
    this.place = placeOf(location.hash)
    this.#host.requestUpdate()
  }
}

/** Numbers each step of the history once: going back leads to a number that was met before. */
function visitNow(): number {
  const state = history.state as {visit?: unknown} | null
  if (typeof state?.visit === 'number') return state.visit
  // Numbers given before a reload must not come again after it.
  const visit = performance.timeOrigin + performance.now()
  history.replaceState({...state, visit}, '')
  return visit
}
