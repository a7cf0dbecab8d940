import {ContextConsumer} from '@lit/context'
import type {LitElement, ReactiveController} from 'lit'
import type {RoomSession} from '../../app/session.ts'
import {clocksOff, type ClockOff} from '../../core/entry/clock-off.ts'
import {CLOCK_TOLERANCE_MS} from '../../core/entry/order.ts'
import type {MemberId} from '../../core/ids.ts'
import type {Stop} from '../../core/store.ts'
import {cairnContext, roomContext} from '../context.ts'

/** One look takes in every entry, so a lively talk is not looked at for each. */
const LOOK_AFTER_MS = 2_000
/** A clock may be set while nobody says anything. */
const LOOK_EVERY_MS = 60_000

/** Follows whose clocks are off in its host's room. */
export class FollowClocks implements ReactiveController {
  readonly #host: LitElement
  readonly #cairn
  readonly #room
  #stop: Stop | undefined
  #soon: ReturnType<typeof setTimeout> | undefined
  #minutes: ReturnType<typeof setInterval> | undefined
  #off: ReadonlyMap<MemberId, ClockOff> = new Map()

  constructor(host: LitElement) {
    this.#host = host
    this.#cairn = new ContextConsumer(host, {context: cairnContext})
    this.#room = new ContextConsumer(host, {
      context: roomContext,
      subscribe: true,
      callback: session => this.#follow(session),
    })
    host.addController(this)
  }

  of(member: MemberId): ClockOff | undefined {
    return this.#off.get(member)
  }

  /** This device's own. */
  get mine(): ClockOff | undefined {
    const me = this.#room.value?.me
    return me && this.#off.get(me)
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look)
    this.#minutes = setInterval(this.#look, LOOK_EVERY_MS)
    if (this.#room.value && !this.#stop) this.#follow(this.#room.value)
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look)
    clearTimeout(this.#soon)
    this.#soon = undefined
    clearInterval(this.#minutes)
    this.#stop?.()
    this.#stop = undefined
  }

  #follow({state}: RoomSession): void {
    this.#stop?.()
    this.#stop = state.follow(() => {
      this.#soon ??= setTimeout(this.#look, LOOK_AFTER_MS)
    })
    this.#look()
  }

  readonly #look = () => {
    const session = this.#room.value
    const now = this.#cairn.value?.ports.clock.now()
    clearTimeout(this.#soon)
    this.#soon = undefined
    if (!session || now === undefined) return
    const {log, me} = session
    // What I wrote later than now I wrote before the clock was set back.
    const isPast = now + CLOCK_TOLERANCE_MS
    const off = clocksOff(
      log.feeds,
      ({author, claim}) => author !== me || claim <= isPast,
    )
    if (isSame(off, this.#off)) return
    this.#off = off
    this.#host.requestUpdate()
  }
}

const isSame = (
  one: ReadonlyMap<MemberId, ClockOff>,
  other: ReadonlyMap<MemberId, ClockOff>,
): boolean =>
  one.size === other.size &&
  [...one].every(([member, {by}]) => other.get(member)?.by === by)
