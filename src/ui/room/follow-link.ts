import type {ReactiveControllerHost} from 'lit'
import type {Link} from '../../app/link.ts'
import {cairnContext, roomContext} from '../context.ts'
import {Select} from '../select.ts'
import {linkNow, type LinkNow} from './link-now.ts'

/** Follows how this device stands with the others of its host's room. */
export class FollowLink {
  readonly #link
  readonly #online

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#link = new Select(
      host,
      roomContext,
      session => session.link,
      link => link,
    )
    this.#online = new Select(
      host,
      cairnContext,
      cairn => cairn.ports.device.online,
      online => online,
    )
  }

  get receiving(): Link['receiving'] {
    return this.#link.value?.receiving
  }

  get now(): LinkNow {
    const link = this.#link.value
    return link ? linkNow(link, this.#online.value ?? true) : {is: 'connecting'}
  }

  /** Looks for the others at once. */
  readonly seek = () => this.#link.source?.seekNow()
}
