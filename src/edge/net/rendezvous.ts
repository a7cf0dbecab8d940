import type {Millis} from '../../core/ids.ts'
import type {Stop} from '../../core/store.ts'
import {Backoff} from '../backoff.ts'
import {AnnouncePace} from './announce-pace.ts'
import type {Call, Calling} from './call.ts'
import {EarlySignals} from './early-signals.ts'
import {Failures} from './failures.ts'
import type {MeetingPoint} from './meeting-point.ts'
import {readNote, writeNote} from './note.ts'
import type {Note, SignalNote} from './note.ts'
import {Places, type GiveBack, type Holder} from './places.ts'
import type {SealBox} from './seal-box.ts'
import {Seen} from './seen.ts'
import type {Signal} from './signal.ts'

export type RendezvousOptions = {
  /** This session's id. Of two peers the one with the greater id dials, so never both. */
  readonly me: string
  readonly points: readonly MeetingPoint[]
  readonly topicAt: (point: MeetingPoint) => string
  readonly box: SealBox
  /** Shared by all rooms of the page. */
  readonly places?: Places
  /** When the room was last on the screen; 0 if never. */
  readonly openedAt?: () => Millis
  /** The peer who reaches the most of the others, if there is one who reaches some. */
  readonly spare?: () => string | undefined
  /** Makes a connection that tells its signals to `tell` and calls `closed` once, when it is over. */
  readonly connect: (
    remote: string,
    initiator: boolean,
    tell: (signal: Signal) => void,
    closed: () => void,
  ) => Call
  /** To be counted: what came was not sealed with the room's secret. */
  readonly turnedAway: () => void
}

/** Who is connected to fewer may need us. */
const FEW = 2
/** A connection that has not opened by then never will. */
const REAP_MS = 20_000

/** Finds the peers of one room through any number of meeting points at once, and passes signals between them. */
export class Rendezvous {
  readonly #options: RendezvousOptions
  readonly #calls = new Map<string, Calling>()
  readonly #failures = new Failures()
  readonly #seen = new Seen()
  readonly #backoff = new Backoff()
  readonly #early = new EarlySignals()
  /** Offers while a call is open: of who knows sooner that it is lost, or kept back by a meeting point. None ends it. */
  readonly #late = new Map<string, SignalNote>()
  readonly #pace = new AnnouncePace()
  readonly #stops: Stop[] = []
  readonly #places: Places
  readonly #holder: Holder = {
    openedAt: () => this.#options.openedAt?.() ?? 0,
    giveBack: how => this.#giveBack(how),
  }
  #heard: Promise<unknown> = Promise.resolve()
  #told = Promise.resolve()
  #next: ReturnType<typeof setTimeout> | undefined
  /** When it announces next, of `performance.now()`. */
  #nextAt = 0
  #closed = false

  constructor(options: RendezvousOptions) {
    this.#options = options
    this.#places = options.places ?? new Places()
    this.#places.join(this.#holder)
    for (const point of options.points) {
      this.#stops.push(
        point.join(options.topicAt(point), bytes => this.#hear(bytes)),
        point.state.follow(state =>
          state === 'open' ? this.#back(point) : this.#away(),
        ),
      )
    }
    this.seekNow()
  }

  /** Looks for everyone at once, also for those who could not be reached before. */
  seekNow(): void {
    this.#failures.clear()
    this.#seek()
  }

  #away(): void {
    if (this.#options.points.some(({state}) => state.value === 'open')) return
    for (const calling of this.#calls.values()) calling.isCut = true
  }

  /** What could not be said while calls were made nobody says again: they are made anew. */
  #back(point: MeetingPoint): void {
    for (const {call, isCut} of [...this.#calls.values()])
      if (isCut && !call.isOpen) call.close()
    this.#failures.clear()
    this.#seek([point])
  }

  /** Announces at once, and then again and again with growing pauses: a note may always be lost. */
  #seek(points = this.#options.points): void {
    this.#pace.restart(points)
    this.#backoff.reset()
    this.#announce()
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#next)
    for (const stop of this.#stops.splice(0)) stop()
    for (const {call} of [...this.#calls.values()]) call.close()
    this.#places.leave(this.#holder)
  }

  #announce(): void {
    clearTimeout(this.#next)
    if (this.#closed) return
    const stamp = this.#stamp()
    const due = this.#pace.due(this.#options.points, stamp.peers === 0)
    this.#tell({type: 'announce', ...stamp}, due)
    this.#announceAfter(Math.min(this.#backoff.next(), this.#failures.soonest()))
  }

  #announceAfter(ms: number): void {
    clearTimeout(this.#next)
    this.#nextAt = performance.now() + ms
    this.#next = setTimeout(() => this.#announce(), ms)
  }

  #hear(sealed: Uint8Array): void {
    this.#inTurn(async () => {
      const bytes = await this.#options.box.open(sealed)
      const note = bytes && readNote(bytes)
      if (!note) this.#options.turnedAway()
      if (note && !this.#closed) this.#take(note)
    })
  }

  /** In the order in which notes came, though each is opened asynchronously. */
  #inTurn(task: () => unknown): void {
    // Where the browser refuses one more connection an announcement after the pause tries again.
    this.#heard = this.#heard.then(task).catch(() => undefined)
  }

  #take(note: Note): void {
    const {me} = this.#options
    if (note.from === me || !this.#seen.isNew(`${note.from} ${note.nonce}`)) return
    if (note.type !== 'announce' && note.to !== me) return
    if (note.type === 'signal') this.#signalled(note)
    else if (note.type === 'over') this.#givenUp(note)
    else if (me > note.from) this.#dial(note)
    else if (note.type === 'announce') this.#greet(note.from)
  }

  /** Who is connected here is not greeted where others pay for it. */
  #greet(remote: string): void {
    const {points} = this.#options
    const isOpen = this.#calls.get(remote)?.call.isOpen
    const where = isOpen ? points.filter(({isPublic}) => !isPublic) : points
    this.#tell({type: 'greet', to: remote, ...this.#stamp()}, where)
  }

  #dial({from: remote, peers = 0}: Note): void {
    const calling = this.#calls.get(remote)
    if (calling) {
      if (calling.answered) return
      if (performance.now() - calling.since < this.#failures.patience(remote)) return
      calling.call.close()
    } else if (!this.#failures.mayCall(remote)) return
    this.#connect(remote, true, crypto.randomUUID(), peers < FEW)
  }

  #signalled(note: SignalNote): void {
    const {from, call: id, signal, peers = 0} = note
    const calling = this.#calls.get(from)
    if (calling?.id === id) {
      calling.answered = true
      calling.call.signal(signal)
    } else if (signal.type === 'offer' && from > this.#options.me) {
      if (calling?.call.isOpen) return void this.#late.set(from, note)
      calling?.call.close()
      this.#connect(from, false, id, peers < FEW)?.signal(signal)
      for (const early of this.#early.take(id)) this.#calls.get(from)?.call.signal(early)
    } else if (signal.type === 'candidate') this.#early.keep(id, signal)
  }

  /** Nobody but the two at its ends can end a call that is open. */
  #givenUp({from, call: id}: Note & {readonly type: 'over'}): void {
    const calling = this.#calls.get(from)
    if (calling?.id === id && !calling.call.isOpen) calling.call.close()
  }

  #connect(
    remote: string,
    initiator: boolean,
    id: string,
    needed: boolean,
  ): Call | undefined {
    if (!this.#places.take(this.#holder, needed)) return undefined
    const tell = (signal: Signal) =>
      this.#tell({type: 'signal', to: remote, call: id, signal, ...this.#stamp()})
    const call = this.#call(remote, initiator, tell, id)
    const reaper = setTimeout(() => {
      if (!call.isOpen) call.close()
    }, REAP_MS)
    this.#calls.set(remote, {
      id,
      call,
      since: performance.now(),
      needed,
      reaper,
      opened: undefined,
      answered: !initiator,
      isCut: false,
    })
    return call
  }

  #call(
    remote: string,
    initiator: boolean,
    tell: (signal: Signal) => void,
    id: string,
  ): Call {
    try {
      return this.#options.connect(remote, initiator, tell, () => {
        this.#places.free(this.#holder)
        this.#over(remote, id)
      })
    } catch (error) {
      this.#places.free(this.#holder)
      this.#failures.over(remote, undefined)
      throw error
    }
  }

  /**
   * Whoever announces any number of people who never answer keeps nobody out: the oldest that nobody answered makes place.
   * Who is parted from us because others need us more is connected to many, and comes back at once: the place is not for them.
   */
  #giveBack(how: GiveBack): boolean {
    const unopened = [...this.#calls.values()].filter(({call}) => !call.isOpen)
    const needed = how === 'unopened' && unopened.findLast(({needed}) => needed)
    const waiting = unopened.filter(calling => calling !== needed)
    const oldest = waiting.find(({answered}) => !answered) ?? waiting[0]
    const spare = how === 'unopened' ? undefined : this.#options.spare?.()
    const newest = how === 'any' ? [...this.#calls.values()].at(-1) : undefined
    const calling =
      oldest ?? (spare === undefined ? newest : (this.#calls.get(spare) ?? newest))
    calling?.call.close()
    return calling !== undefined
  }

  /** To be told when a call has opened: whoever fails later is then tried again without a pause. */
  opened(remote: string): void {
    const calling = this.#calls.get(remote)
    if (calling) calling.opened = performance.now()
  }

  #over(remote: string, id: string): void {
    const calling = this.#calls.get(remote)
    if (calling?.id !== id) return
    clearTimeout(calling.reaper)
    this.#calls.delete(remote)
    const late = this.#late.get(remote)
    this.#late.delete(remote)
    if (this.#closed) return
    if (late) this.#inTurn(() => this.#closed || this.#signalled(late))
    const pause = this.#failures.over(remote, calling.opened)
    if (calling.opened !== undefined) {
      // Whoever is gone may have slept, or this device has: then the meeting point is gone too and does not say so.
      for (const point of this.#options.points) point.retry()
      this.#seek()
    } else {
      // The other side may wait for it, and not be called again until it has waited in vain.
      this.#tell({type: 'over', to: remote, call: id, ...this.#stamp()})
      if (performance.now() + pause < this.#nextAt) this.#announceAfter(pause)
    }
  }

  #stamp() {
    const open = [...this.#calls.values()].filter(({call}) => call.isOpen)
    return {from: this.#options.me, nonce: crypto.randomUUID(), peers: open.length}
  }

  /** Sealed for each meeting point apart, so that two of them cannot tell that they saw the same note. */
  #tell(note: Note, points = this.#options.points): void {
    const {box, topicAt} = this.#options
    this.#told = this.#told.then(async () => {
      for (const point of points) {
        if (point.state.value !== 'open') continue
        const sealed = await box.seal(writeNote(note))
        if (!this.#closed) point.publish(topicAt(point), sealed)
      }
    })
  }
}
