import {noLink, type Link} from '../../app/link.ts'
import type {Carrier, Head, NotSaved, Sealed, Written} from '../../app/ports.ts'
import type {EntryId, MemberId} from '../../core/ids.ts'
import {ok, type Result} from '../../core/result.ts'
import {Store, type Stop} from '../../core/store.ts'

/** One room that is nowhere but here: what one member writes the others have at once, and all of it ends with the page. */
export class PassingRoom {
  readonly #held: Sealed[] = []
  readonly #followers = new Set<(batch: readonly Sealed[]) => void>()
  readonly #seats = new Set<Seat>()

  carrierOf(me: MemberId): Carrier {
    const seat = new Seat(me, this)
    this.#seats.add(seat)
    this.#tell()
    return seat
  }

  put(entry: Sealed): void {
    this.#held.push(entry)
    for (const seen of [...this.#followers]) seen([entry])
    this.#tell()
  }

  follow(seen: (batch: readonly Sealed[]) => void): Stop {
    const follower = (batch: readonly Sealed[]) => seen(batch)
    this.#followers.add(follower)
    seen([...this.#held])
    return () => void this.#followers.delete(follower)
  }

  get held(): readonly Sealed[] {
    return this.#held
  }

  leave(seat: Seat): void {
    this.#seats.delete(seat)
    this.#tell()
  }

  #tell(): void {
    const members = [...this.#seats].map(({me}) => me)
    for (const seat of this.#seats)
      seat.meet(members.filter(member => member !== seat.me))
  }
}

const nobody: Link = {...noLink, meeting: 'open'}

/** One member's place in the room. */
class Seat implements Carrier {
  readonly me: MemberId
  readonly link = new Store<Link>(nobody)
  readonly unstored = new Store(undefined)
  readonly inMemory = new Store(new Set<number>())
  readonly forks = undefined
  readonly #room: PassingRoom
  readonly #stops: Stop[] = []
  #head: Head | undefined
  #turn: Promise<unknown> = Promise.resolve()

  constructor(me: MemberId, room: PassingRoom) {
    this.me = me
    this.#room = room
  }

  meet(peers: readonly MemberId[]): void {
    const seq = this.#head?.seq ?? 0
    const heldBy = new Map(seq > 0 ? peers.map(peer => [peer, seq]) : [])
    this.link.set({...nobody, peers, heldBy})
  }

  follow(seen: (batch: readonly Sealed[]) => void): Stop {
    const stop = this.#room.follow(seen)
    this.#stops.push(stop)
    return stop
  }

  append(
    write: (head: Head | undefined) => Promise<Written>,
  ): Promise<Result<EntryId, NotSaved>> {
    const turn = this.#turn.then(async () => {
      const {bytes, head} = await write(this.#head)
      this.#head = head
      this.#room.put({author: this.me, bytes})
      return ok(head.id)
    })
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  held(): readonly Sealed[] {
    return this.#room.held
  }

  at(): undefined {
    return undefined
  }

  /** Nobody removes anybody in a room of one page. */
  keepOut(): void {}

  /** They have met. */
  meetAt(): void {}

  /** Nothing comes from elsewhere. */
  take(): Promise<Result<void, NotSaved>> {
    return Promise.resolve(ok(undefined))
  }

  keep(): Promise<Result<void, NotSaved>> {
    return Promise.resolve(ok(undefined))
  }

  seekNow(): void {
    // Everybody there is is here.
  }

  close(): Promise<void> {
    for (const stop of this.#stops.splice(0)) stop()
    this.#room.leave(this)
    return Promise.resolve()
  }
}
