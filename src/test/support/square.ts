import {Store} from '../../core/store.ts'
import type {MeetingPoint, MeetingState} from '../../edge/net/meeting-point.ts'
import {Rendezvous} from '../../edge/net/rendezvous.ts'
import type {Call} from '../../edge/net/call.ts'
import type {RendezvousOptions} from '../../edge/net/rendezvous.ts'
import {SealBox} from '../../edge/net/seal-box.ts'
import type {Signal} from '../../edge/net/signal.ts'

/** Whether what one says comes to the other. */
export type MayMeet = (one: number, other: number) => boolean

/** A meeting point in memory; `deaf` loses whatever is published. */
export class Square {
  readonly #heard = new Map<(bytes: Uint8Array) => void, number>()
  readonly #mayMeet: MayMeet
  readonly state = new Store<MeetingState>('open')
  readonly isPublic: true | undefined
  deaf = false
  published = 0
  checked = 0

  constructor(mayMeet: MayMeet = () => true, isPublic?: true) {
    this.#mayMeet = mayMeet
    this.isPublic = isPublic
  }

  enter(nth = 0): MeetingPoint {
    let own: ((bytes: Uint8Array) => void) | undefined
    return {
      name: 'square',
      ...(this.isPublic && {isPublic: this.isPublic}),
      state: this.state,
      retry: () => {
        this.checked += 1
      },
      join: (_topic, heard) => {
        own = heard
        this.#heard.set(heard, nth)
        return () => void this.#heard.delete(heard)
      },
      publish: (_topic, bytes) => {
        this.published += 1
        if (this.deaf) return
        for (const [heard, other] of this.#heard)
          if (heard !== own && this.#mayMeet(nth, other)) heard(bytes)
      },
    }
  }

  get size(): number {
    return this.#heard.size
  }
}

/** Who answered, by their answers: a call opens at both ends or at none. */
const answering = new Map<string, FakeCall>()

/**
 * A call that offers, answers and is open at both ends once the answer is there; with `candidates`, once each side has
 * heard one of the other's.
 */
class FakeCall implements Call {
  isOpen = false
  isClosed = false
  readonly initiator: boolean
  heardAnswer = () => {}
  readonly #candidates: boolean
  readonly #tell: (signal: Signal) => void
  readonly #closed: () => void

  constructor(
    initiator: boolean,
    tell: (signal: Signal) => void,
    closed: () => void,
    candidates = false,
  ) {
    this.initiator = initiator
    this.#tell = tell
    this.#closed = closed
    this.#candidates = candidates
    if (initiator) tell({type: 'offer', sdp: 'offer'})
  }

  signal(signal: Signal): void {
    const {type} = signal
    if (type === 'offer') {
      const sdp = crypto.randomUUID()
      answering.set(sdp, this)
      this.#tell({type: 'answer', sdp})
    }
    const answers = type === (this.initiator ? 'answer' : 'candidate')
    if (this.#candidates && answers)
      this.#tell({type: 'candidate', candidate: {candidate: 'here'}})
    if (type === 'answer') this.heardAnswer()
    if (this.#candidates ? type === 'candidate' : type === 'answer') this.#open()
    const other = type === 'answer' ? answering.get(signal.sdp) : undefined
    if (other && !this.#candidates) other.#open()
  }

  #open(): void {
    this.isOpen = !this.isClosed
  }

  close(): void {
    if (this.isClosed) return
    this.isClosed = true
    this.isOpen = false
    this.#closed()
  }
}

/** Somebody who looks for the others at squares. */
export class Seeker {
  readonly calls: FakeCall[] = []
  opens = true
  /** Calls need more than an offer and an answer. */
  candidates = false
  heardAnswer = () => {}
  refusing = false
  refused = 0
  /** How much came that was not sealed with the secret. */
  turnedAway = 0
  readonly rendezvous: Rendezvous

  /** `sharing`: with other rooms of the same page. */
  constructor(
    me: string,
    squares: readonly Square[],
    secret = 1,
    nth = 0,
    sharing: Pick<RendezvousOptions, 'places' | 'openedAt'> = {},
  ) {
    this.rendezvous = new Rendezvous({
      ...sharing,
      me,
      points: squares.map(square => square.enter(nth)),
      topicAt: () => 'topic',
      box: new SealBox(new Uint8Array(32).fill(secret)),
      connect: (remote, initiator, tell, closed) => {
        if (this.refusing) {
          this.refused += 1
          throw new Error('too many connections')
        }
        const call = new FakeCall(initiator, tell, closed, this.candidates)
        call.heardAnswer = () => this.heardAnswer()
        this.calls.push(call)
        if (this.opens) queueMicrotask(() => this.rendezvous.opened(remote))
        return call
      },
      turnedAway: () => void (this.turnedAway += 1),
    })
  }

  get open(): FakeCall[] {
    return this.calls.filter(({isOpen}) => isOpen)
  }
}
