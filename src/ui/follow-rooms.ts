import {ContextConsumer} from '@lit/context'
import type {ReactiveController, ReactiveControllerHost} from 'lit'
import type {Cairn} from '../app/cairn.ts'
import type {MyRoom} from '../app/my-rooms.ts'
import type {RoomSession} from '../app/session.ts'
import type {Stop} from '../core/store.ts'
import {cairnContext} from './context.ts'

/** Re-renders its host when a room comes or goes, or anything changes in one. */
export class FollowRooms implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #consumer: ContextConsumer<
    typeof cairnContext,
    ReactiveControllerHost & HTMLElement
  >
  readonly #sessions = new Map<RoomSession, Stop>()
  #stops: readonly Stop[] = []

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    this.#consumer = new ContextConsumer(host, {
      context: cairnContext,
      callback: cairn => this.#follow(cairn),
    })
    host.addController(this)
  }

  get cairn(): Cairn | undefined {
    return this.#consumer.value
  }

  /** Undefined until this device's rooms are known. */
  get rooms(): readonly MyRoom[] | undefined {
    const rooms = this.cairn?.rooms.rooms.value
    return rooms && [...rooms.values()]
  }

  hostConnected(): void {
    if (this.cairn) this.#follow(this.cairn)
  }

  hostDisconnected(): void {
    this.#unfollow()
  }

  #follow({rooms, ports}: Cairn): void {
    this.#unfollow()
    this.#stops = [
      rooms.rooms.follow(() => this.#keepUp()),
      ports.device.online.follow(this.#changed),
      // What was read in another tab is read here.
      ports.preferences.follow(this.#changed),
    ]
    this.#keepUp()
  }

  #keepUp(): void {
    const open = new Set(this.rooms?.flatMap(({session}) => session ?? []))
    for (const [session, stop] of this.#sessions) {
      if (open.has(session)) continue
      stop()
      this.#sessions.delete(session)
    }
    for (const session of open) {
      if (!this.#sessions.has(session)) this.#sessions.set(session, this.#inside(session))
    }
    this.#changed()
  }

  #inside({state, loaded, link}: RoomSession): Stop {
    const stops = [state, loaded, link].map(store => store.follow(this.#changed))
    return () => stops.forEach(stop => stop())
  }

  #changed = () => this.#host.requestUpdate()

  #unfollow(): void {
    for (const stop of [...this.#stops, ...this.#sessions.values()]) stop()
    this.#stops = []
    this.#sessions.clear()
  }
}
