import type {ForkHearer, ForkTalk} from '../app/fork-talk.ts'
import type {Sealed} from '../app/ports.ts'
import type {MemberId} from '../core/ids.ts'
import type {Stop} from '../core/store.ts'

/** What connects a room: it shows entries to a device, and looks again at what the devices hold. */
export type ForkWire = {
  show(to: MemberId, entries: readonly Sealed[]): void
  look(): void
}

/** Between a room's session and what connects it, whichever comes first. */
export class ForkLine implements ForkTalk {
  hearer: ForkHearer | undefined
  #wire: ForkWire | undefined

  follow(hearer: ForkHearer): Stop {
    this.hearer = hearer
    this.#wire?.look()
    return () => {
      if (this.hearer === hearer) this.hearer = undefined
    }
  }

  get isConnected(): boolean {
    return this.#wire !== undefined
  }

  show(to: MemberId, entries: readonly Sealed[]): void {
    this.#wire?.show(to, entries)
  }

  join(wire: ForkWire): Stop {
    this.#wire = wire
    wire.look()
    return () => {
      if (this.#wire === wire) this.#wire = undefined
    }
  }
}
