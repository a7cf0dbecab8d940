import {ContextConsumer} from '@lit/context'
import type {ReactiveController, ReactiveControllerHost} from 'lit'
import {keys} from '../../app/preference-keys.ts'
import {cairnContext, roomContext} from '../context.ts'

/** Remembers when its host's room was last on the screen, in whichever tab: connections go to the room opened last first. */
export class MarkOpened implements ReactiveController {
  readonly #cairn
  readonly #room

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#cairn = new ContextConsumer(host, {context: cairnContext})
    this.#room = new ContextConsumer(host, {context: roomContext})
    host.addController(this)
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#mark)
    this.#mark()
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#mark)
  }

  readonly #mark = () => {
    const {ports} = this.#cairn.value ?? {}
    const session = this.#room.value
    if (!ports || !session || session.isSample || document.visibilityState === 'hidden')
      return
    ports.preferences.set(keys.opened(session.room.id), `${ports.clock.now()}`)
  }
}
