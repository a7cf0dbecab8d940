import type {ReactiveController, ReactiveControllerHost} from 'lit'
import {hashOf, placeOf, type Place} from '../../app/place.ts'

/** Follows the address, and remembers how far each visited screen was scrolled. */
export class Router implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #scrolled = new Map<number, number>()
  #visit = 0
  #hash = location.hash
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

  /** Called before the screen changes: how far it is scrolled now, in px. */
  leave(scrolled: number): void {
    this.#scrolled.set(this.#visit, scrolled)
  }

  /** Called when the screen has changed: how far it was scrolled when it was left; 0 for a new visit. */
  arrive(): number {
    this.#visit = visitNow()
    return this.#scrolled.get(this.#visit) ?? 0
  }

  #moved = () => {
    if (location.hash === this.#hash) return
    this.#hash = location.hash
    this.place = placeOf(location.hash)
    this.#host.requestUpdate()
  }
}

/** Numbers each step of the history once: going back leads to a number that was met before. */
function visitNow(): number {
  const state = history.state as {visit?: unknown} | null
  if (typeof state?.visit === 'number') return state.visit
  // Numbers of this page and of the one before a reload must differ.
  const visit = performance.timeOrigin + performance.now()
  history.replaceState({...state, visit}, '')
  return visit
}

export const isAt = (a: Place, b: Place): boolean => hashOf(a) === hashOf(b)
