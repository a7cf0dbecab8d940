import type {Body, Entry, Withdrawn} from '../core/entry/entry.ts'
import {entryIdOf, headOf} from '../core/entry/entry-id.ts'
import {KINDS} from '../core/entry/kinds.ts'
import type {Log} from '../core/entry/log.ts'
import {readEntry} from '../core/entry/read-entry.ts'
import type {EntryId, MemberId} from '../core/ids.ts'
import type {Result} from '../core/result.ts'
import type {RoomState} from '../core/room/room.ts'
import type {ReadonlyStore, Stop} from '../core/store.ts'
import type {RoomLink} from './among-members.ts'
import {CarriedHere} from './carried-here.ts'
import type {ForkTalk} from './fork-talk.ts'
import {AGAIN_MS, ForkWants} from './fork-wants.ts'
import type {Breather, Carrier, FeedPlace, Head, NotSaved, Sealed} from './ports.ts'

export type ForkParts = {
  readonly me: MemberId
  readonly log: Pick<Log, 'feeds' | 'isGone'>
  readonly state: ReadonlyStore<RoomState>
  readonly link: ReadonlyStore<Pick<RoomLink, 'peers'>>
  readonly at: Carrier['at']
  readonly forks: ForkTalk
  readonly breather: () => Breather
  readonly append: (body: Body, other?: Head) => Promise<Result<EntryId, NotSaved>>
}

/** Entries of one feed that are carried in a room, by whomever; who forks itself more often is not carried any further. */
export const CARRIED_MAX = 500
/** One look takes in all that comes in one breath. */
const LOOK_AFTER_MS = 300

/**
 * Sees to it that both sides of a feed reach everyone: asks devices for what they hold in a place where something else
 * stands here, and puts what others lack into this device's own feed.
 */
export function keepForks(parts: ForkParts): Stop {
  const keeper = new ForkKeeper(parts)
  return () => keeper.close()
}

class ForkKeeper {
  readonly #parts: ForkParts
  readonly #carried: CarriedHere
  readonly #wants: ForkWants
  readonly #stops: Stop[]
  #turn: Promise<unknown> = Promise.resolve()
  #looking: ReturnType<typeof setTimeout> | undefined
  #passing: ReturnType<typeof setTimeout> | undefined
  /** How many devices have had the time to carry what is owed. */
  #passed = 0
  #closed = false

  constructor(parts: ForkParts) {
    this.#parts = parts
    const {state, link, forks, log} = parts
    this.#carried = new CarriedHere(log, parts.me)
    this.#wants = new ForkWants(parts)
    this.#stops = [
      forks.follow({
        told: (by, place) => this.#wants.hear(by, place),
        shown: (by, entries) => void this.#inTurn(() => this.#answer(by, entries)),
      }),
      state.follow(this.#lookSoon),
      link.follow(this.#lookSoon),
    ]
    this.#lookSoon()
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#looking)
    clearTimeout(this.#passing)
    this.#wants.close()
    for (const stop of this.#stops.splice(0)) stop()
  }

  readonly #lookSoon = () => {
    if (!this.#parts.forks.isConnected) return
    this.#looking ??= setTimeout(() => {
      void this.#inTurn(() => this.#look()).finally(() => (this.#looking = undefined))
    }, LOOK_AFTER_MS)
  }

  /** One after the other, so that nothing is carried twice. A step that fails keeps none from being taken. */
  #inTurn(step: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(() => (this.#closed ? undefined : step()))
    this.#turn = turn.catch(() => undefined)
    return turn.catch(() => undefined)
  }

  async #look(): Promise<void> {
    const breathe = this.#parts.breather()
    await this.#carried.catchUp(breathe)
    await this.#wants.catchUp(breathe)
    for (const copy of this.#carried.toWithdraw()) {
      if (this.#closed) return
      const done = await this.#parts.append({kind: 'withdrew', of: withdrawnOf(copy)})
      // Without space the next look tries again.
      if (!done.ok) return
      this.#carried.withdrew(copy)
    }
    await this.#carryOwed()
  }

  /** One device after the other has its turn, a feed's own last, so that in most rooms one carries it. */
  async #carryOwed(): Promise<void> {
    const {link, me} = this.#parts
    const {peers} = link.value
    const owed = peers.length === 0 ? [] : this.#carried.owed()
    if (owed.length === 0) this.#passed = 0
    const before = peers.filter(peer => peer < me).length
    const isMine = ({author}: Entry) =>
      this.#passed >= (author === me ? peers.length : before)
    await this.#carryAll(owed.filter(isMine))
    if (this.#closed || owed.every(isMine)) return
    this.#passing ??= setTimeout(() => {
      this.#passing = undefined
      this.#passed += 1
      this.#lookSoon()
    }, AGAIN_MS)
  }

  /** Whoever shows what it holds lacks what stands in those places here; what it shows may be lacking here. */
  async #answer(by: MemberId, entries: readonly Sealed[]): Promise<void> {
    await this.#carried.catchUp(this.#parts.breather())
    const inOrder = entries.flatMap(readable).sort((one, other) => one.seq - other.seq)
    const lacking = inOrder.findLast(({id}) => !this.#parts.log.feeds.find(id))
    if (lacking && this.#carried.countOf(lacking.author) < CARRIED_MAX)
      this.#wants.want({...placeOf(lacking), head: headOf(lacking.id)}, by)
    await this.#carryAll(inOrder)
  }

  /** As long as there is space. */
  async #carryAll(entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) if (this.#closed || !(await this.#carry(entry))) return
  }

  /** What stands here in the place of this entry; false where it could not be stored. */
  async #carry(theirs: Entry): Promise<boolean> {
    const {me, at, append} = this.#parts
    const {author} = theirs
    const bytes = at(placeOf(theirs))
    if (!bytes || bytes[1] === KINDS.carried) return true
    const id = entryIdOf(bytes)
    if (this.#carried.has(id) || this.#carried.countOf(author) >= CARRIED_MAX) return true
    const body = {kind: 'carried', author, bytes} as const
    const done = await append(body, author === me ? theirs : undefined)
    if (done.ok) await this.#carried.catchUp(this.#parts.breather())
    return done.ok
  }
}

const placeOf = ({author, base, seq}: Entry): FeedPlace => ({author, base, seq})

function readable({author, bytes}: Sealed): Entry[] {
  const entry = readEntry(author, bytes)
  return entry.ok ? [entry.value] : []
}

function withdrawnOf({id, seq, base, prev, claim, heads}: Entry): Withdrawn {
  return {id, seq, base, prev, claim, heads, kind: 'carried'}
}
